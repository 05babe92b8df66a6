import type { Day } from '../../../calendar/day.ts';
import type { Evidence, Service } from '../evidence.ts';

/** How a matter came before the office that decides. */
export type Route = 'county-report' | 'own-accord' | 'province';

/** `renewal` is 再次暂停: a suspension decided before another one ends. */
export type Measure = 'suspension' | 'renewal' | 'removal';

/** Facts on the way to a suspension (暂停) or a removal (移出), and of their effect. */
export type SanctionEvent =
  /** 上报, or taken up by the city itself. */
  | {
      readonly type: 'SanctionTakenUp';
      readonly caseId: string;
      readonly route: Route;
      readonly document: Evidence;
      readonly on: Day;
      /** Of the county's 上报函. */
      readonly number?: string;
    }
  /** 发文字号 of the 告知书 to come. */
  | {
      readonly type: 'HearingNoticeNumbered';
      readonly caseId: string;
      readonly number: string;
    }
  /** 告知书: the holder may reply before anything is decided. */
  | {
      readonly type: 'HearingNoticeServed';
      readonly caseId: string;
      readonly service: Service;
    }
  /** The addressee changed before anything was decided: who holds the brand now is heard. */
  | {
      readonly type: 'HearingToServeAgain';
      readonly caseId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'ReplyRecorded';
      readonly caseId: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  /** 整改核查 by the county, on which a renewal rests. */
  | {
      readonly type: 'MeasuresChecked';
      readonly decisionId: string;
      readonly on: Day;
      readonly mended: boolean;
      readonly document: Evidence;
    }
  | {
      readonly type: 'DecisionDrafted';
      readonly decisionId: string;
      readonly caseId: string;
      readonly measure: Measure;
      readonly drafter: string;
      readonly on: Day;
      readonly reasons: string;
      /** The decision that a renewal follows. */
      readonly follows?: string;
      /** First day of the term as printed; absent where the wording is 自送达之次日起. */
      readonly printedFrom?: Day;
      /** Which suspension of the brand it would be, as the rulings count and in all. */
      readonly wouldBe?: { readonly counted: number; readonly all: number };
    }
  | {
      readonly type: 'DecisionReviewed';
      readonly decisionId: string;
      readonly reviewer: string;
      readonly opinion: string;
    }
  | {
      readonly type: 'DecisionLegallyReviewed';
      readonly decisionId: string;
      readonly reviewer: string;
      readonly opinion: string;
    }
  | {
      readonly type: 'DecisionSigned';
      readonly decisionId: string;
      readonly signatory: string;
      readonly on: Day;
    }
  | {
      readonly type: 'DecisionNumbered';
      readonly decisionId: string;
      readonly number: string;
    }
  /** A decision that the province took; it comes in whole. */
  | {
      readonly type: 'ProvincialDecisionEntered';
      readonly decisionId: string;
      readonly caseId: string;
      readonly measure: Measure;
      readonly number: string;
      readonly signedOn: Day;
      readonly document: Evidence;
    }
  | {
      readonly type: 'DecisionServed';
      readonly decisionId: string;
      readonly service: Service;
    }
  /** Before its first day a draft may be given up; an unused number is explained. */
  | {
      readonly type: 'DecisionVoided';
      readonly decisionId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'SuspensionStarted';
      readonly decisionId: string;
      readonly deadlineId: string;
    }
  /** The term ended under another decision, such as a renewal: the mark stays suspended. */
  | {
      readonly type: 'SuspensionContinued';
      readonly decisionId: string;
      readonly deadlineId: string;
      /** The decision that keeps it suspended. */
      readonly by: string;
    }
  /** As ruled, the end of the term alone does not free the mark: the holder has to apply. */
  | {
      readonly type: 'RestorationAwaited';
      readonly decisionId: string;
      readonly deadlineId: string;
      /** The day after the term's last. */
      readonly since: Day;
    }
  | {
      readonly type: 'RestorationAppliedFor';
      readonly decisionId: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  /** The mark may be used again: no renewal was decided in time, or the application was granted. */
  | {
      readonly type: 'MarkRestored';
      readonly decisionId: string;
      readonly deadlineId: string;
      readonly on: Day;
    }
  | {
      readonly type: 'BrandRemoved';
      readonly decisionId: string;
      /** Last day of the re-application ban. */
      readonly bannedUntil?: Day;
    }
  /** Mark, plaque and certificate are back. */
  | {
      readonly type: 'MarkReturned';
      readonly decisionId: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  | {
      readonly type: 'BanEnded';
      readonly deadlineId: string;
      readonly lastDay: Day;
    }
  | {
      readonly type: 'DecisionPublished';
      readonly decisionId: string;
      readonly on: Day;
      readonly url: string;
    }
  | {
      readonly type: 'PublicationTakenDown';
      readonly decisionId: string;
      readonly on: Day;
      readonly explanation: string;
    }
  /** As ruled, earlier suspensions do not count any more. */
  | { readonly type: 'CountReset'; readonly reason: string }
  /** On review or of its own accord; from its beginning. */
  | {
      readonly type: 'DecisionSetAside';
      readonly decisionId: string;
      readonly on: Day;
      readonly by: 'review' | 'court' | 'office';
      readonly document: Evidence;
      /** Its case goes back to the desk: what was found and verified before it remains. */
      readonly returns?: true;
    };
