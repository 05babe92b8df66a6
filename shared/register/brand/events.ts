import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Reckoning } from '../../periods/reckoning.ts';
import type { Deadline } from '../deadline.ts';
import type { ClockEvent } from './clock/events.ts';
import type { EntryEvent } from './entry/events.ts';
import type { EvaluationEvent } from './evaluation/events.ts';
import type { Evidence, Service } from './evidence.ts';
import type { ExternalEvent } from './external/events.ts';
import type { SanctionEvent } from './sanctions/events.ts';

/** The party that holds a brand. Names of organisations only, never of persons. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string;
}

export type VerificationResult =
  | 'cured'
  | 'cured-late'
  | 'not-cured'
  | 'ineffective'
  | 'report-in-post';

/** Facts in a brand's life. Past tense; what they mean for the state is in `evolve.ts`. */
export type BrandEvent =
  | EvaluationEvent
  | ClockEvent
  | EntryEvent
  | ExternalEvent
  | SanctionEvent
  | {
      readonly type: 'BrandEntered';
      readonly id: string;
      /** `<scheme id>@<version>` the brand lives under. */
      readonly scheme: string;
      readonly name: string;
      readonly kind: string;
      readonly category: string;
      /** Office code of the county that looks after it. */
      readonly county: string;
      readonly holder: Holder;
      readonly enteredOn: Day;
      /** Which of several registers, where the scheme keeps one a level. */
      readonly register?: string | undefined;
      /** Unique key that the brand holds from now on; absent where its credit code is unknown. */
      readonly claim?: string;
      /** Where the name comes from: a real brand's name, or one made up for illustration. */
      readonly provenance: 'real-name' | 'illustrative' | 'register';
    }
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
  /** From here on the brand, but none of its open cases, lives under another version. */
  | { readonly type: 'AmendmentAdopted'; readonly from: string; readonly to: string }
  /** A newer calendar or law would bring a notified day forward: the city decides; nothing lapses meanwhile. */
  | {
      readonly type: 'ShorteningProposed';
      readonly deadlineId: string;
      /** What it makes of the period. */
      readonly to: Reckoning;
      readonly reason: string;
    }
  | {
      readonly type: 'ElectronicServiceConsented';
      readonly on: Day;
      readonly document: Evidence;
    }
  | {
      readonly type: 'FindingRecorded';
      readonly caseId: string;
      readonly grounds: readonly string[];
      readonly facts: string;
      readonly evidence: readonly Evidence[];
      readonly foundOn: Day;
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
  | {
      readonly type: 'BrandTransferred';
      readonly from: Holder;
      readonly to: Holder;
      readonly on: Day;
      readonly document: Evidence;
    }
  /** Of the holder's own will: no ban follows. */
  | {
      readonly type: 'BrandExited';
      readonly on: Day;
      readonly document: Evidence;
      /** Why the office decided so; absent where the holder left of its own will. */
      readonly reason?: string;
    }
  /** Between the registers of several levels. */
  | {
      readonly type: 'RegisterMoved';
      readonly from?: string | undefined;
      readonly to: string;
      readonly on: Day;
      readonly reason: string;
      readonly document: Evidence;
    }
  /** 附件2 登记变更. */
  | {
      readonly type: 'ChangeRegistered';
      readonly changes: {
        readonly name?: string;
        readonly kind?: string;
        readonly category?: string;
        readonly holderName?: string;
        readonly other?: string;
      };
      readonly level: 'basic' | 'major';
      readonly reason: string;
      readonly changedOn: Day;
      readonly document: Evidence;
    }
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
    }
  | {
      readonly type: 'NoticeUndeliverable';
      readonly noticeId: string;
      readonly subject: string;
      /** Office whose desk has to find another way. */
      readonly office: string;
      readonly reason: 'no-address' | 'rejected' | 'bounced' | 'unknown-twice';
      readonly on: Day;
    }
  /** A call or a text message. Never counts as service. */
  | {
      readonly type: 'ContactLogged';
      readonly noticeId: string;
      readonly by: 'phone' | 'sms' | 'visit' | 'post';
      readonly on: Day;
      readonly remark: string;
    };
