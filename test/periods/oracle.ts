import { Temporal } from 'temporal-polyfill';
import { NATIONAL } from '../../shared/calendar/national.ts';

/**
 * How the law counts, done the slow way: day by day over the notices themselves, with Temporal's
 * arithmetic. It shares the data with the product, and no code.
 */

const off = new Set<string>(NATIONAL.notices.flatMap((notice) => notice.off));
const madeUp = new Set<string>(NATIONAL.notices.flatMap((notice) => notice.work));
const announced = new Set(NATIONAL.notices.map((notice) => notice.year));
const statutory = new Set<string>(
  Object.entries(NATIONAL.statutory)
    .filter(([year]) => !announced.has(Number(year)))
    .flatMap(([, days]) => days),
);

const { PlainDate } = Temporal;

function works(date: Temporal.PlainDate): boolean {
  const day = date.toString();
  if (madeUp.has(day)) return true;
  return !off.has(day) && !statutory.has(day) && date.dayOfWeek < 6;
}

function isProvisional(date: Temporal.PlainDate): boolean {
  const lateDecember = date.month === 12 && date.day >= 20;
  return !announced.has(date.year) || (lateDecember && !announced.has(date.year + 1));
}

export interface OracleAnswer {
  nominalOn: string;
  dueOn: string;
  certainty: 'announced' | 'provisional';
}

const answer = (
  nominal: Temporal.PlainDate,
  due: Temporal.PlainDate,
  provisional: boolean,
): OracleAnswer => ({
  nominalOn: nominal.toString(),
  dueOn: due.toString(),
  certainty: provisional ? 'provisional' : 'announced',
});

/** The n-th working day after `from`; provisional if any day walked over is. */
export function workingDays(from: string, n: number): OracleAnswer {
  let date = PlainDate.from(from);
  let provisional = false;
  for (let counted = 0; counted < n; ) {
    date = date.add({ days: 1 });
    provisional ||= isProvisional(date);
    if (works(date)) counted += 1;
  }
  return answer(date, date, provisional);
}

/** The corresponding day, and from there to the first day that is not a rest day. */
export function act(from: string, months: number): OracleAnswer {
  const nominal = PlainDate.from(from).add({ months });
  let date = nominal;
  let provisional = isProvisional(date);
  while (!works(date)) {
    date = date.add({ days: 1 });
    provisional ||= isProvisional(date);
  }
  return answer(nominal, date, provisional);
}

/** The corresponding day, whatever day it is. */
export function status(from: string, years: number): OracleAnswer {
  const last = PlainDate.from(from).add({ years });
  return answer(last, last, false);
}
