import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import type { DeadlineStatus } from '../register/brand/state.ts';

export type NoticeKind =
  | 'application-returned'
  | 'application-closed'
  | 'notice-opened'
  | 'notice-withdrawn'
  | 'objection'
  | 'objection-decision'
  | 'entry'
  | 'reminder'
  | 'rectification-order'
  | 'overdue-holder'
  | 'overdue-county'
  | 'escalation'
  | 'interview'
  | 'evaluation-due'
  | 'evaluation-request'
  | 'evaluation-conclusion'
  | 'correction'
  | 'hearing-notice'
  | 'decision'
  | 'suspension-started'
  | 'mark-restored'
  | 'restoration-awaited'
  | 'report-returned'
  | 'transfer'
  | 'public-report'
  | 'digest'
  | 'calendar-request'
  | 'quarter-report';

export type Recipient =
  | { readonly kind: 'party'; readonly id: string; readonly name: string }
  | { readonly kind: 'office'; readonly id: string; readonly name: string }
  /** Whoever reported something: known by the report's number only. */
  | { readonly kind: 'reporter'; readonly id: string; readonly name: string };

/** One part of a document; `render/` knows how each looks in HTML and in plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A clause in the regulation's own words. */
  | { readonly kind: 'quote'; readonly clause: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** The page of the console that each row is about, such as `/brands/b1`: the cell leads there. */
      readonly links?: { readonly column: number; readonly paths: readonly string[] };
    };

/** A structured document. The due day, where there is one, is shown first and explained last. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: Recipient;
  /** 【期限提醒】品牌名：事项，届满日（周几）. */
  readonly subject: string;
  /** 责令限期整改通知书. */
  readonly title: string;
  /** 发文字号, where it has one. */
  readonly number?: string;
  readonly brand?: { readonly id: string; readonly name: string };
  readonly due?: {
    /** What must be done by then, such as 提交整改报告. */
    readonly what: string;
    readonly reckoning: Reckoning;
    /** 为何是这天, short enough for a mail. */
    readonly why: string;
    /** Working days left at the moment of composing, to the earliest day that it can be. */
    readonly workingDaysLeft: number;
    /** Calendar entry of the deadline: one for all its notices, the higher sequence wins. */
    readonly entry: { readonly uid: string; readonly sequence: number };
  };
  readonly blocks: readonly Block[];
  /** Signing office, and the day. */
  readonly from: { readonly office: string; readonly on: Day };
  /** May travel in one mail with others to the same recipient. */
  readonly mergeable: boolean;
  /** Sent only while this deadline has one of these statuses; always relevant when absent. */
  readonly relevantWhile?: {
    readonly deadline: string;
    readonly status: readonly DeadlineStatus[];
  };
  readonly composedAt: Moment;
}
