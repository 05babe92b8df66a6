import type { SchemeInput } from './format.ts';
import { jiangsu2022 } from './jiangsu-2022/scheme.ts';
import { kunming2025 } from './kunming-2025/scheme.ts';
import { linfen2021 } from './linfen-2021/scheme.ts';

/** A regulation that builds on another: everything that it does not say itself is the other's. */
export type Extension = Pick<SchemeInput, 'id' | 'version' | 'title' | 'citation' | 'source'> &
  Pick<SchemeInput, 'issuedOn' | 'effectiveFrom' | 'city' | 'counties'> &
  Partial<SchemeInput> & { readonly extends: string };

export type Pack = SchemeInput | Extension;

/** Every regulation that this product knows, each version of it. A new one is a new line here. */
export const PACKS: readonly Pack[] = [kunming2025, linfen2021, jiangsu2022];
