import { html } from 'hono/html';
import { daysBetween } from '../calendar/day.ts';
import type { DayCell } from '../periods/day-strip.ts';
import { GROUNDS } from '../register/brand/clock/ground.ts';
import type { DeadlineStatus, TrackedDeadline } from '../register/brand/state.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { clauseText, formatMoment, SIDES } from '../words/names.ts';
import { dayView, dueView, whyView } from './date-view.ts';
import { dayStripView } from './day-strip.ts';
import type { Html } from './html.ts';
import { lightOf, lightView } from './light.ts';
import type { Today } from './today.ts';

const STATUSES: Readonly<Record<DeadlineStatus, string>> = {
  running: '进行中',
  withheld: '暂定日已过，等待导入放假安排',
  stopped: '中止',
  lapsed: '已届满，未见办理记录，待人员核查',
  met: '已办结',
  cancelled: '已撤销',
};

/** What is still planned: reminders and the end of the period. */
const planView = ({ milestones, fired, status }: TrackedDeadline) => {
  const planned = milestones.filter(({ id }) => status === 'running' && !fired.includes(id));
  return (
    planned.length > 0 &&
    html`<details><summary>后续安排（${planned.length}）</summary><ul>${planned.map(
      ({ at, does, to }) =>
        html`<li>${formatMoment(at)}：${does === 'remind' ? `提醒${SIDES[to]}` : '期限届满'}</li>`,
    )}</ul></details>`
  );
};

/** Who must do what; a term that ends by itself (暂停期) asks nothing of anybody. */
export const dutyText = ({
  reckoning,
  actor,
  what,
}: Pick<TrackedDeadline, 'reckoning' | 'actor' | 'what'>): string =>
  reckoning.class === 'status' ? what : `${SIDES[actor]}：${what}`;

/** An open deadline: who must do what by when, why that day, and the days themselves. */
export function deadlineView(
  deadline: TrackedDeadline,
  strip: readonly DayCell[],
  scheme: Scheme,
  today: Today,
): Html {
  const { reckoning } = deadline;
  const light = lightOf(reckoning, today);
  const words = clauseText(scheme, reckoning.clause);
  return html`<section class="panel ${light}" id="${deadline.id}">
<h3>${dutyText(deadline)}</h3>
<p class="top">${lightView(light)} ${dueView(reckoning, today)} <span class="tag">${deadline.statutory ? clauseName(scheme, reckoning.clause) : '内部时限'}</span> <span class="soft small">${STATUSES[deadline.status]}</span></p>
${dayStripView(strip, reckoning.certainty)}
${whyView(reckoning)}
${words && html`<details><summary>条文原文</summary><blockquote class="clip">${words}</blockquote></details>`}
${planView(deadline)}
</section>`;
}

/** Periods that stand still, and for how long they have: nothing is due until they are resumed. */
export const stoppedDeadlinesView = (
  deadlines: readonly TrackedDeadline[],
  { on }: Today,
): readonly Html[] =>
  deadlines.flatMap(({ id, status, stop, actor, what }) =>
    status === 'stopped' && stop
      ? html`<div class="note" id="${id}"><strong>中止：${SIDES[actor]}${what}</strong><p>自 ${dayView(stop.from)} 起中止计算，已 ${daysBetween(stop.from, on)} 天（${GROUNDS[stop.ground]}：${stop.reason}）。恢复前不提醒、不届满；恢复时按余下的期间重新推算届满日。</p></div>`
      : [],
  );

/** Deadlines that ask for nothing any more, in one line each. */
export function closedDeadlinesView(deadlines: readonly TrackedDeadline[]): Html {
  const closed = deadlines.filter(({ status }) => status !== 'stopped');
  return closed.length > 0
    ? html`<details><summary>已结束的期限（${closed.length}）</summary><ul>${closed.map(
        ({ what, reckoning, status }) =>
          html`<li>${what}：届满日 ${dayView(reckoning.dueOn)}，${status === 'lapsed' ? '已届满，后续已处理' : STATUSES[status]}</li>`,
      )}</ul></details>`
    : html``;
}
