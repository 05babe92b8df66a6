import { addDays, type Day, parseDay, yearOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { StoredEvent } from '../ledger/port.ts';
import { demand } from '../refusal.ts';

/** A calendar quarter, both days included. */
export interface Quarter {
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
}

const FORMAT = /^(\d{4})Q([1-4])$/;

const firstOf = (year: number, quarter: number): Day =>
  parseDay(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`);

/**
 * `2026Q4` is 2026-10-01 to 2026-12-31.
 * @throws Refusal `quarter.format`.
 */
export function parseQuarter(label: string): Quarter {
  const [, year, quarter] = FORMAT.exec(label) ?? [];
  demand(year && quarter, 'quarter.format', `季度应写作“2026Q4”，收到“${label}”`);
  const [y, q] = [Number(year), Number(quarter)];
  const next = q === 4 ? firstOf(y + 1, 1) : firstOf(y, q + 1);
  return { label, from: firstOf(y, q), to: addDays(next, -1) };
}

/** The last quarter that is over: on 2027-01-01 it is 2026Q4. */
export function quarterBefore(day: Day): Quarter {
  const [year, quarter] = [yearOf(day), Math.ceil(Number(day.slice(5, 7)) / 3)];
  return parseQuarter(quarter === 1 ? `${year - 1}Q4` : `${year}Q${quarter - 1}`);
}

/** What was on record by the end of the quarter. */
export const recordedBy = (events: readonly StoredEvent[], { to }: Quarter) =>
  events.filter(({ recordedAt }) => dayOf(recordedAt) <= to);

/** What was recorded in it: a fact of last quarter that came late counts where it was recorded. */
export const recordedIn = (events: readonly StoredEvent[], quarter: Quarter) =>
  recordedBy(events, quarter).filter(({ recordedAt }) => dayOf(recordedAt) >= quarter.from);
