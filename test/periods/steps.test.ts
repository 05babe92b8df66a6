import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import type { Period } from '../../shared/periods/reckoning.ts';
import { actOf, fixedDay, periodOf, statusOf, workingDaysOf } from './samples.ts';

const calendar = compileCalendar(NATIONAL);
const stepsOf = (period: Period, from: string) =>
  reckon(period, parseDay(from), calendar, 'sample@1').steps;

describe('“why this day?” is answered', () => {
  test('for an act that rolls over', () => {
    expect(stepsOf(actOf(1), '2026-01-15')).toEqual([
      '2026年1月15日（周四）为起算日（送达），当日不计入，自2026年1月16日起计算（民法典第201条）。',
      '整改期限为1个月（条款 15(1)）。',
      '到期月的对应日是2026年2月15日（周日）（民法典第202条）。',
      '最后一日是休息日（2026年2月15日至2026年2月23日（放假）），顺延至休息日结束的次日2026年2月24日（周二）（民法典第203条）。',
    ]);
  });

  test('for working days, naming what counted and what did not', () => {
    expect(stepsOf(workingDaysOf(5), '2026-02-11').slice(2)).toEqual([
      '只数工作日，第5个工作日是2026年2月25日（周三）；计入：2026年2月12日至2026年2月13日、2026年2月14日（调休上班）、2026年2月24日至2026年2月25日。',
      '不计入：2026年2月15日至2026年2月23日（放假）。',
    ]);
  });

  test.each<[string, Period, string, string]>([
    ['no corresponding day', actOf(1), '2026-01-31', '没有对应日，以月末日2026年2月28日（周六）'],
    [
      'a make-up Saturday',
      actOf(1),
      '2026-01-14',
      '2026年2月14日（周六）是调休上班日，不是休息日，不顺延',
    ],
    ['an ordinary last day', actOf(1), '2026-03-10', '最后一日是工作日，不顺延'],
    ['a period in days', actOf(60, 'day'), '2026-07-31', '按日计算，第60日是2026年9月29日'],
    ['a term', statusOf(1), '2026-11-20', '届满即自行结束'],
    ['a printed day', fixedDay, '2026-10-01', '以该日为准，遇休息日不顺延'],
    [
      'a start that counts by a ruling',
      periodOf('status', { n: 1, unit: 'year' }, { countsStart: true }),
      '2026-11-20',
      '按所作裁定当日计入',
    ],
    [
      'an act that stays by a ruling',
      periodOf('act', { n: 1, unit: 'month' }, { rolls: false }),
      '2026-01-15',
      '按所作裁定，末日遇休息日不顺延',
    ],
    [
      'a period that a law sets, not the regulation',
      { ...statusOf(30, 'day'), law: '民诉法95' },
      '2026-09-05',
      '整改期限为30日（参照民诉法95）',
    ],
    ['a provisional day', actOf(3), '2026-11-21', '暂定，最早可能是2027年2月21日（周日）'],
    [
      'a skipped weekend',
      workingDaysOf(5),
      '2026-03-05',
      '不计入：2026年3月7日至2026年3月8日（周末）',
    ],
  ])('for %s', (_, period, from, words) => {
    expect(stepsOf(period, from).join('')).toContain(words);
  });
});
