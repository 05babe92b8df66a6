import type { Day } from '../../../calendar/day.ts';
import type { Moment } from '../../../calendar/moment.ts';
import type { Evidence, Service } from '../evidence.ts';

export type FilingChannel = 'window' | 'online' | 'post';

/** The recurring evaluation: asked for by a cycle, answered by the holder, concluded by the city. */
export type EvaluationEvent =
  /** The two years are over; the city is asked for an outcome. */
  | {
      readonly type: 'EvaluationFellDue';
      readonly deadlineId: string;
      readonly dueOn: Day;
      readonly lateSince?: Moment;
    }
  /** A cycle took the brand in: its 评估通知 prints the day for the materials. */
  | {
      readonly type: 'EvaluationEnrolled';
      readonly cycle: string;
      readonly number: string;
      readonly materialsDueOn: Day;
      readonly enrolledOn: Day;
    }
  | { readonly type: 'EvaluationNoticeServed'; readonly service: Service }
  /** The addressee changed: what was asked of somebody else is asked anew, of whoever holds it now. */
  | {
      readonly type: 'EvaluationNoticeToServeAgain';
      readonly cycle: string;
      readonly number: string;
      readonly materialsDueOn: Day;
      readonly reason: string;
    }
  /** The printed day could not be kept: a later one is printed, before service. */
  | { readonly type: 'MaterialsPostponed'; readonly to: Day; readonly reason: string }
  | {
      readonly type: 'MaterialsFiled';
      readonly channel: FilingChannel;
      /** The day that counts: posting for post, else receipt (民诉法85). */
      readonly filedOn: Day;
      readonly receivedOn: Day;
      readonly document: Evidence;
      readonly inTime: boolean;
    }
  /** What is missing is asked for again; who filed in time is not late by it. */
  | {
      readonly type: 'MaterialsChecked';
      readonly complete: boolean;
      readonly missing: readonly string[];
    }
  /** Between offices only, and never waited for. */
  | {
      readonly type: 'CountyOpinionGiven';
      readonly opinion: string;
      readonly on: Day;
      readonly document: Evidence;
    }
  /** Nothing came by the printed day although it had been served: a case on the ground for that. */
  | { readonly type: 'MaterialsFoundMissing'; readonly caseId: string }
  | {
      readonly type: 'EvaluationRecorded';
      readonly on: Day;
      readonly outcome: string;
      readonly document: Evidence;
      /** Anchor of the next two years. */
      readonly nextFrom: Day;
      /** The cycle that it concludes, where there was one. */
      readonly cycle?: string;
    };
