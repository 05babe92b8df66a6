import type { SchemeInput } from '../format.ts';

type Rules = SchemeInput['rules'];

/** 每月、按季、年终: whole months, quarters and years; the text names no day (内部时限). */
const recurring = (
  id: string,
  name: string,
  months: number,
  reminders: number[],
): Rules[number] => ({
  id,
  clause: '5(11)',
  name,
  class: 'act',
  length: { n: months, unit: 'month' },
  startLabel: '所属期间首日',
  countsStart: true,
  rolls: false,
  actor: 'county',
  statutory: false,
  reminders: [{ to: 'county', workingDaysBefore: reminders }],
  escalatesTo: ['city'],
});

export const rules: Rules = [
  recurring('monthly-dispatch', '每月调度', 1, [5, 0]),
  recurring('quarterly-inspection', '按季督查', 3, [10, 3, 0]),
  recurring('annual-evaluation', '年终考评', 12, [20, 10, 3, 0]),
  {
    id: 'implementation-opinion',
    clause: '6',
    name: '贯彻意见报送期限',
    class: 'fixed',
    rounds: [{ id: '2022', name: '2022年', on: '2022-04-30' }],
    startLabel: '通知载明',
    rolls: false,
    actor: 'county',
    statutory: true,
    reminders: [{ to: 'county', workingDaysBefore: [5, 1, 0] }],
    escalatesTo: ['city'],
  },
];

/** 各地应对照省级模式成立相应工作机构: the province's own team, and one in each city. */
export const duties: SchemeInput['duties'] = [
  { rule: 'monthly-dispatch', of: ['city', 'county'] },
  { rule: 'quarterly-inspection', of: ['city', 'county'] },
  { rule: 'annual-evaluation', of: ['city', 'county'] },
  { rule: 'implementation-opinion', of: ['county'] },
];

export const procedure: SchemeInput['procedure'] = [
  { id: 'entry', clause: '2(3)', name: '认定并纳入重点项目资源库', by: 'city' },
];
