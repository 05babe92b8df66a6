import type { SchemeInput } from '../format.ts';
import type { Side } from '../side.ts';

interface Printed {
  readonly id: string;
  /** The label as printed. */
  readonly quote: string;
  readonly unit?: string;
  readonly group?: string;
  /** At the foot of the field. */
  readonly closing?: string;
  readonly by?: Side;
  readonly personal?: boolean;
}

const grouped = (group: string, fields: readonly Printed[]): readonly Printed[] =>
  fields.map((field) => ({ ...field, group }));

const unit: readonly Printed[] = [
  { id: 'unit', quote: '所属单位' },
  { id: 'address', quote: '单位地址' },
  { id: 'principal', quote: '负责人', personal: true },
  { id: 'office-phone', quote: '办公电话', personal: true },
  { id: 'mobile', quote: '手机', personal: true },
];

const opinions = grouped('推荐审核意见', [
  {
    id: 'county-opinion',
    quote: '县级人社部门推荐意见',
    by: 'county',
    closing: '主要负责人（签章）　年　月　日',
  },
  {
    id: 'expert-opinion',
    quote: '专家考评组意见',
    by: 'city',
    closing: '(专家签章)　年　月　日',
  },
  { id: 'city-opinion', quote: '市人社局意见', by: 'city', closing: '(签章)　年　月　日' },
]);

/** The two annexes, field by field; each column of a year is a field of its own. */
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
      { id: 'recommender', quote: '推荐单位（盖章）：', by: 'county', closing: '年　月　日' },
      ...grouped('基本情况', [{ id: 'name', quote: '品牌名称' }, ...unit]),
      ...grouped('近年来工作开展情况', [
        { id: 'trained-before', quote: '品牌培训人数……2020 年', unit: '人' },
        { id: 'trained', quote: '品牌培训人数……2021 年', unit: '人' },
        { id: 'led-workers-before', quote: '品牌劳务输出人数……2020 年', unit: '人' },
        { id: 'led-workers', quote: '品牌劳务输出人数……2021 年', unit: '人' },
      ]),
      { id: 'description', quote: '品牌情况介绍' },
      ...opinions,
    ],
  },
  {
    id: 'annex-2',
    title: '临汾市市级劳务协作基地申报认定表',
    appliesFor: ['cooperation-base'],
    fields: [
      { id: 'recommender', quote: '推荐单位（盖章）：', by: 'county' },
      ...grouped('基本情况', [{ id: 'name', quote: '基地名称' }, ...unit]),
      { id: 'transferred-2019', quote: '劳务输出人数……2019年', unit: '人' },
      { id: 'transferred-2020', quote: '劳务输出人数……2020年', unit: '人' },
      { id: 'transferred-2021', quote: '劳务输出人数……2021年', unit: '人' },
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
    label: quote.replaceAll('……', ' '),
  })),
}));

/** Each annex, and each of its fields, as a clause of its own. */
export const formClauses: SchemeInput['clauses'] = annexes.flatMap(({ id, title, fields }) => {
  const name = id.replace('annex-', '附件');
  return [
    { id, name, text: title },
    ...fields.map(({ id: field, quote }) => ({
      id: `${id}-${field}`,
      name: `${name}“${quote.replaceAll('……', '')}”栏`,
      text: quote,
    })),
  ];
});
