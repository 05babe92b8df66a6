import type { SchemeInput, Side } from '../format.ts';

interface Printed {
  readonly id: string;
  /** The label as printed. */
  readonly quote: string;
  readonly unit?: string;
  readonly by?: Side;
  readonly personal?: boolean;
}

const unit: readonly Printed[] = [
  { id: 'unit', quote: '所属单位' },
  { id: 'address', quote: '单位地址' },
  { id: 'principal', quote: '负责人', personal: true },
  { id: 'office-phone', quote: '办公电话', personal: true },
  { id: 'mobile', quote: '手机', personal: true },
];

const opinions: readonly Printed[] = [
  { id: 'county-opinion', quote: '县级人社部门推荐意见', by: 'county' },
  { id: 'expert-opinion', quote: '专家考评组意见', by: 'city' },
  { id: 'city-opinion', quote: '市人社局意见', by: 'city' },
];

/** The two annexes, field by field. The columns of years stand under 人数 as printed. */
const annexes: readonly {
  readonly id: string;
  readonly title: string;
  readonly appliesFor: string[];
  readonly fields: readonly Printed[];
}[] = [
  {
    id: 'annex-1',
    title: '临汾市级劳务品牌申报认定表',
    appliesFor: ['brand'],
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
    appliesFor: ['cooperation-base'],
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

export const forms: SchemeInput['forms'] = annexes.map(({ id, title, appliesFor, fields }) => ({
  id,
  clause: id,
  title,
  appliesFor,
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
