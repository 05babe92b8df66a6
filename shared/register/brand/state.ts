import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Reckoning } from '../../periods/reckoning.ts';
import type { Deadline } from '../deadline.ts';
import type { VerificationResult } from './case-events.ts';
import type { Stop } from './clock/state.ts';
import type { Application } from './entry/state.ts';
import type { Evaluation } from './evaluation/state.ts';
import type { BrandEvent, Holder } from './events.ts';
import type { Evidence, Service } from './evidence.ts';
import type { External } from './external/state.ts';
import type { MarkDecision, SanctionProcedure } from './sanctions/state.ts';

export type DeadlineStatus = 'running' | 'withheld' | 'stopped' | 'lapsed' | 'met' | 'cancelled';

export interface TrackedDeadline extends Deadline {
  readonly status: DeadlineStatus;
  /** Ids of milestones that fired or were superseded. */
  readonly fired: readonly string[];
  /** An earlier day by a newer calendar that the city has yet to approve. */
  readonly shortening?: Reckoning;
  /** It stands still: neither reminders nor a lapse until it is resumed. */
  readonly stop?: Stop;
}

/** One rung climbed in a case. */
export interface Order {
  readonly stage: string;
  readonly drafter: string;
  readonly draftedOn: Day;
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
  /** `<scheme id>@<version>` it began under and keeps; the brand's own where it is absent. */
  readonly scheme?: string;
  readonly openedOn: Day;
  readonly grounds: readonly string[];
  readonly facts: string;
  readonly evidence: readonly Evidence[];
  /** The period that was over, where the ground asks for one. */
  readonly lasting?: Reckoning;
  /** The number that grounds it was counted over all brands of the holder. */
  readonly countedPer?: 'party';
  /** Measure on which the office has to decide: draft its order, or decline with a reason. */
  readonly proposed?: string;
  /** Oldest first; the last is the current rung. */
  readonly orders: readonly Order[];
  /** Orders of later rungs that fell: they count for nothing, but had been told of. */
  readonly withdrawn?: readonly Order[];
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
  /** `declined`: an application ended without entry. */
  readonly standing: 'applied' | 'declined' | 'listed' | 'suspended' | 'removed' | 'exited';
  readonly provenance: 'real-name' | 'illustrative' | 'register';
  /** While it applies, and where it was declined: the day of the application. */
  readonly enteredOn: Day;
  /** The day of its record here, where it was on the register before. */
  readonly recordedOn?: Day;
  /** Which of several registers it is on, where the scheme keeps one a level. */
  readonly register?: string | undefined;
  /** The last one; a brand that was on the register before the product has none. */
  readonly application?: Application;
  /** Credit code and name, as a unique key that the brand took. */
  readonly claim?: string;
  readonly external?: External;
  readonly developmentPlan?: { readonly on: Day; readonly document: Evidence };
  /** `<scheme id>@<version>` the brand lives under. */
  readonly scheme: string;
  readonly electronicConsent?: { readonly on: Day; readonly document: Evidence };
  readonly deadlines: Readonly<Record<string, TrackedDeadline>>;
  readonly cases: Readonly<Record<string, Case>>;
  /** Decisions on the mark, in the order of their drafts. */
  readonly decisions: Readonly<Record<string, MarkDecision>>;
  /** Decisions before this index were taken before a re-entry that resets the count, as ruled. */
  readonly countedSince?: number;
  readonly evaluation: Evaluation;
  /** Holders' deadlines whose reminders an outage held up, until people have looked at it. */
  readonly missedRuns?: Readonly<
    Record<string, Omit<Extract<BrandEvent, { type: 'HolderRemindedLate' }>, 'type' | 'deadlineId'>>
  >;
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
