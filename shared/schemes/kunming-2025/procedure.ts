import type { SchemeInput } from '../format.ts';

export const procedure: SchemeInput['procedure'] = [
  { id: 'recommendation', clause: '10', name: '推荐', by: 'holder' },
  { id: 'initial-review', clause: '11', name: '初审', by: 'county' },
  { id: 're-review', clause: '12', name: '复审', by: 'city' },
  { id: 'public-notice', clause: '13', name: '公示', by: 'city', rule: 'public-notice' },
  { id: 'objection-review', clause: '13', name: '异议复核', by: 'city', rule: 'objection-review' },
  { id: 'entry', clause: '14', name: '入库', by: 'city' },
];
