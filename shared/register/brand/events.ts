import type { Day } from '../../calendar/day.ts';
import type { CaseEvent } from './case-events.ts';
import type { ClockEvent } from './clock/events.ts';
import type { DeadlineEvent } from './deadline-events.ts';
import type { EntryEvent } from './entry/events.ts';
import type { EvaluationEvent } from './evaluation/events.ts';
import type { Evidence } from './evidence.ts';
import type { ExternalEvent } from './external/events.ts';
import type { SanctionEvent } from './sanctions/events.ts';

/** The party that holds a brand. Names of organisations only, never of persons. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string;
}

/** Facts in a brand's life. Past tense; what they mean for the state is in `evolve.ts`. */
export type BrandEvent =
  | CaseEvent
  | ClockEvent
  | DeadlineEvent
  | EntryEvent
  | EvaluationEvent
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
      /** The day of this record: it may have been on the register for long. */
      readonly recordedOn: Day;
      /** Which of several registers, where the scheme keeps one a level. */
      readonly register?: string | undefined;
      /** Unique key that the brand holds from now on; absent where its credit code is unknown. */
      readonly claim?: string;
      /** Where the name comes from: a real brand's name, or one made up for illustration. */
      readonly provenance: 'real-name' | 'illustrative' | 'register';
    }
  /** From here on the brand, but none of its open cases, lives under another version. */
  | { readonly type: 'AmendmentAdopted'; readonly from: string; readonly to: string }
  | {
      readonly type: 'ElectronicServiceConsented';
      readonly on: Day;
      readonly document: Evidence;
    }
  | {
      readonly type: 'BrandTransferred';
      readonly from: Holder;
      readonly to: Holder;
      readonly on: Day;
      readonly document: Evidence;
    }
  /** It left without being removed: no ban follows. */
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
