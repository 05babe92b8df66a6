import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Reckoning } from '../../periods/reckoning.ts';
import type { Evidence, Service } from './evidence.ts';

export type VerificationResult =
  | 'cured'
  | 'cured-late'
  | 'not-cured'
  | 'ineffective'
  | 'report-in-post';

/** A case on the ladder: the finding, its orders and interviews, what the holder filed, the outcome. */
export type CaseEvent =
  | {
      readonly type: 'FindingRecorded';
      readonly caseId: string;
      readonly grounds: readonly string[];
      readonly facts: string;
      readonly evidence: readonly Evidence[];
      readonly foundOn: Day;
      /** The period that was over, where the ground asks for one. */
      readonly lasting?: Reckoning;
      /** A number that was counted over all brands of the holder, as ruled. */
      readonly countedPer?: 'party';
    }
  | {
      readonly type: 'OrderDrafted';
      readonly caseId: string;
      readonly stage: string;
      readonly drafter: string;
      readonly on: Day;
    }
  | {
      readonly type: 'OrderSigned';
      readonly caseId: string;
      readonly stage: string;
      readonly signatory: string;
      readonly on: Day;
    }
  /** 发文字号, unique in its office. */
  | {
      readonly type: 'OrderNumbered';
      readonly caseId: string;
      readonly stage: string;
      readonly number: string;
    }
  | {
      readonly type: 'OrderServed';
      readonly caseId: string;
      readonly stage: string;
      readonly service: Service;
    }
  | {
      readonly type: 'ServiceCorrected';
      readonly caseId: string;
      readonly stage: string;
      readonly previous: Service;
      readonly service: Service;
      readonly why: string;
    }
  | {
      readonly type: 'OrderWithdrawn';
      readonly caseId: string;
      readonly stage: string;
      readonly by: 'office' | 'review' | 'court';
      readonly document: Evidence;
    }
  /** What it had come to fell: it stands where it stood before, for people to decide anew. */
  | { readonly type: 'CaseReturned'; readonly caseId: string; readonly reason: string }
  /** The addressee changed, or a removal fell: service and period start anew. */
  | {
      readonly type: 'OrderToServeAgain';
      readonly caseId: string;
      readonly stage: string;
      readonly reason: string;
    }
  | {
      readonly type: 'InterviewCalled';
      readonly caseId: string;
      readonly at: Moment;
      readonly place: string;
      /** Of the 约谈通知书. */
      readonly number?: string;
    }
  | {
      readonly type: 'InterviewHeld';
      readonly caseId: string;
      readonly on: Day;
      readonly record: Evidence;
    }
  | {
      readonly type: 'ReportFiled';
      readonly caseId: string;
      readonly stage: string;
      readonly channel: 'window' | 'online' | 'post';
      /** The day that counts: posting for post, else receipt (民诉法85). */
      readonly filedOn: Day;
      readonly receivedOn: Day;
      readonly document: Evidence;
      readonly inTime: boolean;
    }
  /** Measures found too weak before the period ended: the holder may still mend them. */
  | {
      readonly type: 'ReportReturned';
      readonly caseId: string;
      readonly stage: string;
      readonly reason: string;
    }
  | {
      readonly type: 'VerificationSigned';
      readonly caseId: string;
      readonly stage: string;
      readonly result: VerificationResult;
      readonly signatory: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  | { readonly type: 'NextMeasureProposed'; readonly caseId: string; readonly measure: string }
  | {
      readonly type: 'ProceedingDeclined';
      readonly caseId: string;
      readonly measure: string;
      readonly reason: string;
      /** On a second look the ground did not stand. */
      readonly unfounded?: true;
    }
  | {
      readonly type: 'CaseClosed';
      readonly caseId: string;
      readonly outcome:
        | 'cured'
        | 'cured-late'
        | 'declined'
        | 'restored'
        | 'removed'
        | 'left'
        | 'withdrawn'
        | 'set-aside';
    };
