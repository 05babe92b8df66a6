import { addDays, type Day, daysBetween, parseDay } from '../shared/calendar/day.ts';

/** Every day of `first..last`, both included. */
export function daysOf(first: string, last: string): Day[] {
  const from = parseDay(first);
  return Array.from({ length: daysBetween(from, parseDay(last)) + 1 }, (_, i) => addDays(from, i));
}
