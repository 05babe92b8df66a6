import type { SchemeInput } from '../format.ts';

interface Printed {
  readonly id: string;
  /** The label as printed. */
  readonly quote: string;
  readonly unit?: string;
}

const unit: readonly Printed[] = [
  { id: 'unit', quote: '所属单位' },
  { id: 'address', quote: '单位地址' },
  { id: 'principal', quote: '负责人' },
  { id: 'office-phone', quote: '办公电话' },
  { id: 'mobile', quote: '手机' },
];

const opinions: readonly Printed[] = [
  { id: 'county-opinion', quote: '县级人社部门推荐意见' },
  { id: 'expert-opinion', quote: '专家考评组意见' },
  { id: 'city-opinion', quote: '市人社局意见' },
];

/** The two annexes, field by field. The columns of years stand under 人数 as printed. */
const annexes: readonly {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Printed[];
}[] = [
  {
    id: 'annex-1',
    title: '临汾市级劳务品牌申报认定表',
    fields: [
      { id: 'recommender', quote: '推荐单位（盖章）：' },
      { id: 'name', quote: '品牌名称' },
      ...unit,
      { id: 'trained', quote: '品牌培训人数', unit: '人' },
      { id: 'led-workers', quote: '品牌劳务输出人数', unit: '人' },
      { id: 'description', quote: '品牌情况介绍' },
      ...opinions,
    ],
  },
  {
    id: 'annex-2',
    title: '临汾市市级劳务协作基地申报认定表',
    fields: [
      { id: 'recommender', quote: '推荐单位（盖章）：' },
      { id: 'name', quote: '基地名称' },
      ...unit,
      { id: 'transferred', quote: '劳务输出人数', unit: '人' },
      { id: 'description', quote: '协作基地概况' },
      ...opinions,
    ],
  },
];

export const forms: SchemeInput['forms'] = annexes.map(({ id, title, fields }) => ({
  id,
  clause: id,
  title,
  fields: fields.map(({ quote, ...field }) => ({
    ...field,
    clause: `${id}-${field.id}`,
    label: quote,
  })),
}));

/** Each annex, and each of its fields, as a clause of its own. */
export const formClauses: SchemeInput['clauses'] = annexes.flatMap(({ id, title, fields }) => {
  const name = id.replace('annex-', '附件');
  return [
    { id, name, text: title },
    ...fields.map(({ id: field, quote }) => ({
      id: `${id}-${field}`,
      name: `${name}“${quote}”栏`,
      text: quote,
    })),
  ];
});
