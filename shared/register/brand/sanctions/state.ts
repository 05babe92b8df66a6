import type { Day } from '../../../calendar/day.ts';
import type { Evidence, Service } from '../evidence.ts';
import type { Measure, Route } from './events.ts';

/** A decision on the mark, from its draft to its end. */
export interface MarkDecision {
  readonly id: string;
  readonly caseId: string;
  readonly measure: Measure;
  readonly route: Route;
  readonly drafter?: string;
  readonly draftedOn?: Day;
  readonly reasons?: string;
  readonly follows?: string;
  readonly printedFrom?: Day;
  readonly wouldBe?: { readonly counted: number; readonly all: number };
  readonly reviewer?: string;
  readonly legalReviewer?: string;
  readonly signatory?: string;
  readonly signedOn?: Day;
  readonly number?: string;
  readonly document?: Evidence;
  readonly service?: Service;
  /** Id of the party that it was served on. */
  readonly against?: string;
  /** Of the suspension's term, or of the ban after a removal. */
  readonly deadlineId?: string;
  readonly check?: { readonly on: Day; readonly mended: boolean; readonly document: Evidence };
  readonly publication?: {
    readonly on: Day;
    readonly url: string;
    readonly takenDownOn?: Day;
    readonly explanation?: string;
  };
  readonly markReturnedOn?: Day;
  /** Its first day has come: the mark is suspended. */
  readonly startedTerm?: true;
  readonly endedOn?: Day;
  /** The term is over; the mark stays suspended until an application is granted. */
  readonly awaitsRestoration?: {
    readonly since: Day;
    readonly application?: { readonly on: Day; readonly document: Evidence };
  };
  readonly voided?: string;
  readonly setAside?: { readonly on: Day; readonly by: string; readonly document: Evidence };
}

/** What a case records of a sanction's procedure before there is a decision. */
export interface SanctionProcedure {
  readonly route: Route;
  readonly takenUpOn: Day;
  readonly document: Evidence;
  /** 发文字号 of the 告知书 that is, or is to be, served. */
  readonly hearingNumber?: string;
  readonly hearing?: {
    readonly service: Service;
    readonly reply?: { readonly on: Day; readonly document: Evidence };
  };
}
