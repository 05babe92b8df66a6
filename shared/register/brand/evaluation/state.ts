import type { Day } from '../../../calendar/day.ts';
import type { Evidence, Service } from '../evidence.ts';
import type { FilingChannel } from './events.ts';

export interface Materials {
  readonly channel: FilingChannel;
  readonly filedOn: Day;
  readonly receivedOn: Day;
  readonly inTime: boolean;
  readonly document: Evidence;
  readonly check?: { readonly complete: boolean; readonly missing: readonly string[] };
}

/** What is known of a brand's evaluation while a cycle has it. */
export interface Enrolment {
  readonly cycle: string;
  /** Number of the cycle's 评估通知. */
  readonly number: string;
  readonly materialsDueOn: Day;
  readonly enrolledOn: Day;
  readonly service?: Service;
  /** Deadline of the materials, once the notice is served. */
  readonly deadlineId?: string;
  readonly materials?: Materials;
  readonly opinion?: { readonly text: string; readonly on: Day; readonly document: Evidence };
  readonly missingCase?: string;
}

/** Where a brand stands in the recurring evaluation. */
export interface Evaluation {
  /** Anchor of the current two years. */
  readonly from: Day;
  readonly count: number;
  readonly fellDueOn?: Day;
  readonly enrolment?: Enrolment;
  readonly lastOutcome?: { readonly outcome: string; readonly on: Day; readonly cycle?: string };
}
