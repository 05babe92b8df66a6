import type { Calendar, Certainty } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';

/** 逾期, 临期, 正常: red, yellow, green. Worst first. */
export const LIGHTS = ['overdue', 'soon', 'normal'] as const;
export type Light = (typeof LIGHTS)[number];

/** A due day within so many working days is 临期. */
const SOON_WORKING_DAYS = 10;

export interface Due {
  readonly dueOn: Day;
  readonly certainty?: Certainty;
}

/**
 * 逾期 from the day after the due day, 临期 in its last ten working days, 正常 before, or where
 * nothing is due. A provisional day is never 逾期: it stays 临期 until its calendar is imported.
 */
export function lightOf(due: Due | undefined, on: Day, calendar: Calendar): Light {
  if (!due) return 'normal';
  if (due.dueOn < on) return due.certainty === 'provisional' ? 'soon' : 'overdue';
  return due.dueOn <= calendar.workingDayAfter(on, SOON_WORKING_DAYS) ? 'soon' : 'normal';
}
