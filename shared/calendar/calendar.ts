import type { Day } from './day.ts';

/** 上班 (an ordinary weekday), 周末, 放假 (a holiday or day off by notice), 班 (a make-up workday). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up';

/**
 * Whether a date rests on announced days only. A day is provisional when its year's notice is not
 * imported yet, or from 20 December of the year before such a year.
 */
export type Certainty = 'announced' | 'provisional';

/**
 * A compiled working-day calendar, national or with a county's overlay. Every look-up is O(1).
 * Days outside `first..last` throw Refusal `calendar.not-covered`.
 */
export interface Calendar {
  /** Hash of the content: two calendars that answer alike carry the same version. */
  readonly version: string;
  /** Name of the county overlay, where one applies. */
  readonly overlay?: string;
  readonly first: Day;
  readonly last: Day;
  kindOf(day: Day): DayKind;
  isWorking(day: Day): boolean;
  isProvisional(day: Day): boolean;
  /** Whether any day of `from..to`, both included, is provisional. */
  anyProvisional(from: Day, to: Day): boolean;
  /**
   * Provisional, and neither one of the 13 statutory days nor a county's own day off: a notice may
   * still make it a workday.
   */
  mayBecomeWorking(day: Day): boolean;
  /**
   * The n-th working day after `day` (n >= 1), or before it (n <= -1); `day` itself for 0.
   * `workingDayAfter('2026-02-11', 5)` is `2026-02-25`: 14 February counts, 15-23 do not.
   */
  workingDayAfter(day: Day, n: number): Day;
  /** `day` itself if it is a working day, else the first one after it: the roll-over (顺延). */
  workingDayFrom(day: Day): Day;
  /** `day` itself if it is a working day, else the last one before it. */
  workingDayUpTo(day: Day): Day;
  /** Working days in `(from, to]`; negative when `to` is before `from`. */
  workingDaysBetween(from: Day, to: Day): number;
  /** The same calendar, every day that may yet become a workday counted as one. */
  readonly earliest: Calendar;
}
