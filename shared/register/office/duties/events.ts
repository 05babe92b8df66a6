import type { Day } from '../../../calendar/day.ts';
import type { Moment } from '../../../calendar/moment.ts';
import type { Evidence } from '../../brand/evidence.ts';
import type { Deadline } from '../../deadline.ts';

/** Facts about the duties that a scheme lays on offices themselves. */
export type DutyEvent = { readonly office: string; readonly on: Day } & (
  | {
      readonly type: 'DutiesStarted';
      /** `<scheme id>@<version>` that lays them on the office. */
      readonly scheme: string;
    }
  /** From now on another version of the scheme does. */
  | { readonly type: 'DutiesAmended'; readonly scheme: string }
  /** One period of a duty; the one after it begins by itself. */
  | {
      readonly type: 'DutySet';
      readonly deadline: Deadline;
      /** First day of the period after it; absent for what is due once. */
      readonly nextFrom?: Day;
    }
  /** Of several reminders due together only the last goes out. */
  | {
      readonly type: 'DutyReminded';
      readonly deadlineId: string;
      readonly milestone: string;
      readonly superseded: readonly string[];
      readonly lateSince?: Moment;
    }
  /** The period is over and nothing is recorded. */
  | { readonly type: 'DutyLapsed'; readonly deadlineId: string; readonly dueOn: Day }
  /** The due day passed on a provisional calendar. */
  | { readonly type: 'DutyLapseWithheld'; readonly deadlineId: string; readonly dueOn: Day }
  | {
      readonly type: 'DutyRecomputed';
      readonly deadline: Deadline;
      readonly previousDueOn: Day;
    }
  | {
      readonly type: 'DutyDone';
      readonly deadlineId: string;
      readonly doneOn: Day;
      readonly document: Evidence;
      readonly inTime: boolean;
    }
);
