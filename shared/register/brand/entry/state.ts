import type { Day } from '../../../calendar/day.ts';
import type { Moment } from '../../../calendar/moment.ts';
import type { Evidence } from '../evidence.ts';
import type {
  Assessment,
  Exception,
  Form,
  Grant,
  Judgement,
  Match,
  Objector,
  Review,
  Round,
  Withdrawal,
} from './events.ts';

/** Where an application stands. */
export type Stage =
  | Review
  /** Back with the applicant, to be corrected. */
  | 'correction'
  /** Cleared by the re-review: to be put on a list. */
  | 'to-list'
  | 'listed'
  | 'on-notice'
  /** The public notice has run. */
  | 'notice-over'
  | 'closed'
  | 'entered';

export interface Objection {
  readonly id: string;
  readonly by: Objector;
  readonly receivedOn: Day;
  readonly facts: string;
  readonly evidence: readonly Evidence[];
  readonly deadlineId?: string;
  /** Why it does not hold the entry up, where it came too late. */
  readonly late?: string;
  readonly recordedAt?: Moment;
  /** Has gone on as a report. */
  readonly reported?: true;
  readonly decision?: { readonly upheld: boolean; readonly reasons: string; readonly on: Day };
}

interface Concluded {
  readonly on: Day;
  readonly opinion: string;
  readonly document: Evidence;
}

export interface Application {
  /** 1 for the brand's first. */
  readonly n: number;
  readonly filedOn: Day;
  readonly round?: Round;
  /** Filed with the city itself. */
  readonly direct: boolean;
  readonly stage: Stage;
  readonly form: Form;
  readonly exceptions: readonly Exception[];
  readonly mark?: string;
  readonly documents: readonly Evidence[];
  readonly assessment: readonly Assessment[];
  readonly matches: readonly Match[];
  /** The last word on each item, by item. */
  readonly judgements: Readonly<Record<string, Judgement & { readonly review: Review }>>;
  readonly returned?: { readonly review: Review; readonly reasons: readonly string[] };
  readonly initialReview?: Concluded & { readonly lateFor?: Day };
  readonly panel?: readonly string[];
  readonly visit?: { readonly on: Day; readonly facts: string; readonly document: Evidence };
  /** Average of the points given. */
  readonly points?: number;
  readonly reReview?: Concluded & { readonly withoutVisit?: string };
  readonly notice?: {
    readonly batch: string;
    readonly url?: string;
    readonly postedOn?: Day;
    readonly until?: Day;
  };
  /** Notices before it that were withdrawn, oldest first. */
  readonly withdrawnNotices?: readonly (Withdrawal & { readonly postedOn?: Day })[];
  /** The notice that it entered on was withdrawn since: whether the entry stands is open. */
  readonly questioned?: Withdrawal;
  readonly objections: Readonly<Record<string, Objection>>;
  readonly closed?: { readonly outcome: string; readonly reasons: string; readonly on: Day };
  readonly entry?: {
    readonly on: Day;
    readonly grants: readonly Grant[];
    readonly document: Evidence;
  };
}
