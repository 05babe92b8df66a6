import * as z from 'zod/mini';
import type { Day } from '../calendar/day.ts';
import { DaySchema } from '../calendar/day-schema.ts';

/** See `reckon.ts` for what each class means in law. */
export const PeriodClass = z.enum(['act', 'working-days', 'status', 'fixed']);
export type PeriodClass = z.infer<typeof PeriodClass>;

export const PeriodLength = z.object({
  n: z.int().check(z.positive()),
  unit: z.enum(['working-day', 'day', 'month', 'year']),
});
export type PeriodLength = z.infer<typeof PeriodLength>;

/**
 * What a period needs to be reckoned: the part of a scheme's rule that concerns dates. The law's
 * defaults stand in the class; the booleans exist because a ruling may answer otherwise.
 */
export const Period = z.object({
  /** Stable rule id, such as `rectification`. */
  id: z.string(),
  /** Clause id of the scheme that sets the period or, where none does, that it serves. */
  clause: z.string(),
  /** Id of the law's article that sets it where the regulation is silent, such as 民诉法95. */
  law: z.optional(z.string()),
  /** Clause and law as a document cites them; a scheme's rules get it when they are looked up. */
  source: z.optional(z.string()),
  /** What the period is called in Chinese, such as 责令整改期限. */
  name: z.string(),
  class: PeriodClass,
  /** Absent for class `fixed`: the due day is the printed day. */
  length: z.optional(PeriodLength),
  /**
   * Class `fixed`: the days that the notices of past rounds print, oldest first. A start day gives
   * the first of them that is not before it, else the last. With none, it is itself the printed day.
   * `opensOn` where a notice prints the first day, too.
   */
  rounds: z._default(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        opensOn: z.optional(DaySchema),
        on: DaySchema,
      }),
    ),
    [],
  ),
  /** `at_least` (不少于): the notice may print a later last day, never an earlier one. */
  bound: z._default(z.enum(['exact', 'at_least']), 'exact'),
  /** What starts it, in Chinese, such as 送达. */
  startLabel: z.string(),
  /** Ruling: whether the start day itself counts. 民法典201 says no. */
  countsStart: z._default(z.boolean(), false),
  /** Ruling: whether a last day that is a rest day rolls over. By default only class `act`. */
  rolls: z.boolean(),
  /** Whether the overlay of the brand's county applies beside the national calendar. */
  countyOverlay: z._default(z.boolean(), false),
});
export type Period = z.infer<typeof Period>;

/** A time for which a period stood still (中止): its first and its last day are left out with it. */
export interface Pause {
  /** The day on which it stopped. */
  readonly from: Day;
  /** The day on which it resumed; the rest is counted from the day after it. */
  readonly on: Day;
}

/** A due date that can answer "why this day?". Plain data: it is stored in the event that set it. */
export interface Reckoning {
  readonly rule: string;
  readonly clause: string;
  readonly class: PeriodClass;
  /** The day of the start event. */
  readonly from: Day;
  /** The last day before any roll-over. */
  readonly nominalOn: Day;
  /** The last day of the period (届满日). */
  readonly dueOn: Day;
  /** The earliest day that `dueOn` can still become; equal to `dueOn` when announced. */
  readonly earliestOn: Day;
  readonly certainty: 'announced' | 'provisional';
  readonly basis: {
    /** `<scheme id>@<version>`. */
    readonly scheme: string;
    readonly calendar: string;
    readonly overlay?: string;
  };
  /** Oldest first; absent where it never stood still. */
  readonly pauses?: readonly Pause[];
  /** Sentences in Chinese: which days counted, were skipped or rolled, under which article. */
  readonly steps: readonly string[];
}
