import { html } from 'hono/html';
import { addDays, type Day, formatDay, weekdayName } from '../../../../shared/calendar/day.ts';
import { dayOf } from '../../../../shared/calendar/moment.ts';
import type { Html } from '../../../../shared/console/html.ts';
import type { StoredEvent } from '../../../../shared/ledger/port.ts';
import type { DeadlineStatus } from '../../../../shared/register/brand/state.ts';
import { ruleOf } from '../../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../../shared/schemes/format.ts';
import type { DeadlineLife } from '../deadlines.ts';
import { type Axis, GUTTER } from './axis.ts';
import { endingsView, remindersView, SIGN } from './signs.ts';

const STATUSES: Readonly<Record<DeadlineStatus, string>> = {
  running: '进行中',
  stopped: '中止',
  withheld: '暂定日已过，等待放假安排',
  lapsed: '届满无记录',
  met: '已办结',
  cancelled: '已撤销',
};

/** Statutory periods are tall, internal targets (内部时限) low. */
const heightOf = ({ deadline }: DeadlineLife) => (deadline.statutory ? 20 : 10);
const ROW_GAP = 9;

const inFull = (day: Day) => `${formatDay(day)}（${weekdayName(day)}）`;

const describe = ({ deadline, status, previously }: DeadlineLife) =>
  [
    `${deadline.what}：${STATUSES[status]}`,
    `起算 ${inFull(deadline.reckoning.from)}，届满 ${inFull(deadline.reckoning.dueOn)}${deadline.reckoning.certainty === 'provisional' ? '，暂定' : ''}`,
    ...previously.map((day) => `原届满日 ${inFull(day)}`),
    ...deadline.reckoning.steps,
  ].join('\n');

/** `4月13日` behind the bar's end, or inside it where the period ends beyond the drawing. */
function dueLabel({ deadline }: DeadlineLife, signs: number, axis: Axis, y: number): Html {
  const { dueOn } = deadline.reckoning;
  return axis.shows(dueOn)
    ? html`<text class="due" x="${axis.x(addDays(dueOn, 1)) + 4 + Math.max(signs, 1) * SIGN}" y="${y + 15}">${formatDay(dueOn).slice(5)}</text>`
    : html`<text class="due beyond" x="${axis.x(axis.to) - 4}" y="${y + 15}">届满 ${formatDay(dueOn)} →</text>`;
}

/** The bar from the start day to the due day, filled as far as the period has been lived. */
function bar(life: DeadlineLife, axis: Axis, y: number): Html {
  const { deadline, status, since, previously, announcedAt } = life;
  const { from, dueOn } = deadline.reckoning;
  const provisional = deadline.reckoning.certainty === 'provisional';
  const height = heightOf(life);
  const [start, end] = [axis.x(from), axis.x(addDays(dueOn, 1))];
  const over = status === 'met' || status === 'cancelled' ? axis.x(dayOf(since)) : end;
  const lived = Math.min(over, end);
  const hatched = announcedAt ? Math.min(axis.x(dayOf(announcedAt)), end) : provisional ? end : 0;
  const css = ['period', deadline.statutory ? '' : 'target', provisional ? 'provisional' : ''].join(
    ' ',
  );
  return html`<g class="${css}"><title>${describe(life)}</title>
<rect class="whole" x="${start}" y="${y}" width="${Math.max(end - start, 2)}" height="${height}" rx="2"/>
<rect class="lived" x="${start}" y="${y}" width="${Math.max(lived - start, 1)}" height="${height}" rx="2"/>
${hatched > start && html`<rect class="hatch" x="${start}" y="${y}" width="${hatched - start}" height="${height}"/>`}
${previously.map((day) => html`<line class="before" x1="${axis.x(addDays(day, 1))}" y1="${y - 3}" x2="${axis.x(addDays(day, 1))}" y2="${y + height + 3}"/>`)}
${status === 'met' && deadline.statutory && over <= end && html`<text class="met" x="${lived + 3}" y="${y + 15}">✓</text>`}
</g>`;
}

/** What happened to this deadline, not to an earlier or a later one of the same id. */
const eventsOf = (
  { deadline, setAt, status, since }: DeadlineLife,
  events: readonly StoredEvent[],
) =>
  events.filter(
    ({ event, recordedAt }) =>
      (event as { deadlineId?: string }).deadlineId === deadline.id &&
      recordedAt >= setAt &&
      (status === 'running' || recordedAt <= since),
  );

/** One row a rule: its name, its periods, and what happened to them. */
function row(
  lives: readonly DeadlineLife[],
  events: readonly StoredEvent[],
  axis: Axis,
  y: number,
  scheme: Scheme,
) {
  const [first] = lives;
  if (!first) return html``;
  const height = heightOf(first);
  const { name, statutory } = ruleOf(scheme, first.deadline.rule);
  return html`<text class="name${statutory ? '' : ' small'}" x="${GUTTER - 8}" y="${y + height / 2 + 4}">${name}</text>
${lives.map((life) => bar(life, axis, y))}
${lives.map((life) => {
  const own = eventsOf(life, events);
  const endings = endingsView(own, axis, y + (statutory ? 15 : 10));
  return html`${remindersView(own, axis, y, height)}${endings}${statutory && dueLabel(life, endings.length, axis, y)}`;
})}`;
}

/** The rows of all periods that touch the drawing, and how high they are together. */
export function periodsView(
  lives: readonly DeadlineLife[],
  events: readonly StoredEvent[],
  axis: Axis,
  top: number,
  scheme: Scheme,
): { readonly view: Html; readonly height: number } {
  const seen = lives.filter(({ deadline }) => deadline.reckoning.from <= axis.to);
  const rows = [...Map.groupBy(seen, ({ deadline }) => deadline.rule).values()].sort(
    ([a], [b]) => Number(b?.deadline.statutory) - Number(a?.deadline.statutory),
  );
  let y = top + ROW_GAP;
  const drawn = rows.map((group) => {
    const view = row(group, events, axis, y, scheme);
    y += heightOf(group[0] as DeadlineLife) + ROW_GAP;
    return view;
  });
  return { view: html`<g>${drawn}</g>`, height: y - top };
}
