import { html } from 'hono/html';
import { dayOf } from '../../../../shared/calendar/moment.ts';
import type { Html } from '../../../../shared/console/html.ts';
import type { StoredEvent } from '../../../../shared/ledger/port.ts';
import type { Scheme } from '../../../../shared/schemes/format.ts';
import type { Context } from '../../../../shared/words/sentences.ts';
import type { DeadlineLife } from '../deadlines.ts';
import type { Outage } from '../timetable.ts';
import { AXIS_HEIGHT, type Axis, axisView, GUTTER, WIDTH } from './axis.ts';
import { marksView } from './marks.ts';
import { periodsView } from './periods.ts';

export interface Lane {
  readonly axis: Axis;
  readonly events: readonly StoredEvent[];
  readonly lives: readonly DeadlineLife[];
  readonly outages: readonly Outage[];
  readonly scheme: Scheme;
  readonly context: Context;
  readonly label: string;
}

function outageView({ from, until }: Outage, { x }: Axis, height: number): Html {
  const [start, end] = [x(dayOf(from)), x(dayOf(until))];
  return html`<rect class="outage" x="${start}" y="${AXIS_HEIGHT - 3}" width="${end - start}" height="${height}"/><text class="outage-name" x="${(start + end) / 2}" y="${AXIS_HEIGHT + 13}">停运</text>`;
}

/** One brand from left to right: what people did on top, below it the periods, one row a rule. */
export function laneOf({ axis, events, lives, outages, scheme, context, label }: Lane): Html {
  const marks = marksView(events, axis, AXIS_HEIGHT, context);
  const top = AXIS_HEIGHT + marks.height;
  const periods = periodsView(lives, events, axis, top, scheme);
  const height = top + periods.height;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">
${outages.map((outage) => outageView(outage, axis, height))}
${axisView(axis, height)}
<text class="name" x="${GUTTER - 8}" y="${top - 8}">办理</text>
${marks.view}${periods.view}</svg>`;
}
