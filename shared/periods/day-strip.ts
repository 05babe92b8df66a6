import type { Calendar, DayKind } from '../calendar/calendar.ts';
import { addDays, type Day, daysBetween, isWeekend } from '../calendar/day.ts';
import type { Reckoning } from './reckoning.ts';

/** What a day is to the period: 起算日, 计入, 不计入, 顺延经过, 届满日. */
export type DayMark = 'start' | 'counted' | 'skipped' | 'rolled' | 'due';

export interface DayCell {
  readonly day: Day;
  readonly mark: DayMark;
  /** Beyond the calendar only weekday or weekend is known. */
  readonly kind: DayKind;
  readonly provisional: boolean;
}

function markOf(day: Day, reckoning: Reckoning, kind: DayKind): DayMark {
  if (day === reckoning.dueOn) return 'due';
  if (day === reckoning.from) return 'start';
  if (day >= reckoning.nominalOn) return 'rolled';
  if (reckoning.pauses?.some(({ from, on }) => from <= day && day <= on)) return 'skipped';
  const skips = reckoning.class === 'working-days' && (kind === 'weekend' || kind === 'holiday');
  return skips ? 'skipped' : 'counted';
}

/**
 * The day strip of a reckoning: one cell a day from the start event to the due day, both included
 * (1827 for a five-year ban). `rolled` are the rest days from the nominal day up to the due day:
 * one month from 2026-01-15 rolls over 15-23 February and is due on the 24th.
 */
export function dayStrip(reckoning: Reckoning, calendar: Calendar): DayCell[] {
  const length = daysBetween(reckoning.from, reckoning.dueOn) + 1;
  return Array.from({ length }, (_, i) => {
    const day = addDays(reckoning.from, i);
    const covered = day <= calendar.last;
    const uncoveredKind = isWeekend(day) ? 'weekend' : 'workday';
    const kind = covered ? calendar.kindOf(day) : uncoveredKind;
    const provisional = !covered || calendar.isProvisional(day);
    return { day, mark: markOf(day, reckoning, kind), kind, provisional };
  });
}
