import type { Extension, SchemeInput } from '../../../shared/schemes/format.ts';

/** A made-up regulation, as small as one can be: entry after a notice, one order, nothing else. */
export const example2026: SchemeInput = {
  id: 'example-2026',
  version: 1,
  title: '示例市劳务品牌管理办法',
  citation: '《示例市劳务品牌管理办法》',
  source: '示例，不是真实文件',
  issuedOn: '2026-01-01',
  effectiveFrom: '2026-01-01',
  city: { code: '990100', name: '示例市', office: '示例市人力资源和社会保障局' },
  counties: [{ code: '990101', name: '甲区人力资源和社会保障局', county: '甲区' }],
  objectKinds: [{ code: 'brand', name: '劳务品牌', clause: '1' }],
  categories: [],
  clauses: [
    { id: '1', name: '第一条', text: '从业人员超过100人的劳务品牌，可以申请入库。' },
    { id: '2', name: '第二条', text: '入库名单公示不少于5个工作日。' },
    { id: '3', name: '第三条', text: '未按要求提供信息的，由区人社部门责令一个月内整改。' },
  ],
  rules: [
    {
      id: 'public-notice',
      clause: '2',
      name: '公示期',
      class: 'working-days',
      length: { n: 5, unit: 'working-day' },
      bound: 'at_least',
      startLabel: '公示发布',
      rolls: false,
      actor: 'city',
      statutory: true,
    },
    {
      id: 'rectification',
      clause: '3',
      name: '责令整改期限',
      class: 'act',
      length: { n: 1, unit: 'month' },
      startLabel: '整改通知书送达',
      rolls: true,
      actor: 'holder',
      statutory: true,
      reminders: [{ to: 'holder', workingDaysBefore: [3, 0] }],
      escalatesTo: ['county'],
    },
  ],
  grounds: [
    {
      code: '3',
      clause: '3',
      text: '未按要求提供信息的',
      measure: 'rectification',
      arises: 'finding',
    },
  ],
  ladder: [
    {
      id: 'rectification',
      clause: '3',
      name: '责令整改',
      authority: 'county',
      rule: 'rectification',
      interview: false,
      onFailure: null,
    },
  ],
  criteria: [
    {
      id: '1-workers',
      clause: '1',
      objectKind: 'brand',
      text: '从业人员超过100人',
      threshold: { field: 'workers', op: 'gt', value: 100, unit: '人' },
    },
  ],
  forms: [],
  rulings: [
    {
      id: 'public-notice-posting-day',
      question: '公示发布当日是否计入5个工作日？',
      clauses: ['2'],
      options: [
        {
          value: 'not-counted',
          label: '不计入',
          sets: [{ rule: 'public-notice', field: 'countsStart', value: false }],
        },
        {
          value: 'counted',
          label: '计入',
          sets: [{ rule: 'public-notice', field: 'countsStart', value: true }],
        },
      ],
      default: 'not-counted',
      reason: '参照民法典第201条，开始的当日不计入。',
    },
  ],
};

/** An amendment: the same regulation from a later day on, with another article 3. */
export const example2026Amended: SchemeInput = {
  ...example2026,
  version: 2,
  issuedOn: '2026-06-01',
  effectiveFrom: '2026-06-01',
  clauses: example2026.clauses.map((clause) =>
    clause.id === '3'
      ? { ...clause, text: '未按要求提供信息的，由区人社部门责令三个月内整改。' }
      : clause,
  ),
  rules: example2026.rules.map((rule) =>
    rule.id === 'rectification' ? { ...rule, length: { n: 3, unit: 'month' } } : rule,
  ),
};

/** A county's own scheme: what it does not say itself is the city's. */
export const exampleCounty2026: Extension = {
  extends: 'example-2026@1',
  id: 'example-county-2026',
  version: 1,
  title: '甲区劳务品牌管理办法',
  citation: '《甲区劳务品牌管理办法》',
  source: '示例，不是真实文件',
  issuedOn: '2026-02-01',
  effectiveFrom: '2026-02-01',
  city: { code: '990101', name: '甲区', office: '甲区人力资源和社会保障局' },
  counties: [{ code: '990101', name: '甲区人力资源和社会保障局', county: '甲区' }],
  clauses: [{ id: '1', name: '第一条', text: '从业人员超过30人的劳务品牌，可以申请入库。' }],
  criteria: [
    {
      id: '1-workers',
      clause: '1',
      objectKind: 'brand',
      text: '从业人员超过30人',
      threshold: { field: 'workers', op: 'gt', value: 30, unit: '人' },
    },
  ],
};
