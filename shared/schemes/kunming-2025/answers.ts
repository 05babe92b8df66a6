import type { SchemeInput } from '../format.ts';
import { categories } from './criteria.ts';

/** Parts of the regulation that read otherwise under another answer to an open question. */

/** The title, and what article 18 calls the document. */
export const CITATION = {
  title: '《昆明市市级劳务品牌项目库入库工作方案（试行）》',
  'article-18': '《昆明市市级劳务品牌项目库入库实施方案（试行）》',
} as const;

/** Article 6, and the eight boxes of the annex. */
export const CATEGORIES = {
  article: categories ?? [],
  annex: [
    ...(categories ?? []).map((category) =>
      category.code === 'emerging'
        ? { ...category, name: '新业态类', clause: 'annex-1-category' }
        : category,
    ),
    { code: 'other', name: '其他', clause: 'annex-1-category' },
  ],
};

type Evaluation = NonNullable<SchemeInput['evaluation']>;

const evaluation = (outcomes: Evaluation['outcomes']): Evaluation => ({
  rule: 'evaluation',
  clause: '15',
  materials: { rule: 'evaluation-materials', missing: '15(1)1' },
  outcomes,
});

const QUALIFIED = { code: 'qualified', label: '评估合格，继续保留' };

export const EVALUATION = {
  three: evaluation([
    QUALIFIED,
    { code: 'rectify', label: '存在应当整改的情形，责令整改', proposes: 'rectification' },
    {
      code: 'no-longer-qualified',
      label: '已经不符合劳务品牌认定条件，建议移出',
      proposes: 'removal',
    },
  ]),
  two: evaluation([
    QUALIFIED,
    { code: 'unqualified', label: '评估不合格，责令整改', proposes: 'rectification' },
  ]),
} as const;
