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
  readonly answer?: { readonly text: string; readonly on: Day };
}

/** What a fact does to what is known of a report. */
export function evolve(
  state: PublicReportState | undefined,
  event: PublicReportEvent,
): PublicReportState {
  if (event.type === 'PublicReportReceived') {
    const { type: _, ...received } = event;
    return { ...received, forwarded: [] };
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
    case 'ReporterErased':
      return { ...state, identified: false };
  }
}
