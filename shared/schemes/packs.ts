import type { Pack } from './format.ts';
import { jiangsu2022 } from './jiangsu-2022/scheme.ts';
import { kunming2025 } from './kunming-2025/scheme.ts';
import { linfen2021 } from './linfen-2021/scheme.ts';

/** Every regulation that this product knows, each version of it. A new one is a new line here. */
export const PACKS: readonly Pack[] = [kunming2025, linfen2021, jiangsu2022];
