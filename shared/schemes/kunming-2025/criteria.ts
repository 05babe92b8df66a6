import type { SchemeInput } from '../format.ts';

type Criteria = SchemeInput['criteria'];

export const objectKinds: SchemeInput['objectKinds'] = [
  { code: 'regional', name: '区域公用劳务品牌', clause: '7' },
  { code: 'enterprise', name: '企业劳务品牌', clause: '7' },
];

/** Thresholds name fields of annex 1; the economic scale has none there (see the ruling). */
export const criteria: Criteria = [];
