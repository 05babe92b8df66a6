import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { withOverlay } from '../../shared/calendar/data.ts';
import { fromEpochDay, parseDay, toEpochDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import type { Period } from '../../shared/periods/reckoning.ts';
import { actOf, fixedDay, periodOf, statusOf, workingDaysOf } from './samples.ts';

const calendar = compileCalendar(NATIONAL);
const reckonOn = (period: Period, from: string) =>
  reckon(period, parseDay(from), calendar, 'sample@1');

describe('a period ends as the law counts', () => {
  test.each<[string, Period, string, string, string, string]>([
    ['act, 1 month', actOf(1), '2026-01-14', '2026-02-14', '2026-02-14', '上班的周六，不顺延'],
    ['act, 1 month', actOf(1), '2026-01-15', '2026-02-15', '2026-02-24', '春节9天'],
    ['act, 1 month', actOf(1), '2026-01-31', '2026-02-28', '2026-02-28', '无对应日，且是上班周六'],
    ['act, 1 month', actOf(1), '2026-08-20', '2026-09-20', '2026-09-20', '上班的周日'],
    ['act, 1 month', actOf(1), '2026-09-01', '2026-10-01', '2026-10-08', '国庆'],
    ['act, 1 month', actOf(1), '2026-10-21', '2026-11-21', '2026-11-23', '周六顺延到周一'],
    ['act, 1 month', actOf(1), '2024-01-31', '2024-02-29', '2024-02-29', '闰年无对应日，月末'],
    ['act, 1 month', actOf(1), '2026-04-09', '2026-05-09', '2026-05-09', '上班的周六'],
    ['act, 1 month', actOf(1), '2026-09-10', '2026-10-10', '2026-10-10', '上班的周六'],
    ['act, 1 month', actOf(1), '2025-12-04', '2026-01-04', '2026-01-04', '上班的周日，跨年'],
    ['act, 3 months', actOf(3), '2025-11-30', '2026-02-28', '2026-02-28', '上班的周六'],
    ['act, 3 months', actOf(3), '2024-05-28', '2024-08-28', '2024-08-28', '对应日'],
    ['act, 3 months', actOf(3), '2026-08-31', '2026-11-30', '2026-11-30', '无对应日，月末'],
    [
      'act, 60 days',
      actOf(60, 'day'),
      '2026-07-31',
      '2026-09-29',
      '2026-09-29',
      '复议60日，按日计算',
    ],
    ['5 working days', workingDaysOf(5), '2026-02-11', '2026-02-25', '2026-02-25', '02-14计1天'],
    [
      '10 working days',
      workingDaysOf(10),
      '2026-09-18',
      '2026-10-09',
      '2026-10-09',
      '09-20计，中秋国庆不计',
    ],
    ['5 working days', workingDaysOf(5), '2025-09-26', '2025-10-10', '2025-10-10', '09-28计'],
    ['status, 1 year', statusOf(1), '2025-06-14', '2026-06-14', '2026-06-14', '周日，不顺延'],
    ['status, 1 year', statusOf(1), '2026-11-20', '2027-11-20', '2027-11-20', '周六，不顺延'],
    ['status, 5 years', statusOf(5), '2026-11-21', '2031-11-21', '2031-11-21', '11-22起可申请'],
    [
      'status, 5 years',
      statusOf(5),
      '2028-02-29',
      '2033-02-28',
      '2033-02-28',
      '闰日，03-01起可申请',
    ],
    [
      'status, 30 days',
      statusOf(30, 'day'),
      '2026-09-05',
      '2026-10-05',
      '2026-10-05',
      '公告送达，不顺延',
    ],
    ['a printed day', fixedDay, '2026-10-01', '2026-10-01', '2026-10-01', '通知载明的期日'],
  ])('%s from %s: %s -> %s', (_, period, from, nominalOn, dueOn) => {
    const reckoning = reckonOn(period, from);
    expect(reckoning).toMatchObject({ from, nominalOn, dueOn, earliestOn: dueOn });
    expect(reckoning.certainty).toBe('announced');
  });
});

describe('a period that depends on an unannounced day is provisional', () => {
  test.each<[string, Period, string, string, string, string, string]>([
    [
      'act, 3 months',
      actOf(3),
      '2026-11-06',
      '2027-02-06',
      '2027-02-09',
      '2027-02-09',
      '初一至初三一定放假',
    ],
    [
      'act, 3 months',
      actOf(3),
      '2026-11-21',
      '2027-02-21',
      '2027-02-22',
      '2027-02-21',
      '周日可能调休上班',
    ],
    [
      'act, 1 month',
      actOf(1),
      '2026-11-20',
      '2026-12-20',
      '2026-12-21',
      '2026-12-20',
      '12月20日起待次年通知',
    ],
    [
      'act, 1 month',
      actOf(1),
      '2026-11-23',
      '2026-12-23',
      '2026-12-23',
      '2026-12-23',
      '平日也可能被改',
    ],
    [
      '10 working days',
      workingDaysOf(10),
      '2026-12-08',
      '2026-12-22',
      '2026-12-22',
      '2026-12-21',
      '12-20（周日）可能上班',
    ],
  ])('%s from %s: %s -> %s, no sooner than %s', (_, period, from, nominalOn, dueOn, earliestOn) => {
    const reckoning = reckonOn(period, from);
    expect(reckoning).toMatchObject({ nominalOn, dueOn, earliestOn, certainty: 'provisional' });
    expect(reckoning.steps.at(-1)).toContain('暂定');
  });

  test.each<[string, Period, string]>([
    ['one working day short of 20 December', workingDaysOf(10), '2026-12-04'],
    ['an act that ends on the 18th', actOf(1), '2026-11-18'],
    ['a term whose end is not announced but does not matter', statusOf(1), '2026-12-31'],
    ['a term that ends beyond the calendar', statusOf(5), '2036-12-31'],
    [
      'an act that by a ruling never rolls over',
      periodOf('act', { n: 1, unit: 'month' }, { rolls: false }),
      '2026-12-01',
    ],
  ])('but not %s', (_, period, from) => {
    expect(reckonOn(period, from).certainty).toBe('announced');
  });
});

describe('a ruling may answer otherwise', () => {
  test.each<[string, Period, string, string]>([
    [
      "the day of posting counts, as in Yunnan's notice of 2021-08-27",
      periodOf('working-days', { n: 5, unit: 'working-day' }, { countsStart: true }),
      '2021-08-27',
      '2021-09-02',
    ],
    [
      'a posting on a rest day does not count itself',
      periodOf('working-days', { n: 5, unit: 'working-day' }, { countsStart: true }),
      '2021-08-28',
      '2021-09-03',
    ],
    [
      'a term counted from its first day ends the day before',
      periodOf('status', { n: 1, unit: 'year' }, { countsStart: true }),
      '2026-11-20',
      '2027-11-19',
    ],
    [
      'counted from the 31st, it ends with the short month',
      periodOf('status', { n: 1, unit: 'month' }, { countsStart: true }),
      '2026-01-31',
      '2026-02-28',
    ],
    [
      '30 days counted from the first',
      periodOf('status', { n: 30, unit: 'day' }, { countsStart: true }),
      '2026-09-05',
      '2026-10-04',
    ],
    [
      '30 days of public announcement that roll over',
      periodOf('status', { n: 30, unit: 'day' }, { rolls: true }),
      '2026-09-05',
      '2026-10-08',
    ],
    [
      'a printed day that rolls over',
      periodOf('fixed', undefined, { rolls: true }),
      '2026-10-01',
      '2026-10-08',
    ],
  ])('%s', (_, period, from, dueOn) => {
    expect(reckonOn(period, from).dueOn).toBe(dueOn);
  });
});

describe('for every period and start', () => {
  const start = fc
    .integer({ min: toEpochDay(calendar.first), max: toEpochDay(calendar.last) - 1200 })
    .map(fromEpochDay);
  const period = fc.oneof(
    fc.integer({ min: 1, max: 24 }).map((n) => actOf(n)),
    fc.integer({ min: 1, max: 400 }).map((n) => actOf(n, 'day')),
    fc.integer({ min: 1, max: 60 }).map(workingDaysOf),
    fc.integer({ min: 1, max: 5 }).map((n) => statusOf(n)),
  );

  test('from < earliest <= due, nominal <= due, and announced means earliest is due', () => {
    fc.assert(
      fc.property(period, start, (p, from) => {
        const { nominalOn, dueOn, earliestOn, certainty } = reckon(p, from, calendar, 's@1');
        expect(from < nominalOn && nominalOn <= dueOn && earliestOn <= dueOn).toBe(true);
        expect(p.class === 'working-days' || nominalOn <= earliestOn).toBe(true);
        if (certainty === 'announced') expect(earliestOn).toBe(dueOn);
      }),
    );
  });

  test('the due day of an act and of working days is a working day, a term keeps its day', () => {
    fc.assert(
      fc.property(period, start, (p, from) => {
        const { nominalOn, dueOn } = reckon(p, from, calendar, 's@1');
        if (p.class === 'status') expect(dueOn).toBe(nominalOn);
        else expect(calendar.isWorking(dueOn)).toBe(true);
      }),
    );
  });

  test('a later start never ends sooner', () => {
    fc.assert(
      fc.property(period, start, (p, from) => {
        const next = fromEpochDay(toEpochDay(from) + 1);
        const [first, second] = [from, next].map((day) => reckon(p, day, calendar, 's@1').dueOn);
        expect(first && second && first <= second).toBe(true);
      }),
    );
  });
});

describe('the basis and the limits', () => {
  const county = compileCalendar(
    withOverlay(NATIONAL, { county: '楚雄', source: '例', off: ['2025-07-16/2025-07-18'] }),
    '楚雄',
  );

  test('a reckoning names the scheme, the calendar and the overlay that it rests on', () => {
    const reckoning = reckon(actOf(1), parseDay('2025-06-16'), county, 'kunming-2025@1');
    expect(reckoning.dueOn).toBe('2025-07-21');
    expect(reckoning.basis).toEqual({
      scheme: 'kunming-2025@1',
      calendar: county.version,
      overlay: '楚雄',
    });
    expect(reckonOn(actOf(1), '2025-06-16').basis).toEqual({
      scheme: 'sample@1',
      calendar: calendar.version,
    });
  });

  test.each<[string, Period, string]>([
    ['a start before the calendar', statusOf(1), '2020-12-31'],
    ['a start after it', fixedDay, '2037-01-01'],
    ['an act that ends after it', actOf(3), '2036-11-01'],
    ['working days that end after it', workingDaysOf(20), '2036-12-20'],
  ])('%s is refused', (_, period, from) => {
    expect(() => reckonOn(period, from)).toThrow(
      expect.objectContaining({ name: 'Refusal', code: 'calendar.not-covered' }),
    );
  });
});
