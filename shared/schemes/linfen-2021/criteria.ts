import type { SchemeInput } from '../format.ts';

export const objectKinds: SchemeInput['objectKinds'] = [
  { code: 'brand', name: '市级劳务品牌', clause: '2(1)' },
  {
    code: 'cooperation-base',
    name: '市级劳务协作基地',
    clause: '2(2)',
    calledAs: '劳务协作基地',
  },
];

type Criteria = SchemeInput['criteria'];

/** 达到……以上 and ……以上 include the number (民法典1259). */
const brand: Criteria = [
  {
    id: '2(1)1',
    clause: '2(1)1',
    objectKind: 'brand',
    text: '拥有独立品牌名称或商标等区别性标识，品牌主体归属清晰。品牌形象维护和品牌管理标准规范，在生产设施、市场推广等环节有统一规范的标准和标识，并注重劳务培训规范化、劳务管理标准化、劳务品牌统一化、劳务输出规模化、跟踪服务常态化，劳务人员合法权益能得到有效维护；',
  },
  {
    id: '2(1)2-cooperation',
    clause: '2(1)2',
    objectKind: 'brand',
    text: '品牌就业转化率和劳务输出组织化程度较高，在省内外与大中型企业或劳务输出基地、用人单位建立稳定的劳务协作关系，并形成了较好的劳务品牌效应，在区域内起到了龙头示范作用。',
  },
  {
    id: '2(1)2-trained',
    clause: '2(1)2',
    objectKind: 'brand',
    text: '2021年，通过品牌培训人数达到500人以上',
    threshold: { field: 'trained', op: 'ge', value: 500, unit: '人' },
    ruling: 'threshold-year',
  },
  {
    id: '2(1)2-employed',
    clause: '2(1)2',
    objectKind: 'brand',
    text: '就业率达到30%以上',
    threshold: { field: 'employment-rate', op: 'ge', value: 30, unit: '%' },
    ruling: 'threshold-year',
  },
  {
    id: '2(1)2-led',
    clause: '2(1)2',
    objectKind: 'brand',
    text: '通过劳务品牌输出或带动就业300人以上',
    threshold: { field: 'led-workers', op: 'ge', value: 300, unit: '人' },
    ruling: 'threshold-year',
  },
  {
    id: '2(1)3',
    clause: '2(1)3',
    objectKind: 'brand',
    text: '品牌劳务特色鲜明，社会知名度较高，具有中长期发展规划，在政策、资金等方面得到当地政府及有关部门重点支持，被列入当地经济社会发展规划；',
  },
  {
    id: '2(1)4',
    clause: '2(1)4',
    objectKind: 'brand',
    text: '品牌创建或品牌拥有单位（部门、企业、机构、团体）诚实守信，没有违法经营及拖欠工资及不依法订立劳动合同、缴纳社会保险等行为。',
  },
];

const base: Criteria = [
  {
    id: '2(2)1',
    clause: '2(2)1',
    objectKind: 'cooperation-base',
    text: '经市、县人民政府有关部门或市级以上（含市级）相关组织命名或确认为当地农村劳动力转移就业劳务输出基地；',
  },
  {
    id: '2(2)2',
    clause: '2(2)2',
    objectKind: 'cooperation-base',
    text: '与输入地政府公共就业人才服务机构、人力资源服务机构、用人单位建立了长期稳定的劳务协作关系，信息交流、服务对接、跟踪服务常态化、机制化；',
  },
  {
    id: '2(2)3',
    clause: '2(2)3',
    objectKind: 'cooperation-base',
    text: '劳务输出服务功能健全，形成了培训、就业、维权“三位一体”工作模式；',
  },
  {
    id: '2(2)4-transferred',
    clause: '2(2)4',
    objectKind: 'cooperation-base',
    text: '2020年以来，通过组织劳务输出，转移就业本地劳动力2000人以上',
    threshold: { field: 'transferred', op: 'ge', value: 2000, unit: '人' },
    ruling: 'threshold-year',
  },
  {
    id: '2(2)4-effect',
    clause: '2(2)4',
    objectKind: 'cooperation-base',
    text: '带动农村脱贫劳动力增收脱贫效果明显',
  },
];

export const criteria: Criteria = [...brand, ...base];
