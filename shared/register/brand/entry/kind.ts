import { demand } from '../../../refusal.ts';
import type { Scheme } from '../../../schemes/format.ts';

const listed = (items: readonly { readonly code: string; readonly name: string }[]) =>
  items.map(({ code, name }) => `${code}（${name}）`).join('、');

/** A kind and a category that the scheme knows; a scheme without categories asks for none. */
export function demandKind(
  { kind, category }: { readonly kind: string; readonly category: string },
  { objectKinds, categories }: Scheme,
): void {
  demand(
    objectKinds.some(({ code }) => code === kind),
    'brand.kind-unknown',
    `申报类别应为：${listed(objectKinds)}`,
  );
  demand(
    categories.length === 0 || categories.some(({ code }) => code === category),
    'brand.category-unknown',
    `所属类别应为：${listed(categories)}`,
  );
}
