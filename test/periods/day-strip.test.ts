import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { dayStrip } from '../../shared/periods/day-strip.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import type { Period } from '../../shared/periods/reckoning.ts';
import { actOf, fixedDay, periodOf, statusOf, workingDaysOf } from './samples.ts';

const calendar = compileCalendar(NATIONAL);
const stripOf = (period: Period, from: string) =>
  dayStrip(reckon(period, parseDay(from), calendar, 'sample@1'), calendar);

describe('the day strip', () => {
  test('of working days marks what counted, was skipped, and is made up', () => {
    const strip = stripOf(workingDaysOf(5), '2026-02-11');
    expect(strip.map(({ day, mark }) => `${day.slice(8)} ${mark}`)).toEqual([
      '11 start',
      '12 counted',
      '13 counted',
      '14 counted',
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `${day} skipped`),
      '24 counted',
      '25 due',
    ]);
    expect(strip[3]).toMatchObject({ kind: 'make-up', provisional: false });
  });

  test('of an act counts rest days in between and rolls over at the end', () => {
    const strip = stripOf(actOf(1), '2026-01-15');
    const marks = strip.map(({ mark }) => mark);
    expect(marks.filter((mark) => mark === 'rolled')).toHaveLength(9);
    expect(strip.find(({ mark }) => mark === 'rolled')?.day).toBe('2026-02-15');
    expect(marks).not.toContain('skipped');
    expect(strip.at(-1)).toMatchObject({ day: '2026-02-24', mark: 'due' });
  });

  test('hatches the days that a notice may still change', () => {
    const strip = stripOf(actOf(1), '2026-12-01');
    expect(strip.find(({ provisional }) => provisional)?.day).toBe('2026-12-20');
  });

  test('runs beyond the calendar, where weekends are all that is known', () => {
    const strip = stripOf(statusOf(1), '2036-06-01');
    expect(strip).toHaveLength(366);
    expect(strip.at(-1)).toEqual({
      day: '2037-06-01',
      mark: 'due',
      kind: 'workday',
      provisional: true,
    });
    expect(strip.at(-2)?.kind).toBe('weekend');
  });

  test('of a printed day is that one day', () => {
    const cell = { day: '2026-10-01', mark: 'due', kind: 'holiday', provisional: false };
    expect(stripOf(fixedDay, '2026-10-01')).toEqual([cell]);
    const oneDay = periodOf('working-days', { n: 1, unit: 'working-day' }, { countsStart: true });
    expect(stripOf(oneDay, '2026-03-10')).toMatchObject([{ mark: 'due' }]);
  });
});
