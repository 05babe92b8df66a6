import type { SchemeInput } from '../format.ts';

export const ROUND_2021 = { id: '2021', name: '2021年度', on: '2021-12-30' } as const;

export const rules: SchemeInput['rules'] = [
  {
    id: 'submission',
    clause: '4(3)',
    name: '申报材料报送期限',
    class: 'fixed',
    rounds: [ROUND_2021],
    startLabel: '年度通知载明',
    rolls: false,
    actor: 'county',
    statutory: true,
    reminders: [{ to: 'county', workingDaysBefore: [10, 3, 0] }],
    escalatesTo: ['city'],
  },
  {
    id: 'public-notice',
    clause: '3(2)4',
    name: '候选名单公示期',
    class: 'working-days',
    length: { n: 7, unit: 'working-day' },
    bound: 'at_least',
    startLabel: '公示发布',
    rolls: false,
    actor: 'city',
    statutory: true,
  },
];

/** 各推荐部门……报送市人社局: each county hands in what it recommends, or says that it has nothing. */
export const duties: SchemeInput['duties'] = [{ rule: 'submission', of: ['county'] }];

export const procedure: SchemeInput['procedure'] = [
  { id: 'recommendation', clause: '3(2)1', name: '申报推荐', by: 'county', rule: 'submission' },
  { id: 'direct-application', clause: '3(2)1', name: '市直申报', by: 'holder', rule: 'submission' },
  { id: 'initial-review', clause: '4(2)', name: '初审核实', by: 'county' },
  { id: 'site-scoring', clause: '3(2)2', name: '实地抽查考评', by: 'city', scored: true },
  { id: 're-review', clause: '3(2)3', name: '集中评审', by: 'city' },
  { id: 'public-notice', clause: '3(2)4', name: '公示结果', by: 'city', rule: 'public-notice' },
  { id: 'entry', clause: '3(2)5', name: '认定授牌', by: 'city' },
  { id: 'reward', clause: '3(2)5', name: '一次性奖励', by: 'city' },
  { id: 'recommendation-upwards', clause: '3(2)6', name: '推荐上报', by: 'city' },
];
