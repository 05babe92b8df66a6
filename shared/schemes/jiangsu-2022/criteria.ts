import type { SchemeInput } from '../format.ts';
import { standards } from './clauses.ts';

export const objectKinds: SchemeInput['objectKinds'] = [
  { code: 'provincial', name: '省级劳务品牌', clause: 'annex' },
];

export const registers: SchemeInput['registers'] = [
  { code: 'province', name: '省级重点项目资源库', clause: '2(3)' },
  { code: 'city', name: '市级重点项目资源库', clause: '2(3)' },
  { code: 'county', name: '县级重点项目资源库', clause: '2(3)' },
];

export const naming: SchemeInput['naming'] = {
  clause: '2(3)naming',
  parts: [
    { id: 'place', name: '地域' },
    { id: 'trade', name: '产业/行业/产品' },
    { id: 'person', name: '人', examples: ['工', '匠', '师', '员'] },
  ],
};

type Threshold = NonNullable<SchemeInput['criteria'][number]['threshold']>;

/** A part of a standard: a number decides it (不少于, 不低于 and 以上 include it, 民法典1259), or people do. */
interface Part {
  readonly id: string;
  readonly text: string;
  readonly threshold?: Threshold;
  readonly ruling?: string;
}

const ge = (field: string, value: number, unit: string): Threshold => ({
  field,
  op: 'ge',
  value,
  unit,
});

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  'annex-basic-7': [
    { id: 'leaders', text: '建有一批行业龙头企业，力争达到东部地区国家级重点龙头企业建设标准' },
    {
      id: 'assets',
      text: '企业固定资产规模在5000万元以上',
      threshold: ge('fixed-assets', 5000, '万元'),
      ruling: 'leading-enterprise-standard',
    },
    {
      id: 'sales',
      text: '年销售额在2亿元以上',
      threshold: ge('annual-sales', 2, '亿元'),
      ruling: 'leading-enterprise-standard',
    },
    {
      id: 'debt',
      text: '企业资产负债率小于60%',
      threshold: { field: 'debt-ratio', op: 'lt', value: 60, unit: '%' },
      ruling: 'leading-enterprise-standard',
    },
  ],
  'annex-basic-8': [
    {
      id: 'parks',
      text: '至少建有1家设施配套完善、服务功能完备的特色产业园区或创业示范基地。',
      threshold: ge('parks', 1, '家'),
    },
  ],
  'annex-skilled-1': [
    { id: 'workers', text: '从业人员不少于5000人', threshold: ge('workers', 5000, '人') },
  ],
  'annex-skilled-2': [
    {
      id: 'wage',
      text: '从业人员工资收入高出该行业平均工资10%以上',
      threshold: ge('wage-above-average', 10, '%'),
    },
  ],
  'annex-skilled-3': [
    {
      id: 'skilled',
      text: '从业人员中技能劳动者占比在50%以上',
      threshold: ge('skilled-share', 50, '%'),
    },
  ],
  'annex-services-1': [
    { id: 'workers', text: '从业人员不少于 10000 人', threshold: ge('workers', 10000, '人') },
  ],
  'annex-services-5': [
    {
      id: 'satisfaction',
      text: '第三方机构测评客户满意度达 95%以上',
      threshold: ge('satisfaction', 95, '%'),
    },
  ],
  'annex-culture-tourism-1': [
    { id: 'workers', text: '从业人员不少于 3000 人', threshold: ge('workers', 3000, '人') },
  ],
  'annex-livelihood-1': [
    { id: 'workers', text: '从业人员不少于 50000 人', threshold: ge('workers', 50000, '人') },
  ],
  'annex-livelihood-2': [
    {
      id: 'migrants',
      text: '从业人员中农民工占比不低于 70%',
      threshold: ge('migrant-share', 70, '%'),
    },
    {
      id: 'hardship',
      text: '其中外省脱贫人口、本省低收入人口等城乡各类就业困难群体不低于 10%',
      threshold: ge('hardship-share', 10, '%'),
      ruling: 'hardship-base',
    },
  ],
  'annex-livelihood-3': [
    {
      id: 'income',
      text: '从业人员年劳务总收入不少于 30 亿元',
      threshold: ge('labour-income', 30, '亿元'),
    },
  ],
};

/** Every standard of the annex: by its numbers where it has them, else for a person to judge. */
export const criteria: SchemeInput['criteria'] = standards.flatMap(({ clause, text, category }) => {
  const shared = { clause, objectKind: 'provincial', ...(category && { category }) };
  const parts = PARTS[clause];
  return parts
    ? parts.map(({ id, ...rest }) => ({ ...shared, ...rest, id: `${clause}-${id}` }))
    : [{ ...shared, id: clause, text }];
});
