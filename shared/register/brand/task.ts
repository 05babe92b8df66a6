import type { Day } from '../../calendar/day.ts';

export type TaskKind =
  | 'settle-blacklist-match'
  | 'initial-review'
  | 'draw-experts'
  | 're-review'
  | 'list-brands'
  | 'post-notice'
  | 'decide-objection'
  | 'admit-brand'
  | 'settle-entry'
  | 'file-development-plan'
  | 'decide-measure'
  | 'sign-order'
  | 'number-order'
  | 'serve-order'
  | 'hold-interview'
  | 'verify'
  | 'evaluate'
  | 'serve-evaluation-notice'
  | 'check-materials'
  | 'give-county-opinion'
  | 'find-materials-missing'
  | 'missed-run'
  | 'supervise'
  | 'other-way'
  | 'import-calendar'
  | 'approve-shortening'
  | 'resume-clock'
  | 'take-up-sanction'
  | 'serve-hearing-notice'
  | 'draft-decision'
  | 'review-decision'
  | 'legally-review-decision'
  | 'sign-decision'
  | 'number-decision'
  | 'serve-decision'
  | 'publish-decision'
  | 'take-down-publication'
  | 'return-mark'
  | 'reconsider-removal'
  | 'check-measures'
  | 'restore-mark'
  | 'decide-renewal';

/** Something that an office has to do. Derived from the state: nobody keeps a list by hand. */
export interface Task {
  /** Unique in the brand. */
  readonly id: string;
  readonly kind: TaskKind;
  /** Office code: tasks belong to offices, not to people. */
  readonly office: string;
  /** What is to be done, in Chinese. */
  readonly what: string;
  readonly caseId?: string;
  readonly decisionId?: string;
  readonly deadlineId?: string;
  readonly noticeId?: string;
  readonly since: Day;
  /** The internal target, or the statutory day, where there is one. */
  readonly dueOn?: Day;
}
