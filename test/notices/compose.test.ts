import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/day.ts';
import type { Moment } from '../../shared/calendar/moment.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import {
  deadline,
  entered,
  orderRuns,
  orderServed,
  secondRung,
  toldOfLast,
  wordsOf,
} from './sample.ts';

const running = [entered(), ...orderRuns('2026-10-21')];
const at = '2026-11-24T00:00:05+08:00';

const reminded = (milestone: string): BrandEvent => ({
  type: 'ReminderIssued',
  deadlineId: 'case-1/rectification',
  milestone,
  superseded: [],
});
const lapsed = (deadlineId: string, dueOn = '2026-11-23'): BrandEvent => ({
  type: 'DeadlineLapsed',
  deadlineId,
  dueOn: parseDay(dueOn),
});
const target = (rule: string): BrandEvent => ({
  type: 'DeadlineSet',
  deadline: deadline(rule, '2026-11-23', '复查并签署复查意见', 'case-1'),
});
const evaluation = (from: string): BrandEvent => ({
  type: 'DeadlineSet',
  deadline: deadline('evaluation', from, '提交发展状况材料'),
});
const rescinded: BrandEvent = {
  type: 'LapseRescinded',
  deadlineId: 'case-1/rectification',
  reason: '整改报告已于2026年11月20日交邮',
};
const recomputed = (servedOn: string): BrandEvent => ({
  type: 'DeadlineRecomputed',
  deadline: deadline('rectification', servedOn, '提交书面整改报告', 'case-1'),
  previousDueOn: parseDay('2026-11-23'),
  reason: '送达日更正',
});
const concluded = (outcome: string): BrandEvent => ({
  type: 'EvaluationRecorded',
  on: parseDay('2026-11-23'),
  outcome,
  document: { title: '综合评估结论', reference: '昆人社评〔2026〕8号' },
  nextFrom: parseDay('2026-11-23'),
});
const interviewCalled: BrandEvent = {
  type: 'InterviewCalled',
  caseId: 'case-1',
  at: '2026-12-01T09:30:00.000+08:00' as Moment,
  place: '五华区人力资源和社会保障局302室',
};
const proposed = (measure: string): BrandEvent => ({
  type: 'NextMeasureProposed',
  caseId: 'case-1',
  measure,
});

const lapsedOrder = [...running, lapsed('case-1/rectification')];
const examples: readonly [string, readonly BrandEvent[], readonly string[]][] = [
  ['an entry', [entered()], []],
  ['service before the period is set', [entered(), ...orderServed('2026-10-21')], []],
  ['the period that service started', running, ['rectification-order holder']],
  ['a reminder to the holder', [...running, reminded('remind-holder-10')], ['reminder holder']],
  ['a lapse of the holder', lapsedOrder, ['overdue-holder holder', 'overdue-county county']],
  ['its rescission', [...lapsedOrder, rescinded], ['correction holder', 'correction county']],
  ['a target set', [...lapsedOrder, target('verification-target')], []],
  [
    'a target of the county missed',
    [...lapsedOrder, target('verification-target'), lapsed('case-1/verification-target')],
    ['overdue-county county', 'escalation city'],
  ],
  [
    'a target of the city missed',
    [entered(), target('evaluation-target'), lapsed('case-1/evaluation-target')],
    ['overdue-county city'],
  ],
  ['another start with the same due day', [...running, recomputed('2026-10-23')], []],
  ['another due day', [...running, recomputed('2026-10-26')], ['correction holder']],
  [
    'another due day of an evaluation nobody was reminded of yet',
    [
      entered(),
      evaluation('2025-09-01'),
      {
        type: 'DeadlineRecomputed',
        deadline: deadline('evaluation', '2025-09-02', '提交发展状况材料'),
        previousDueOn: parseDay('2027-09-01'),
        reason: '入库日更正',
      },
    ],
    [],
  ],
  ['an interview', [...lapsedOrder, ...secondRung, interviewCalled], ['interview holder']],
  [
    'a rung that the county decides',
    [...lapsedOrder, proposed('rectification-after-interview')],
    [],
  ],
  [
    'a sanction that the city decides',
    [...lapsedOrder, proposed('suspension')],
    ['escalation city'],
  ],
  [
    'an evaluation fallen due',
    [
      entered(),
      evaluation('2024-11-23'),
      { type: 'EvaluationFellDue', deadlineId: 'evaluation', dueOn: parseDay('2026-11-23') },
    ],
    ['evaluation-due holder', 'evaluation-due city'],
  ],
  [
    'a conclusion of an evaluation',
    [entered(), evaluation('2024-11-23'), concluded('qualified')],
    ['evaluation-conclusion holder', 'evaluation-conclusion county'],
  ],
  [
    'a lapse withheld on a provisional day',
    [
      ...running,
      { type: 'LapseWithheld', deadlineId: 'case-1/rectification', dueOn: parseDay('2026-11-23') },
    ],
    [],
  ],
];

const told = examples.filter(([, , expected]) => expected.length > 0);

const sideOf = ({ to }: Notice) =>
  to.kind === 'party' ? 'holder' : to.id === '530100' ? 'city' : 'county';

describe('who is told of what', () => {
  test.each(examples)('%s', (_, events, expected) => {
    expect(toldOfLast(events, at).map((n) => `${n.kind} ${sideOf(n)}`)).toEqual(expected);
  });

  test.each(told)(
    '%s: nobody reads of a penalty, and every subject names the brand',
    (_, events) => {
      for (const notice of toldOfLast(events, at)) {
        expect(wordsOf(notice)).not.toContain('处罚');
        expect(notice.subject).toMatch(/^【.+】滇味师傅：/);
      }
    },
  );

  test.each(told)('%s: composed again, later, it has the same id', (_, events) => {
    const ids = toldOfLast(events, at).map(({ id }) => id);
    expect(toldOfLast(events, '2026-12-24T10:00:00+08:00').map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });

  test('the same event at another place in the stream has another id', () => {
    const once = toldOfLast([...running, reminded('remind-holder-10')], at);
    const twice = toldOfLast(
      [...running, reminded('remind-holder-10'), reminded('remind-holder-10')],
      at,
    );
    expect(once[0]?.id).not.toBe(twice[0]?.id);
  });
});

describe('what they read', () => {
  const first = (events: readonly BrandEvent[], now = at): Notice => {
    const [notice] = toldOfLast(events, now);
    if (!notice) throw new Error('nobody was told');
    return notice;
  };

  test('a reminder: what, until when with the weekday, why that day, the clause, what follows', () => {
    const notice = first([...running, reminded('remind-holder-10')], '2026-11-09T09:00:00+08:00');
    expect(notice.subject).toBe('【期限提醒】滇味师傅：提交书面整改报告，2026年11月23日（周一）');
    expect(notice.due).toMatchObject({
      workingDaysLeft: 10,
      why: '2026年10月21日（周三）《责令限期整改通知书》送达，当日不计入；1个月届满于2026年11月21日（周六），是休息日，顺延至2026年11月23日（周一）（民法典第201条至第203条）。',
    });
    expect(notice.from.office).toBe('五华区人力资源和社会保障局');
    expect(notice.mergeable).toBe(true);
    const words = wordsOf(notice);
    expect(words).toContain('方案（试行）》第十五条（一）');
    expect(words).toContain('责令一个月内予以整改');
    expect(words).toContain('《责令限期整改通知书》五华人社责改〔2026〕3号');
    expect(words).toContain('在届满日前交邮即不算过期');
    expect(words).toContain('一个月内未整改或整改措施不力的');
  });

  test.each([
    ['qualified', '评估合格，继续保留', '不因本次评估采取其他措施'],
    ['rectify', '责令整改', '以另行送达的整改通知书为准'],
    ['no-longer-qualified', '建议移出', '将先书面告知事实、理由和依据，听取陈述和申辩'],
  ])(
    'a conclusion %s: what was concluded, on which paper, what follows, the next period',
    (outcome, label, follows) => {
      const notice = first([entered(), evaluation('2024-11-23'), concluded(outcome)]);
      expect(notice.subject).toContain(label);
      const words = wordsOf(notice);
      for (const part of [label, '昆人社评〔2026〕8号', '每两年进行一次评估', follows])
        expect(words).toContain(part);
      expect(words).toContain('下一评估周期自2026年11月23日（周一）起算');
    },
  );

  test('the order: number, facts, evidence, ground, due day, remedies, and that paper is what serves', () => {
    const notice = first(running);
    const words = wordsOf(notice);
    expect(notice.number).toBe('五华人社责改〔2026〕3号');
    expect(notice.mergeable).toBe(false);
    for (const fact of [
      '法定送达以纸质文书为准（直接送达，2026年10月21日（周三）送达）',
      '在宣传材料中使用未经备案的标识样式（证据：现场照片、宣传册）。',
      '第十五条（一）第3项',
      '自收到本通知书之日起一个月内完成整改，整改期限届满日为2026年11月23日（周一）',
      '六十日内向昆明市五华区人民政府申请行政复议',
    ])
      expect(words).toContain(fact);
  });

  test('a lapse says what is on record, and no more; it goes only while that stays so', () => {
    const [holder, county] = toldOfLast(lapsedOrder, at);
    expect(wordsOf(holder as Notice)).toContain('期限已届满，尚无记录');
    expect(wordsOf(holder as Notice)).toContain('不是对你单位作出的处理决定');
    expect(wordsOf(county as Notice)).toContain('请组织复查');
    for (const notice of [holder, county]) {
      expect(wordsOf(notice as Notice)).not.toMatch(/暂停|移出|约谈/);
      expect(notice?.relevantWhile).toEqual({
        deadline: 'case-1/rectification',
        status: ['lapsed'],
      });
    }
  });

  test('a provisional day says so, since when it can be, and why', () => {
    const events = [entered(), ...orderRuns('2026-12-25')];
    const notice = first(events, '2026-12-25T10:00:00+08:00');
    expect(notice.subject).toBe(
      '【责令整改】滇味师傅：提交书面整改报告，暂定2027年1月25日（周一）',
    );
    expect(wordsOf(notice)).toContain('2027年节假日安排尚未导入工作日历');
  });

  test('an interview: time, place, the order before it and what its verification found', () => {
    const words = wordsOf(first([...lapsedOrder, ...secondRung, interviewCalled]));
    for (const fact of [
      '2026年12月1日（周二）9:30',
      '302室',
      '五华人社责改〔2026〕3号',
      '结论为：未整改',
      '第十五条（二）第1项',
    ])
      expect(words).toContain(fact);
    expect(words).not.toContain('行政复议');
  });

  test('a correction names both days and the reason, and is higher in the sequence of the entry', () => {
    const order = first(running);
    const correction = first([...running, recomputed('2026-10-26')]);
    expect(correction.subject).toBe(
      '【更正通知】滇味师傅：提交书面整改报告，届满日更正为2026年11月26日（周四）',
    );
    expect(wordsOf(correction)).toContain(
      '["2026年11月23日（周一）","2026年11月26日（周四）","送达日更正"]',
    );
    expect(correction.due?.entry.uid).toBe(order.due?.entry.uid);
    expect(correction.due?.entry.sequence).toBeGreaterThan(order.due?.entry.sequence ?? 0);
  });

  test('an escalated sanction shows the chain of orders and leaves the decision to people', () => {
    const words = wordsOf(
      first([...lapsedOrder, ...secondRung.slice(0, 1), proposed('suspension')]),
    );
    expect(words).toContain('五华人社责改〔2026〕3号');
    expect(words).toContain('未整改');
    expect(words).toContain('本提示不是处理决定');
  });
});
