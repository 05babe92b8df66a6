import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  fromEpochDay,
  parseDay,
  toEpochDay,
  weekdayName,
} from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';

const calendar = compileCalendar(NATIONAL);
const [first, last] = [toEpochDay(calendar.first), toEpochDay(calendar.last)];
/** Days with room for 300 working days on either side. */
const coveredDay = fc.integer({ min: first + 450, max: last - 450 }).map(fromEpochDay);
const anyDay = fc
  .integer({ min: toEpochDay(parseDay('0100-01-01')), max: toEpochDay(parseDay('9899-12-31')) })
  .map(fromEpochDay);
const refusing = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('days', () => {
  test('round-trip through their number, which is that of Temporal', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromEpochDay(toEpochDay(day))).toBe(day);
        const epoch = Temporal.PlainDate.from('1970-01-01');
        expect(toEpochDay(day)).toBe(epoch.until(day, { largestUnit: 'days' }).days);
        expect(parseDay(day)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  test('have the corresponding day that Temporal has, or the end of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const expected = Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' });
        expect(addMonths(day, months)).toBe(expected.toString());
      }),
      { numRuns: 2000 },
    );
  });

  test('have the weekday that Temporal has', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { dayOfWeek } = Temporal.PlainDate.from(day);
        expect(weekdayName(day)).toBe(`周${'一二三四五六日'[dayOfWeek - 1]}`);
      }),
    );
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '',
    '2026-01-01T00:00',
  ])('refuse “%s”', (text) => expect(() => parseDay(text)).toThrow(refusing('day.invalid')));

  test('print month and date unpadded, as official papers do', () => {
    expect(formatDay(parseDay('2026-11-02'))).toBe('2026年11月2日');
  });
});

describe('working days', () => {
  test('counting n on and counting the days between are inverse', () => {
    fc.assert(
      fc.property(coveredDay, fc.integer({ min: -250, max: 250 }), (day, n) => {
        const base = calendar.workingDayFrom(day);
        expect(calendar.workingDaysBetween(base, calendar.workingDayAfter(base, n))).toBe(n);
      }),
    );
  });

  test('the nearest on either side is the day itself or has only rest days before it', () => {
    const restsBetween = (from: Day, to: Day) => calendar.workingDaysBetween(from, to) === 0;
    fc.assert(
      fc.property(coveredDay, (day) => {
        const [on, upTo] = [calendar.workingDayFrom(day), calendar.workingDayUpTo(day)];
        expect([on, upTo].map(calendar.isWorking)).toEqual([true, true]);
        expect(on >= day && upTo <= day).toBe(true);
        expect(restsBetween(addDays(day, -1), addDays(on, -1))).toBe(true);
        expect(restsBetween(upTo, day)).toBe(true);
      }),
    );
  });

  test.each([
    ['2026-02-11', 5, '2026-02-25', '14 February counts, 15-23 do not'],
    ['2026-02-25', -5, '2026-02-11', 'and back'],
    ['2026-02-20', -1, '2026-02-14', 'from a rest day back to the make-up Saturday'],
    ['2026-02-20', 1, '2026-02-24', 'from a rest day on'],
    ['2026-02-20', 0, '2026-02-20', 'no step, no move'],
  ])('%s and %i is %s: %s', (day, n, expected) => {
    expect(calendar.workingDayAfter(parseDay(day), n)).toBe(expected);
  });

  test('the earliest view is never later, and equal where nothing is provisional', () => {
    fc.assert(
      fc.property(coveredDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const [due, earliest] = [calendar, calendar.earliest].map((c) => c.workingDayAfter(day, n));
        expect(earliest && due && earliest <= due).toBe(true);
        if (due && !calendar.anyProvisional(addDays(day, 1), due)) expect(earliest).toBe(due);
      }),
    );
  });

  test('days outside the calendar are refused, never guessed', () => {
    const [before, after] = [addDays(calendar.first, -1), addDays(calendar.last, 1)];
    for (const day of [before, after]) {
      const asked = [
        () => calendar.kindOf(day),
        () => calendar.isWorking(day),
        () => calendar.isProvisional(day),
        () => calendar.mayBecomeWorking(day),
        () => calendar.anyProvisional(day, day),
        () => calendar.workingDayAfter(day, 1),
        () => calendar.workingDayFrom(day),
        () => calendar.workingDayUpTo(day),
        () => calendar.workingDaysBetween(day, calendar.last),
      ];
      for (const ask of asked) expect(ask).toThrow(refusing('calendar.not-covered'));
    }
    expect(() => calendar.workingDayAfter(calendar.last, 1)).toThrow(
      refusing('calendar.not-covered'),
    );
    expect(() => calendar.workingDayAfter(calendar.first, -1)).toThrow(
      refusing('calendar.not-covered'),
    );
  });
});
