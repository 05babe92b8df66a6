import type { Moment } from '../calendar/moment.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import type { Side } from '../schemes/side.ts';

/** What is planned to happen at a moment of a deadline's life, fixed when the deadline is set. */
export interface Milestone {
  /** Unique in the deadline: `remind-holder-10`, `lapse`. */
  readonly id: string;
  readonly at: Moment;
  /** `start`: a term that begins by itself, at 00:00 after its start day. */
  readonly does: 'remind' | 'lapse' | 'start';
  /** Who is told. */
  readonly to: Side;
  /** For reminders: working days before the due day. */
  readonly workingDaysBefore?: number;
}

/** Recorded whole in the event that sets it, so that it can be explained offline, later. */
export interface Deadline {
  /** Unique in the stream: `case-1/rectification`, `evaluation-1`. */
  readonly id: string;
  /** Rule id of the scheme. */
  readonly rule: string;
  readonly statutory: boolean;
  /** Whose period it is. */
  readonly actor: Side;
  readonly caseId?: string;
  /** The decision whose term or ban it is. */
  readonly decisionId?: string;
  /** Set where people moved the date (extension): recomputation leaves it alone. */
  readonly fixedBy?: string;
  /** What must be done by then, in Chinese. */
  readonly what: string;
  readonly reckoning: Reckoning;
  /** In order of time. */
  readonly milestones: readonly Milestone[];
}
