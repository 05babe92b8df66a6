import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Deadline } from '../deadline.ts';
import type { Evidence, Holder, Service, VerificationResult } from './events.ts';
import type { MarkDecision, SanctionProcedure } from './sanctions/state.ts';

export type DeadlineStatus = 'running' | 'withheld' | 'lapsed' | 'met' | 'cancelled';

export interface TrackedDeadline extends Deadline {
  readonly status: DeadlineStatus;
  /** Ids of milestones that fired or were superseded. */
  readonly fired: readonly string[];
}

/** One rung climbed in a case. */
export interface Order {
  readonly stage: string;
  readonly drafter: string;
  readonly signatory?: string;
  readonly number?: string;
  readonly signedOn?: Day;
  readonly services: readonly Service[];
  readonly interview?: {
    readonly at?: Moment;
    readonly place?: string;
    readonly heldOn?: Day;
    readonly record?: Evidence;
  };
  /** Deadline id once service (and the interview, where the stage has one) started the period. */
  readonly deadlineId?: string;
  readonly report?: {
    readonly channel: string;
    readonly filedOn: Day;
    readonly receivedOn: Day;
    readonly inTime: boolean;
    readonly document: Evidence;
  };
  readonly verification?: { readonly result: VerificationResult; readonly on: Day };
}

export interface Case {
  readonly id: string;
  readonly openedOn: Day;
  readonly grounds: readonly string[];
  readonly facts: string;
  readonly evidence: readonly Evidence[];
  /** Measure on which the office has to decide: draft its order, or decline with a reason. */
  readonly proposed?: string;
  /** Oldest first; the last is the current rung. */
  readonly orders: readonly Order[];
  /** On the way to a decision on the mark. */
  readonly sanction?: SanctionProcedure;
  readonly status: 'open' | 'closed';
  readonly outcome?: string;
}

export interface BrandState {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly county: string;
  readonly holder: Holder;
  readonly standing: 'applied' | 'listed' | 'suspended' | 'removed' | 'exited';
  readonly provenance: 'real-name' | 'illustrative' | 'register';
  readonly enteredOn: Day;
  /** `<scheme id>@<version>` the brand lives under. */
  readonly scheme: string;
  readonly electronicConsent?: { readonly on: Day; readonly document: Evidence };
  readonly deadlines: Readonly<Record<string, TrackedDeadline>>;
  readonly cases: Readonly<Record<string, Case>>;
  /** Decisions on the mark, in the order of their drafts. */
  readonly decisions: Readonly<Record<string, MarkDecision>>;
  /** Decisions before this index were taken before a re-entry that resets the count, as ruled. */
  readonly countedSince?: number;
  readonly evaluation: {
    /** Anchor of the current two years. */
    readonly from: Day;
    readonly count: number;
    readonly fellDueOn?: Day;
    readonly lastOutcome?: { readonly outcome: string; readonly on: Day };
  };
  /** Notices that need another way than mail, by notice id. */
  readonly undelivered: Readonly<
    Record<
      string,
      {
        readonly subject: string;
        readonly office: string;
        readonly reason: string;
        readonly since: Day;
      }
    >
  >;
}
