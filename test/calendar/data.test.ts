import { getLunarDate, getSolarTermDate, isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import {
  addDays,
  type Day,
  isWeekend,
  parseDay,
  toEpochDay,
  yearOf,
} from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { checkNotice, UNVERIFIED } from '../../shared/calendar/notice.ts';
import { daysOf } from '../days.ts';

const calendar = compileCalendar(NATIONAL);
const FIRST_UNANNOUNCED = 2027;

describe('announced years', () => {
  test('agree with chinese-days on every day', () => {
    const announced = daysOf('2021-01-01', '2026-12-31');
    const different = announced.filter((day) => calendar.isWorking(day) !== isWorkday(day));
    expect(announced).toHaveLength(2191);
    expect(different).toEqual([]);
  });

  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days, as the notice works out', (year, count) => {
    const days = daysOf(`${year}-01-01`, `${year}-12-31`);
    expect(days.filter((day) => calendar.isWorking(day))).toHaveLength(count);
  });

  test.each(NATIONAL.notices)('the notice of $year passes the checks of an import', (notice) => {
    const others = NATIONAL.notices.filter((other) => other !== notice);
    expect(checkNotice(notice, { ...NATIONAL, notices: others })).toEqual([]);
    expect(
      notice.document === UNVERIFIED || /^国办发明电〔\d{4}〕\d+号$/.test(notice.document),
    ).toBe(true);
  });

  test("the notice of 2023 reaches back to the last day of 2022, which was a holiday's Saturday", () => {
    expect(calendar.kindOf(parseDay('2022-12-31'))).toBe('holiday');
  });
});

function lunarDay(day: Day): string {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(day);
  return isLeap ? '闰' : `${lunarMon}/${lunarDay}`;
}

/** 全国年节及纪念日放假办法 第二条 (2024修订), by names instead of dates. */
function isStatutory(day: Day): boolean {
  const monthAndDate = day.slice(5);
  return (
    ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(monthAndDate) ||
    ['1/1', '1/2', '1/3', '5/5', '8/15'].includes(lunarDay(day)) ||
    lunarDay(addDays(day, 1)) === '1/1' ||
    getSolarTermDate(yearOf(day), 4, 'pure_brightness') === day
  );
}

describe('unannounced years', () => {
  const unannounced = daysOf(`${FIRST_UNANNOUNCED}-01-01`, calendar.last);

  test('rest on weekends and the statutory days, and on no other day', () => {
    const different = unannounced.filter(
      (day) => calendar.isWorking(day) === (isWeekend(day) || isStatutory(day)),
    );
    expect(different).toEqual([]);
    expect(unannounced.filter((day) => calendar.kindOf(day) === 'holiday')).toEqual(
      unannounced.filter(isStatutory),
    );
  });

  test('have 13 statutory days, one fewer where 中秋 is a National Day', () => {
    const counts = Object.entries(NATIONAL.statutory)
      .filter(([year]) => Number(year) >= FIRST_UNANNOUNCED)
      .map(([year, days]) => [Number(year), days.length]);
    expect(counts).toEqual([
      [2027, 13],
      [2028, 12],
      [2029, 13],
      [2030, 13],
      [2031, 12],
      [2032, 13],
      [2033, 13],
      [2034, 13],
      [2035, 13],
      [2036, 13],
    ]);
  });

  test('2027 has the 13 days that 放假办法 and the lunar calendar give', () => {
    expect(NATIONAL.statutory[2027]).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
  });

  test("the lunar tables agree with ICU's, but for two new moons minutes from midnight", () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const different = daysOf(calendar.first, calendar.last).filter((day) => {
      const lunar = icu.format(toEpochDay(day) * 86_400_000);
      return ['1/1', '5/5', '8/15'].includes(lunar) && lunar !== lunarDay(day);
    });
    expect(['2027-02-07', '2030-02-02']).toEqual(expect.arrayContaining(different));
  });
});

describe('provisional days', () => {
  test.each([
    ['2026-12-19', false, 'the day before the notice of 2027 can reach'],
    ['2026-12-20', true, 'the notice of 2027 may move late December, as that of 2019 did'],
    ['2026-12-31', true, 'as above'],
    ['2027-06-16', true, '2027 is not announced'],
    ['2025-12-31', false, 'the notice of 2026 is known'],
    ['2036-12-31', true, 'nothing is known of 2036 and 2037'],
  ])('%s: %s (%s)', (day, provisional) => {
    expect(calendar.isProvisional(parseDay(day))).toBe(provisional);
  });

  test.each([
    ['2027-02-06', false, 'a Saturday, but 春节: no notice makes it a workday'],
    ['2027-02-20', true, 'a Saturday that may be made up'],
    ['2027-02-09', true, 'a Tuesday that already counts'],
    ['2026-12-26', true, 'a Saturday that the notice of 2027 may claim'],
    ['2026-11-21', false, 'an announced Saturday'],
  ])('%s may become a workday: %s (%s)', (day, may) => {
    expect(calendar.mayBecomeWorking(parseDay(day))).toBe(may);
  });

  test('a range is provisional as soon as one of its days is', () => {
    const any = (from: string, to: string) => calendar.anyProvisional(parseDay(from), parseDay(to));
    expect(any('2021-01-01', '2026-12-19')).toBe(false);
    expect(any('2021-01-01', '2026-12-20')).toBe(true);
    expect(any('2036-12-31', '2036-12-31')).toBe(true);
  });
});
