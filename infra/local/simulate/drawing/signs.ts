import { html } from 'hono/html';
import { addDays } from '../../../../shared/calendar/day.ts';
import { dayOf, type Moment } from '../../../../shared/calendar/moment.ts';
import type { Html } from '../../../../shared/console/html.ts';
import type { StoredEvent } from '../../../../shared/ledger/port.ts';
import type { BrandEvent } from '../../../../shared/register/brand/events.ts';
import { formatMoment } from '../../../../shared/words/names.ts';
import type { Axis } from './axis.ts';

type Told = { readonly at: Moment; readonly css: string; readonly text: string };

/** What the clock did to a period: reminders, and those that never went out. */
function toldOf({ recordedAt, event }: StoredEvent): readonly Told[] {
  const fact = event as BrandEvent;
  const missed = (items: readonly { readonly at: Moment }[]): readonly Told[] =>
    items.map(({ at }) => ({ at, css: 'missed', text: `未发出的提醒，原定 ${formatMoment(at)}` }));
  switch (fact.type) {
    case 'ReminderIssued':
      return [
        ...missed(fact.superseded),
        { at: recordedAt, css: 'reminder', text: `提醒 ${formatMoment(recordedAt)}` },
      ];
    case 'RemindersMissed':
      return missed(fact.missed);
    default:
      return [];
  }
}

const tickView = ({ at, css, text }: Told, axis: Axis, y: number, height: number) => {
  const x = axis.x(dayOf(at)) + 1;
  return html`<g class="${css}"><title>${text}</title><line x1="${x}" y1="${y - 2}" x2="${x}" y2="${y + height}"/><circle cx="${x}" cy="${y - 3}" r="3"/></g>`;
};

const LAPSES: Partial<
  Record<BrandEvent['type'], readonly [sign: string, css: string, text: string]>
> = {
  DeadlineLapsed: ['■', 'lapse', '届满，未见记录'],
  EvaluationFellDue: ['■', 'lapse', '评估期满'],
  LapseWithheld: ['▲', 'withheld', '暂定日已过，不作逾期'],
  LapseRescinded: ['↺', 'rescinded', '撤回届满记录'],
};

/** The reminders of a period, on its bar. */
export const remindersView = (
  events: readonly StoredEvent[],
  axis: Axis,
  y: number,
  height: number,
): readonly Html[] =>
  events
    .flatMap(toldOf)
    .filter(({ at }) => axis.shows(dayOf(at)))
    .map((told) => tickView(told, axis, y, height));

/** Room for one sign. */
export const SIGN = 17;

/** How the period ended stands behind the day it was due; a rescission behind what it rescinds. */
export const endingsView = (
  events: readonly StoredEvent[],
  axis: Axis,
  baseline: number,
): readonly Html[] => {
  let x = 0;
  return events.flatMap(({ event, effectiveOn, recordedAt }) => {
    const [sign, css, text] = LAPSES[event.type as BrandEvent['type']] ?? [];
    if (!sign || !axis.shows(effectiveOn)) return [];
    x = css === 'rescinded' ? x + SIGN : axis.x(addDays(effectiveOn, 1)) + 3;
    return html`<text class="${css}" x="${x}" y="${baseline}"><title>${text}，记录于 ${formatMoment(recordedAt)}</title>${sign}</text>`;
  });
};
