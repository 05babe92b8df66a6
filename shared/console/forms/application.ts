import type { Form as PrintedForm } from '../../register/brand/entry/events.ts';
import { askedOf, relaxable } from '../../register/brand/entry/form.ts';
import { clauseName } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { known, paper, text } from './fields.ts';
import type { Field, Tree } from './form.ts';

/** The printed form of an application as fields: which there are is the scheme's to say. */

interface Kind {
  readonly kind: string;
  readonly category: string;
}

const optional = (fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => ({ ...field, optional: true }));

/** @param filed as it was handed in before, where it is corrected. */
export const applicationFields = (
  scheme: Scheme,
  kind: Kind,
  filed: PrintedForm = {},
): readonly Field[] => [
  ...askedOf(scheme, kind).map(({ id, label, unit, needed }): Field => {
    const usual = `${filed[id] ?? ''}`;
    const field = { path: `form.${id}`, label: unit ? `${label}（${unit}）` : label, usual };
    return needed ? { ...field, kind: 'number' } : { ...field, kind: 'text', optional: true };
  }),
  ...relaxable(scheme, kind).flatMap(({ clause }, i) =>
    optional(paper(`relaxed.${i}`, `申请放宽${clauseName(scheme, clause)}的证明`)),
  ),
  ...paper('documents.0', '推荐材料'),
  ...optional(paper('documents.1', '其他材料')),
  ...optional(paper('documents.2', '其他材料（二）')),
];

/** Exceptions are claimed by their proof. */
export function shapeApplication(
  { relaxed = [], ...rest }: Tree,
  scheme: Scheme,
  kind: Kind,
): Tree {
  const proofs = relaxed as readonly unknown[];
  return {
    ...rest,
    exceptions: relaxable(scheme, kind).flatMap(({ id: item }, i) =>
      proofs[i] ? [{ item, proof: proofs[i] }] : [],
    ),
  };
}

export const holderFields: readonly Field[] = [
  known('party', 'holder.id', '单位编号', { hint: '已登记的单位可从列表中选；新单位自行编号' }),
  text('holder.name', '单位名称'),
  text('holder.creditCode', '统一社会信用代码'),
];
