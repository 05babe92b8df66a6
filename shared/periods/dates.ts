import type { Calendar, Certainty } from '../calendar/calendar.ts';
import { addDays, addMonths, type Day, daysBetween } from '../calendar/day.ts';
import type { Pause, Period } from './reckoning.ts';

/** The dates of a reckoning, without the reasons. */
export interface Dates {
  readonly nominalOn: Day;
  readonly dueOn: Day;
  readonly earliestOn: Day;
  readonly certainty: Certainty;
}

const MONTHS = { month: 1, year: 12 } as const;

/** The day from which counting leaves off: `from`, or the day before where `from` itself counts. */
const eveOf = (period: Period, from: Day) => (period.countsStart ? addDays(from, -1) : from);

const printedDay = ({ rounds }: Period, from: Day): Day =>
  (rounds.find(({ on }) => on >= from) ?? rounds.at(-1))?.on ?? from;

/**
 * The last day of a period that calendar days, months or years measure, before any roll-over.
 * A year is 12 months: 2028-02-29 plus five years is 2033-02-28. Where the start day counts, the
 * period ends the day before the corresponding day, or at the month's end if there is none.
 */
export function nominalDay(period: Period, from: Day): Day {
  if (!period.length) return printedDay(period, from);
  const { n, unit } = period.length;
  if (unit === 'day' || unit === 'working-day') return addDays(eveOf(period, from), n);
  const last = addMonths(from, n * MONTHS[unit]);
  return period.countsStart && last.slice(8) === from.slice(8) ? addDays(last, -1) : last;
}

/**
 * The day on which a period ends that stood still: what was left on the day on which it stopped, that
 * day included, is counted from the day after it resumed; a day at least (参照行政许可法45).
 */
const goOn = (
  last: Day,
  pauses: readonly Pause[],
  left: (from: Day, last: Day) => number,
  after: (day: Day, n: number) => Day,
): Day => pauses.reduce((until, { from, on }) => after(on, Math.max(1, left(from, until))), last);

/** Days in `from..last`, both included. */
const daysLeft = (from: Day, last: Day) => daysBetween(from, last) + 1;

const workingDaysLeft =
  (calendar: Calendar) =>
  (from: Day, last: Day): number =>
    calendar.workingDaysBetween(addDays(from, -1), last);

function byWorkingDays(
  period: Period,
  n: number,
  from: Day,
  calendar: Calendar,
  pauses: readonly Pause[],
): Dates {
  const eve = eveOf(period, from);
  const endIn = (days: Calendar) =>
    goOn(days.workingDayAfter(eve, n), pauses, workingDaysLeft(days), days.workingDayAfter);
  const dueOn = endIn(calendar);
  return {
    nominalOn: dueOn,
    dueOn,
    earliestOn: endIn(calendar.earliest),
    certainty: calendar.anyProvisional(addDays(eve, 1), dueOn) ? 'provisional' : 'announced',
  };
}

/**
 * When a period that starts on `from` ends: a few table look-ups, however long it is. A period
 * that does not roll over never asks the calendar, so it is announced and may end beyond it.
 * @throws Refusal `calendar.not-covered` where `from`, or a day that decides, is not covered.
 */
export function datesOf(
  period: Period,
  from: Day,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Dates {
  calendar.kindOf(from);
  if (period.length?.unit === 'working-day')
    return byWorkingDays(period, period.length.n, from, calendar, pauses);
  const nominalOn = goOn(nominalDay(period, from), pauses, daysLeft, addDays);
  if (!period.rolls)
    return { nominalOn, dueOn: nominalOn, earliestOn: nominalOn, certainty: 'announced' };
  const dueOn = calendar.workingDayFrom(nominalOn);
  return {
    nominalOn,
    dueOn,
    earliestOn: calendar.earliest.workingDayFrom(nominalOn),
    certainty: calendar.anyProvisional(nominalOn, dueOn) ? 'provisional' : 'announced',
  };
}
