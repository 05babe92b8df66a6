import type { SchemeInput } from '../format.ts';

type Rules = SchemeInput['rules'];

const ladder: Rules = [
  {
    id: 'rectification',
    clause: '15(1)',
    name: '责令整改期限',
    class: 'act',
    length: { n: 1, unit: 'month' },
    startLabel: '《责令限期整改通知书》送达',
    rolls: true,
    countyOverlay: true,
    actor: 'holder',
    statutory: true,
    reminders: [{ to: 'holder', workingDaysBefore: [10, 3, 0] }],
    escalatesTo: ['county'],
  },
  {
    id: 'rectification-after-interview',
    clause: '15(2)',
    name: '约谈后整改期限',
    class: 'act',
    length: { n: 3, unit: 'month' },
    startLabel: '书面责令送达与约谈两者中较晚者',
    startsOn: 'later-of-both',
    rolls: true,
    countyOverlay: true,
    actor: 'holder',
    statutory: true,
    reminders: [{ to: 'holder', workingDaysBefore: [30, 10, 3, 0] }],
    escalatesTo: ['county'],
  },
  {
    id: 'suspension',
    clause: '15(3)tail',
    name: '暂停标识使用权期限',
    class: 'status',
    length: { n: 1, unit: 'year' },
    startLabel: '暂停决定送达',
    startsOn: 'service',
    rolls: false,
    actor: 'holder',
    statutory: true,
    // The county checks the rectification before the city's window for a renewal opens.
    reminders: [
      { to: 'county', workingDaysBefore: [70] },
      { to: 'city', workingDaysBefore: [60, 30, 10, 3] },
    ],
  },
  {
    // 以上 includes the number (民法典1259): two whole years are enough.
    id: 'inactivity',
    clause: '15(4)1',
    name: '不开展经营活动的期间',
    class: 'status',
    length: { n: 2, unit: 'year' },
    startLabel: '最后一次经营活动',
    rolls: false,
    actor: 'holder',
    statutory: true,
  },
  {
    id: 're-application-ban',
    clause: '15(4)tail',
    name: '禁止再次申请期限',
    class: 'status',
    length: { n: 5, unit: 'year' },
    startLabel: '移出决定作出（成文日期）',
    startsOn: 'decision',
    rolls: false,
    actor: 'holder',
    statutory: true,
  },
];

const procedure: Rules = [
  {
    id: 'public-notice',
    clause: '13',
    name: '入库名单公示期',
    class: 'working-days',
    length: { n: 5, unit: 'working-day' },
    startLabel: '公示发布',
    rolls: false,
    actor: 'city',
    statutory: true,
  },
  {
    id: 'objection-review',
    clause: '13',
    name: '异议复核期限',
    class: 'working-days',
    length: { n: 10, unit: 'working-day' },
    startLabel: '接到异议',
    rolls: false,
    actor: 'city',
    statutory: true,
    reminders: [{ to: 'city', workingDaysBefore: [5, 2, 0] }],
  },
  {
    id: 'evaluation',
    clause: '15',
    name: '两年评估周期',
    class: 'status',
    length: { n: 2, unit: 'year' },
    startLabel: '入库或上一周期届满',
    startsOn: 'entry',
    rolls: false,
    actor: 'holder',
    statutory: true,
    // Time for the city to open a cycle; holders are reminded of the day that its notice prints.
    reminders: [{ to: 'city', workingDaysBefore: [60, 20] }],
    escalatesTo: ['city'],
  },
  {
    id: 'evaluation-materials',
    clause: '15',
    name: '评估材料提交期限',
    class: 'fixed',
    startLabel: '《评估通知》载明的提交日',
    startsOn: 'printed',
    rolls: false,
    countyOverlay: true,
    actor: 'holder',
    statutory: true,
    reminders: [{ to: 'holder', workingDaysBefore: [20, 5, 1] }],
  },
];

/** 民事诉讼法's own period, applied by analogy: the regulation says nothing on service. */
const service: Rules = [
  {
    id: 'announcement-service',
    clause: '15(1)',
    law: '民诉法95',
    name: '公告送达期间',
    class: 'status',
    length: { n: 30, unit: 'day' },
    startLabel: '公告发出（最后张贴或者刊登）',
    rolls: false,
    actor: 'county',
    statutory: true,
  },
];

/** Internal targets (内部时限) in working days. */
const target = (
  rule: Pick<Rules[number], 'id' | 'clause' | 'name' | 'startLabel' | 'actor'> & {
    n: number;
  } & Pick<Rules[number], 'law' | 'reminders' | 'escalatesTo'>,
): Rules[number] => {
  const { n, ...rest } = rule;
  return {
    ...rest,
    class: 'working-days',
    length: { n, unit: 'working-day' },
    rolls: false,
    statutory: false,
  };
};

const targets: Rules = [
  target({
    id: 'service-target',
    clause: '15(1)',
    law: '处罚法61',
    name: '文书送达内部时限',
    n: 7,
    startLabel: '文书签发',
    actor: 'county',
    escalatesTo: ['city'],
  }),
  target({
    id: 'verification-target',
    clause: '15(2)1',
    name: '整改复查内部时限',
    n: 5,
    startLabel: '收到整改报告或者期限届满',
    actor: 'county',
    escalatesTo: ['city'],
  }),
  target({
    id: 'decision-target',
    clause: '15(2)',
    name: '下一步措施决定内部时限',
    n: 5,
    startLabel: '提出下一步措施建议',
    actor: 'county',
    escalatesTo: ['city'],
  }),
  target({
    id: 'evaluation-target',
    clause: '15',
    name: '评估结论内部时限',
    n: 20,
    startLabel: '评估周期届满',
    actor: 'city',
  }),
  target({
    id: 'publication-target',
    clause: '15(5)',
    name: '决定公布内部时限',
    n: 7,
    startLabel: '决定送达',
    actor: 'city',
  }),
  target({
    id: 'report-target',
    clause: '15(6)',
    name: '举报办理内部时限',
    n: 15,
    startLabel: '收到举报',
    actor: 'county',
  }),
  target({
    id: 'step-target',
    clause: '15',
    name: '其他办理步骤内部时限',
    n: 5,
    startLabel: '事项转到本机关',
    actor: 'county',
    escalatesTo: ['city'],
  }),
  target({
    id: 'plan-target',
    clause: '17',
    name: '发展规划登记内部时限',
    n: 60,
    startLabel: '入库',
    actor: 'county',
    escalatesTo: ['city'],
  }),
  target({
    id: 'hearing-reply',
    clause: '15(3)tail',
    law: '处罚法44',
    name: '陈述申辩期限',
    n: 5,
    startLabel: '《拟作出决定告知书》送达',
    actor: 'holder',
    reminders: [{ to: 'holder', workingDaysBefore: [2, 0] }],
    escalatesTo: ['city'],
  }),
  target({
    id: 'postal-grace',
    clause: '15(2)1',
    law: '民诉法85',
    name: '邮寄在途等候时限',
    n: 5,
    startLabel: '整改期限届满',
    actor: 'county',
  }),
];

export const rules: Rules = [...procedure, ...ladder, ...service, ...targets];
