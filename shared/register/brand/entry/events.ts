import type { Day } from '../../../calendar/day.ts';
import type { Moment } from '../../../calendar/moment.ts';
import type { Evidence } from '../evidence.ts';

/** The two reviews on the way into the register: 初审 by the county, 复审 by the city. */
export type Review = 'initial-review' | 're-review';

/** What the form says, by field id; numbers in the field's unit. Nothing about persons. */
export type Form = Readonly<Record<string, string | number>>;

/** What the record shows of one condition. `for-people`: only people can judge it. */
export interface Assessment {
  /** Criterion id, or `naming`. */
  readonly item: string;
  readonly clause: string;
  readonly finding: 'met' | 'not-met' | 'for-people';
  /** In Chinese: what was compared with what. */
  readonly reason: string;
}

/** An exception that the clause allows to some, claimed with proof of being one of them. */
export interface Exception {
  /** Criterion id. */
  readonly item: string;
  readonly proof: Evidence;
}

/** 申报轮次: what an application is filed for, where the scheme takes them in rounds. */
export interface Round {
  readonly id: string;
  readonly name: string;
  /** Last day on which it is in time. */
  readonly closesOn: Day;
  /** Filed after that day, and recorded all the same, as ruled. */
  readonly late?: true;
}

/** Another brand that this one resembles. It bars nothing: people decide. */
export interface Match {
  /** `match:<brand id>`. */
  readonly item: string;
  readonly brand: string;
  readonly name: string;
  readonly reason: string;
}

/** An officer's written word on one item. */
export interface Judgement {
  readonly item: string;
  readonly accepted: boolean;
  readonly reason: string;
}

export type Objector = 'unit' | 'person' | 'anonymous';

interface ObjectionFacts {
  readonly objectionId: string;
  readonly by: Objector;
  /** 接到异议的日期: its ten working days run from here. */
  readonly receivedOn: Day;
  readonly facts: string;
  readonly evidence: readonly Evidence[];
}

/** A public notice that was withdrawn, as its brands hear of it. */
export interface Withdrawal {
  readonly batch: string;
  readonly on: Day;
  readonly reason: string;
  readonly document: Evidence;
}

interface EntrySettled {
  readonly reasons: string;
  readonly on: Day;
  readonly document: Evidence;
}

export interface Grant {
  readonly code: string;
  /** Number of the licence, plaque or certificate; the document that pays the reward. */
  readonly reference: string;
}

/** Facts on the way from a recommendation (推荐) to entry (入库). */
export type EntryEvent =
  | {
      readonly type: 'ApplicationFiled';
      readonly id: string;
      readonly scheme: string;
      readonly name: string;
      readonly kind: string;
      readonly category: string;
      readonly county: string;
      readonly holder: { readonly id: string; readonly name: string; readonly creditCode: string };
      /** Applied to the city itself: no county reviews it. */
      readonly direct: boolean;
      readonly mark?: string;
      readonly appliedOn: Day;
      readonly round?: Round;
      readonly form: Form;
      readonly exceptions: readonly Exception[];
      readonly documents: readonly Evidence[];
      readonly assessment: readonly Assessment[];
      readonly matches: readonly Match[];
      /** Unique key that the brand holds from now on. */
      readonly claim: string;
      readonly provenance: 'real-name' | 'illustrative' | 'register';
    }
  | {
      readonly type: 'ApplicationReturned';
      readonly review: Review;
      readonly reasons: readonly string[];
    }
  | {
      readonly type: 'ApplicationResubmitted';
      readonly on: Day;
      readonly form: Form;
      readonly exceptions: readonly Exception[];
      readonly documents: readonly Evidence[];
      readonly assessment: readonly Assessment[];
    }
  | {
      readonly type: 'ApplicationJudged';
      readonly review: Review;
      readonly judgements: readonly Judgement[];
    }
  /** 初审 passed: recommended to the city. */
  | {
      readonly type: 'InitialReviewPassed';
      readonly on: Day;
      /** The day on which the round closed, where the county passed it on only after it. */
      readonly lateFor?: Day;
      readonly opinion: string;
      readonly document: Evidence;
    }
  /** Experts are known by the labels of the pool, never by name. */
  | {
      readonly type: 'ExpertsDrawn';
      readonly pool: readonly string[];
      readonly excluded: readonly { readonly expert: string; readonly reason: string }[];
      /** Whoever has it can draw again and see the same experts. */
      readonly seed: string;
      readonly drawn: readonly string[];
    }
  | {
      readonly type: 'SiteVisited';
      readonly on: Day;
      readonly facts: string;
      readonly document: Evidence;
    }
  | {
      readonly type: 'ApplicationScored';
      readonly scores: readonly { readonly expert: string; readonly points: number }[];
      readonly average: number;
      readonly document: Evidence;
    }
  /** 复审 passed: on the list to be put on public notice. */
  | {
      readonly type: 'ReReviewPassed';
      readonly on: Day;
      readonly opinion: string;
      readonly document: Evidence;
      /** Why nobody went to see it, where nobody did. */
      readonly withoutVisit?: string;
    }
  | { readonly type: 'ListedForNotice'; readonly batch: string }
  /** Posted, or its last day moved. */
  | {
      readonly type: 'NoticeOpened';
      readonly batch: string;
      readonly url: string;
      readonly postedOn: Day;
      /** Last day of the public notice. */
      readonly until: Day;
    }
  | { readonly type: 'NoticeClosed'; readonly batch: string; readonly lastDay: Day }
  /** The notice counts for nothing: the brand waits for another, which runs its full period. */
  | ({ readonly type: 'NoticeWithdrawn' } & Withdrawal)
  /** The same after entry: people decide whether the entry stands. */
  | ({ readonly type: 'EntryQuestioned' } & Withdrawal)
  | ({ readonly type: 'EntryUpheld' } & EntrySettled)
  | ({ readonly type: 'EntrySetAside' } & EntrySettled)
  | ({ readonly type: 'ObjectionReceived' } & ObjectionFacts)
  /** Too late to hold the entry up: it goes on as a report. */
  | ({
      readonly type: 'ObjectionCameLate';
      readonly why: string;
      /** When it was recorded. */
      readonly at: Moment;
    } & ObjectionFacts)
  /** They are reports (举报) now, handled as such. */
  | { readonly type: 'ObjectionsReported'; readonly objections: readonly string[] }
  | {
      readonly type: 'ObjectionDecided';
      readonly objectionId: string;
      readonly upheld: boolean;
      readonly reasons: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  /** The application ended without entry. */
  | {
      readonly type: 'ApplicationClosed';
      readonly outcome: Review | 'objection' | 'withdrawn';
      readonly reasons: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  | {
      readonly type: 'BrandListed';
      readonly on: Day;
      readonly grants: readonly Grant[];
      readonly document: Evidence;
    }
  /** 中长期发展规划. */
  | { readonly type: 'DevelopmentPlanFiled'; readonly on: Day; readonly document: Evidence };
