import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Reckoning } from '../../periods/reckoning.ts';
import type { Deadline } from '../deadline.ts';
import type { Evidence } from './evidence.ts';

/** What becomes of a deadline: set, met, reminded of, lapsed, moved. */
export type DeadlineEvent =
  | { readonly type: 'DeadlineSet'; readonly deadline: Deadline }
  | { readonly type: 'DeadlineMet'; readonly deadlineId: string; readonly by: string }
  | { readonly type: 'DeadlineCancelled'; readonly deadlineId: string; readonly reason: string }
  /** Reminders due together collapse into the last; the others are on record here. */
  | {
      readonly type: 'ReminderIssued';
      readonly deadlineId: string;
      readonly milestone: string;
      readonly superseded: readonly { readonly milestone: string; readonly at: Moment }[];
      /** Set when it went out on a later day than planned: the planned moment. */
      readonly lateSince?: Moment;
    }
  /** The period was over before these could be issued: they never went out. */
  | {
      readonly type: 'RemindersMissed';
      readonly deadlineId: string;
      readonly missed: readonly { readonly milestone: string; readonly at: Moment }[];
    }
  /**
   * The product did not run when the holder was to be reminded: told later than planned, or not
   * before the period was over. Whether that did the holder harm, people find.
   */
  | {
      readonly type: 'HolderRemindedLate';
      readonly deadlineId: string;
      /** The first moment that was missed. */
      readonly planned: Moment;
      readonly on: Day;
      readonly dueOn: Day;
      /** Whether a reminder went out at all before the period was over. */
      readonly reminded: boolean;
    }
  | {
      readonly type: 'MissedRunSettled';
      readonly deadlineId: string;
      readonly prejudiced: boolean;
      readonly reason: string;
      readonly on: Day;
    }
  /** The period is over and nothing is recorded. A fact about the record, not a finding. */
  | {
      readonly type: 'DeadlineLapsed';
      readonly deadlineId: string;
      readonly dueOn: Day;
      readonly lateSince?: Moment;
    }
  /** The due day passed on a provisional calendar: nothing may lapse until it is imported. */
  | { readonly type: 'LapseWithheld'; readonly deadlineId: string; readonly dueOn: Day }
  | { readonly type: 'LapseRescinded'; readonly deadlineId: string; readonly reason: string }
  /** A newer calendar or a corrected start gave another date. */
  | {
      readonly type: 'DeadlineRecomputed';
      readonly deadline: Deadline;
      readonly previousDueOn: Day;
      readonly reason: string;
      /** The earlier day had passed and been told as such. */
      readonly lapsed?: true;
      /** It had stood still (中止) until this day. */
      readonly resumed?: { readonly on: Day; readonly document: Evidence };
    }
  /** A newer calendar or law would bring a notified day forward: the city decides; nothing lapses meanwhile. */
  | {
      readonly type: 'ShorteningProposed';
      readonly deadlineId: string;
      /** What it makes of the period. */
      readonly to: Reckoning;
      readonly reason: string;
    };
