import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Evidence } from '../brand/evidence.ts';

/** What a report is about: a brand of the register, or somebody outside it who misuses the mark. */
export type ReportSubject =
  | { readonly kind: 'brand'; readonly id: string; readonly name: string }
  | { readonly kind: 'outsider'; readonly name: string };

export type ReportChannel = 'online' | 'window' | 'post' | 'phone' | 'objection';

/** Facts about a report from the public (举报). Who reported stands nowhere in them. */
export type PublicReportEvent =
  | {
      readonly type: 'PublicReportReceived';
      /** The receipt number, which is the stream's id as well. */
      readonly id: string;
      readonly about: ReportSubject;
      readonly statement: string;
      readonly evidence: readonly Evidence[];
      readonly clues?: string;
      readonly channel: ReportChannel;
      /** Office that handles it. */
      readonly office: string;
      readonly receivedOn: Day;
      /** Whether a way to answer is kept, outside the chain. */
      readonly identified: boolean;
      /** The office's internal target, where the scheme has one. */
      readonly handleBy?: Day;
    }
  | {
      readonly type: 'PublicReportForwarded';
      readonly from: string;
      readonly to: string;
      readonly reason: string;
      readonly on: Day;
    }
  /** What the office found on it, as the brand will be told; the report itself stays here. */
  | {
      readonly type: 'PublicReportUpheld';
      readonly brand: string;
      readonly grounds: readonly string[];
      readonly facts: string;
      readonly evidence: readonly Evidence[];
      readonly foundOn: Day;
      readonly lastActiveOn?: Day | undefined;
      readonly at: Moment;
    }
  /** The finding has reached the brand: a case is open there. */
  | { readonly type: 'PublicReportPassedOn' }
  | { readonly type: 'PublicReportDismissed'; readonly reason: string; readonly on: Day }
  /** To the authority that can act where this register cannot. */
  | {
      readonly type: 'PublicReportReferred';
      readonly to: string;
      readonly reason: string;
      readonly document: Evidence;
      readonly on: Day;
    }
  | { readonly type: 'PublicReportAnswered'; readonly text: string; readonly on: Day }
  /** The internal target passed on a later calendar than it was set on. */
  | { readonly type: 'PublicReportTargetMoved'; readonly handleBy: Day }
  /** The internal target passed: the city follows it up (督办) until the report is dealt with. */
  | { readonly type: 'PublicReportOverdue'; readonly city: string; readonly dueOn: Day }
  /** A receipt or an answer did not arrive: the office has to find another way. */
  | {
      readonly type: 'ReporterNotReached';
      readonly noticeId: string;
      readonly subject: string;
      readonly reason: string;
      readonly on: Day;
    }
  /** The office told the reporter in another way, or could not. */
  | {
      readonly type: 'ReporterContacted';
      readonly noticeId: string;
      readonly by: string;
      readonly on: Day;
      readonly remark: string;
    }
  /** The way to the reporter was deleted. */
  | { readonly type: 'ReporterErased'; readonly on: Day };
