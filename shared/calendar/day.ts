import { Refusal } from '../refusal.ts';

/** A civil day of the Gregorian calendar, `YYYY-MM-DD`. Sorts as it runs. */
export type Day = string & { readonly __brand: 'Day' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEKDAYS = '日一二三四五六';

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOfMonth = (year: number, month: number) =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

const compose = (year: number, month: number, date: number) =>
  `${pad(year, 4)}-${pad(month)}-${pad(date)}` as Day;

/**
 * Reads a day that exists.
 * @throws Refusal `day.invalid`, as for `2026-02-30`.
 */
export function parseDay(text: string): Day {
  const [, y, m, d] = SHAPE.exec(text) ?? [];
  const [year, month, date] = [Number(y), Number(m), Number(d)];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)))
    throw new Refusal('day.invalid', `日期应为真实存在的“年-月-日”，收到“${text}”`);
  return text as Day;
}

/** Two digits as a number; several times faster than Number(slice), and every look-up parses. */
const pairAt = (day: Day, at: number) =>
  (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48;

const partsOf = (day: Day): [year: number, month: number, date: number] => [
  pairAt(day, 0) * 100 + pairAt(day, 2),
  pairAt(day, 5),
  pairAt(day, 8),
];

/** Whole days since 1970-01-01 (negative before). After H. Hinnant, "days_from_civil". */
export function toEpochDay(day: Day): number {
  const [y, month, date] = partsOf(day);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link toEpochDay}. */
export function fromEpochDay(epochDay: number): Day {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return compose(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** `n` calendar days later; earlier for a negative `n`. `addDays('2024-02-28', 1)` is `2024-02-29`. */
export const addDays = (day: Day, n: number): Day => fromEpochDay(toEpochDay(day) + n);

/** Calendar days from one day to another, the first not counted; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toEpochDay(to) - toEpochDay(from);

/**
 * The corresponding day `n` months later; the last day of that month where there is none
 * (民法典 第202条). `addMonths('2026-01-31', 1)` is `2026-02-28`.
 */
export function addMonths(day: Day, n: number): Day {
  const [y, m, date] = partsOf(day);
  const months = y * 12 + (m - 1) + n;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return compose(year, month, Math.min(date, lengthOfMonth(year, month)));
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (epochDay: number): number => (((epochDay + 4) % 7) + 7) % 7;

/** Saturday or Sunday. Says nothing of work: a make-up workday (调休上班日) is a weekend, too. */
export const isWeekend = (day: Day): boolean => weekdayOf(toEpochDay(day)) % 6 === 0;

/** The Monday of a day's week: 2026-11-22, a Sunday, is in the week of 2026-11-16. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(toEpochDay(day)) + 6) % 7));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** `2026-11-21` is 周六. */
export const weekdayName = (day: Day): string => `周${WEEKDAYS[weekdayOf(toEpochDay(day))]}`;

/** As official papers print it: months and dates unpadded, `2026年11月2日`. */
export function formatDay(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${month}月${date}日`;
}
