import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { PublicReportEvent } from './events.ts';

type Fact<Type extends PublicReportEvent['type']> = Extract<PublicReportEvent, { type: Type }>;

/** What became of a report. */
export type ReportOutcome =
  | ({ readonly kind: 'finding' } & Omit<Fact<'PublicReportUpheld'>, 'type'>)
  | { readonly kind: 'dismissed'; readonly reason: string; readonly on: Day }
  | ({ readonly kind: 'referred' } & Omit<Fact<'PublicReportReferred'>, 'type'>);

export interface PublicReportState extends Omit<Fact<'PublicReportReceived'>, 'type'> {
  readonly forwarded: readonly Omit<Fact<'PublicReportForwarded'>, 'type'>[];
  readonly outcome?: ReportOutcome;
  /** Since when a finding has yet to reach its brand. */
  readonly untoldSince?: Moment;
  /** Followed up by the city, since its internal target passed. */
  readonly overdue?: { readonly city: string; readonly dueOn: Day };
  /** Mails to the reporter that did not arrive, by notice id. */
  readonly unreached: Readonly<Record<string, { readonly subject: string; readonly since: Day }>>;
  readonly answer?: { readonly text: string; readonly on: Day };
}

/** What a fact does to what is known of a report. */
export function evolve(
  state: PublicReportState | undefined,
  event: PublicReportEvent,
): PublicReportState {
  if (event.type === 'PublicReportReceived') {
    const { type: _, ...received } = event;
    return { ...received, forwarded: [], unreached: {} };
  }
  if (!state) throw new Error(`${event.type} on a report that was never received`);
  switch (event.type) {
    case 'PublicReportForwarded': {
      const { from, to, reason, on } = event;
      return {
        ...state,
        office: to,
        forwarded: [...state.forwarded, { from, to, reason, on }],
      };
    }
    case 'PublicReportUpheld': {
      const { type: _, ...finding } = event;
      return { ...state, outcome: { kind: 'finding', ...finding }, untoldSince: event.at };
    }
    case 'PublicReportPassedOn':
      return { ...state, untoldSince: undefined };
    case 'PublicReportDismissed':
      return { ...state, outcome: { kind: 'dismissed', reason: event.reason, on: event.on } };
    case 'PublicReportReferred': {
      const { to, reason, document, on } = event;
      return { ...state, outcome: { kind: 'referred', to, reason, document, on } };
    }
    case 'PublicReportAnswered':
      return { ...state, answer: { text: event.text, on: event.on } };
    case 'PublicReportTargetMoved':
      return { ...state, handleBy: event.handleBy };
    case 'PublicReportOverdue':
      return { ...state, overdue: { city: event.city, dueOn: event.dueOn } };
    case 'ReporterNotReached': {
      const { noticeId, subject, on: since } = event;
      return { ...state, unreached: { ...state.unreached, [noticeId]: { subject, since } } };
    }
    case 'ReporterContacted': {
      const { [event.noticeId]: _, ...unreached } = state.unreached;
      return { ...state, unreached };
    }
    case 'ReporterErased':
      return { ...state, identified: false, unreached: {} };
  }
}
