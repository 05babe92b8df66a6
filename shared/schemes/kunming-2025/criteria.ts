import type { SchemeInput } from '../format.ts';

export const objectKinds: SchemeInput['objectKinds'] = [
  { code: 'regional', name: '区域公用劳务品牌', clause: '7' },
  { code: 'enterprise', name: '企业劳务品牌', clause: '7' },
];

export const categories: SchemeInput['categories'] = [
  { code: 'farming', name: '种植养殖类', clause: '6(1)' },
  { code: 'manufacturing', name: '制造类', clause: '6(2)' },
  { code: 'construction', name: '建筑类', clause: '6(3)' },
  { code: 'hospitality', name: '住宿餐饮类', clause: '6(4)' },
  { code: 'resident-services', name: '居民服务类', clause: '6(5)' },
  { code: 'culture-crafts', name: '文旅手工艺类', clause: '6(6)' },
  { code: 'emerging', name: '新兴产业类', clause: '6(7)' },
];

/** Place and trade; that a name is short and easy to remember only people can say. */
export const naming: SchemeInput['naming'] = {
  clause: '5',
  parts: [
    { id: 'place', name: '地域属性' },
    { id: 'trade', name: '劳务技能、行业或产业特色' },
  ],
};

export const grants: SchemeInput['grants'] = [
  { code: 'mark-licence', name: '标准样式的劳务品牌标识使用许可', clause: '14' },
];

type Criteria = SchemeInput['criteria'];

/**
 * Thresholds as worded (民法典1259): 超过 is `gt`, 以上 is `ge`. `field` is a field of annex 1,
 * save for the economic scale, which has none there (ruling `economic-scale-evidence`).
 */
const regional: Criteria = [
  {
    id: '8(1)',
    clause: '8(1)',
    objectKind: 'regional',
    text: '具有独立品牌名称、商标等区别性标识，劳务特色鲜明，享有较高的知名度、信誉度和市场认可度。',
  },
  {
    id: '8(2)-direct',
    clause: '8(2)',
    objectKind: 'regional',
    text: '具有一定从业规模，品牌直接从业人员超过1000人',
    threshold: { field: 'direct-workers', op: 'gt', value: 1000, unit: '人' },
  },
  {
    id: '8(2)-led',
    clause: '8(2)',
    objectKind: 'regional',
    text: '带动就业人员超过2500人',
    threshold: { field: 'led-workers', op: 'gt', value: 2500, unit: '人' },
  },
  {
    id: '8(3)',
    clause: '8(3)',
    objectKind: 'regional',
    text: '具有行业协会载体，区域特征显著，从事某一特定行业或领域。',
  },
  {
    id: '8(4)',
    clause: '8(4)',
    objectKind: 'regional',
    text: '具有过硬技能特征，从事该行业的劳务人员经过一定期限的专业技能培训，一定比例人员具备相应技能与资质，符合相关从业标准。',
  },
];

const enterprise: Criteria = [
  {
    id: '9(1)',
    clause: '9(1)',
    objectKind: 'enterprise',
    text: '具有固定的经营活动场所，符合国家法律法规相关规定。',
  },
  {
    id: '9(2)',
    clause: '9(2)',
    objectKind: 'enterprise',
    text: '具有独立品牌名称、商标等区别性标识，劳务特色鲜明，享有较高的知名度、美誉度和市场认可度。',
  },
  {
    id: '9(3)-scale',
    clause: '9(3)',
    objectKind: 'enterprise',
    text: '劳务品牌产业（产品、行业）年经济规模在 2500 万元以上',
    threshold: { field: 'economic-scale', op: 'ge', value: 2500, unit: '万元' },
    ruling: 'economic-scale-evidence',
  },
  {
    id: '9(3)-income',
    clause: '9(3)',
    objectKind: 'enterprise',
    text: '劳务经济收入在 1000 万元以上',
    threshold: { field: 'labour-income', op: 'ge', value: 1000, unit: '万元' },
  },
  {
    id: '9(4)',
    clause: '9(4)',
    objectKind: 'enterprise',
    text: '劳务品牌主要建设企业牵头或参与制定行业标准，并运用到劳务品牌共建企业技能培训中，发挥企业聚集效应，促进大规模技能就业。',
  },
  {
    id: '9(5)-capacity',
    clause: '9(5)',
    objectKind: 'enterprise',
    text: '具备围绕劳务品牌开展培训项目的能力，符合职业技能培训相关政策要求，可依托自有培训资源或委托其他具备培训资源的单位开展培训、实训工作',
  },
  {
    id: '9(5)-trained',
    clause: '9(5)',
    objectKind: 'enterprise',
    text: '近两年培训人员数量超过500人（非物质文化遗产类企业可适当放宽标准）',
    threshold: { field: 'trained', op: 'gt', value: 500, unit: '人' },
    ruling: 'intangible-heritage-relaxation',
  },
  {
    id: '9(6)',
    clause: '9(6)',
    objectKind: 'enterprise',
    text: '劳务跟踪服务功能健全，对劳务品牌从业人员输出后的服务和管理落实到位，能做好从业人员技能提升、职业安全教育、劳动维权等跟踪服务工作，确保就业质量。',
  },
];

export const criteria: Criteria = [...regional, ...enterprise];
