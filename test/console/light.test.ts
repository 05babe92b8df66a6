import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { type Day, parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { lightOf, openDeadlines } from '../../shared/console/light.ts';
import { distance } from '../../shared/console/today.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { happenings, lived, stateOf } from '../register/given.ts';
import { entry, hear, reported } from '../register/sanctions/lives.ts';

const calendar = compileCalendar(NATIONAL);
const on = (day: string) => ({ on: parseDay(day), calendar });

describe('The light of a due day', () => {
  test.each([
    ['2026-11-23', '2026-11-22', 'overdue', 'from the day after it, rest day or not'],
    ['2026-11-23', '2026-11-23', 'soon', 'on the day itself, which still counts'],
    ['2026-11-23', '2026-12-07', 'soon', 'in its last ten working days'],
    ['2026-11-23', '2026-12-08', 'normal', 'eleven working days before'],
    ['2026-02-09', '2026-02-27', 'soon', '14 February is worked, 15 to 23 are not: nine days'],
  ])('seen from %s, %s is %s: %s', (today, dueOn, light) => {
    expect(lightOf({ dueOn: parseDay(dueOn) }, on(today))).toBe(light);
  });

  test('is never 逾期 while the day is provisional: nothing lapses on such a day', () => {
    const due = { dueOn: '2027-02-22' as Day, certainty: 'provisional' as const };
    expect(lightOf(due, on('2027-03-01'))).toBe('soon');
  });

  test('is 正常 where nothing is due', () => {
    expect(lightOf(undefined, on('2026-11-23'))).toBe('normal');
  });
});

describe('The distance to a day', () => {
  test.each([
    ['2026-11-23', '今天届满'],
    ['2026-11-24', '还有 1 个工作日'],
    ['2026-11-16', '已过 5 个工作日'],
    ['2026-11-22', '已过 1 个工作日'],
    ['2027-10-17', '还有 328 天'],
    ['2031-11-21', '还有 1824 天'],
  ])('to %s is told as %s', (day, words) => {
    expect(distance(parseDay(day), on('2026-11-23'))).toBe(words);
  });

  test('is told in plain days where no working day lies between', () => {
    expect(distance(parseDay('2026-11-22'), on('2026-11-21'))).toBe('还有 1 天');
  });
});

describe('A deadline that lapsed', () => {
  test('is over for everybody where it was the holder’s time to reply, and only that', () => {
    const heard = lived(entry, ...reported('2026-03-02'), ['2026-03-02', hear('2026-03-02')]);
    const brand = stateOf([...heard, ...happenings(heard, { at: '2026-03-11' })]);
    expect(brand?.deadlines['case-1/reply']?.status).toBe('lapsed');
    expect(openDeadlines(brand as BrandState).map(({ id }) => id)).not.toContain('case-1/reply');
  });
});
