import { html } from 'hono/html';
import { addMonths, type Day, daysBetween, parseDay } from '../../../../shared/calendar/day.ts';
import type { Html } from '../../../../shared/console/html.ts';

/** Measures of a drawing, in its own units: labels to the left, days to the right. */
export const GUTTER = 138;
export const WIDTH = 1120;
export const AXIS_HEIGHT = 24;
const MARGIN = 14;

/** Days as places from left to right. */
export interface Axis {
  readonly from: Day;
  readonly to: Day;
  /** The left edge of the day, held inside the drawing. */
  readonly x: (day: Day) => number;
  /** Whether the day lies in the drawing. */
  readonly shows: (day: Day) => boolean;
}

export function axisOf(from: Day, to: Day): Axis {
  const scale = (WIDTH - GUTTER - MARGIN) / (daysBetween(from, to) + 1);
  const place = (days: number) => Math.round((GUTTER + days * scale) * 10) / 10;
  return {
    from,
    to,
    x: (day) => place(Math.min(Math.max(daysBetween(from, day), 0), daysBetween(from, to) + 1)),
    shows: (day) => from <= day && day <= to,
  };
}

/** No labels closer than this. */
const LABEL_ROOM = 44;

function monthsIn({ from, to }: Axis): readonly Day[] {
  const months: Day[] = [];
  for (let day = parseDay(`${from.slice(0, 8)}01`); day <= to; day = addMonths(day, 1))
    if (day >= from) months.push(day);
  return months;
}

/** 2026年3月 for the first and for January, else 4月. */
const label = (day: Day, isFirst: boolean) =>
  `${isFirst || day.slice(5, 7) === '01' ? `${day.slice(0, 4)}年` : ''}${Number(day.slice(5, 7))}月`;

/** Names the months, as many as there is room for, with a line through the whole drawing. */
export function axisView(axis: Axis, height: number): Html {
  const months = monthsIn(axis);
  const room = (WIDTH - GUTTER) / Math.max(months.length, 1);
  const every = [1, 2, 3, 6, 12].find((n) => n * room >= LABEL_ROOM) ?? 24;
  const named = months.filter((day) => (Number(day.slice(5, 7)) - 1) % every === 0);
  return html`<g class="axis">${named.map(
    (day, i) =>
      html`<line x1="${axis.x(day)}" y1="4" x2="${axis.x(day)}" y2="${height}"/><text x="${axis.x(day) + 4}" y="15">${label(day, i === 0)}</text>`,
  )}<line class="rule" x1="${GUTTER}" y1="${AXIS_HEIGHT - 3}" x2="${WIDTH - MARGIN}" y2="${AXIS_HEIGHT - 3}"/></g>`;
}
