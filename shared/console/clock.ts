import { html } from 'hono/html';
import { addDays } from '../calendar/day.ts';
import { addMinutes, dayOf, type Moment, parseMoment } from '../calendar/moment.ts';
import { Refusal } from '../refusal.ts';
import { formatMoment } from '../words/names.ts';
import type { Page } from './layout.ts';

const aDayLater = (now: Moment) => parseMoment(`${addDays(dayOf(now), 1)}${now.slice(10)}`);

function chosen(to: string, at: string, now: Moment, next: Moment | undefined): Moment {
  if (to === 'hour') return addMinutes(now, 60);
  if (to === 'day') return aDayLater(now);
  if (to !== 'next') return parseMoment(`${at}:00+08:00`);
  if (!next) throw new Refusal('clock.nothing-due', '目前没有等待到期的事项，请选择具体时刻');
  return next;
}

/**
 * Where the form wants the sandbox clock: `hour`, `day`, `next` (the next due moment), or `at`
 * (`2026-11-24T09:30`, the offices' local time). What is due already is due now: the clock stays.
 * @throws Refusal `clock.not-forward`, `clock.nothing-due`, `moment.invalid`.
 */
export function targetOf(
  form: { readonly to: string; readonly at: string },
  now: Moment,
  next: Moment | undefined,
): Moment {
  const target = chosen(form.to, form.at, now, next);
  if (form.to === 'next' && target < now) return now;
  if (target <= now)
    throw new Refusal(
      'clock.not-forward',
      `沙盘时钟只能向前移动，现在是${formatMoment(now)}，收到${formatMoment(target)}`,
    );
  return target;
}

/** Moves the sandbox clock; what falls due on the way is swept before the page returns. */
export const clockPage = (now: Moment, next: Moment | undefined): Page => ({
  title: '沙盘时钟',
  body: html`<h1>沙盘时钟</h1>
<p class="lead">现在是 <strong>${formatMoment(now)}</strong>。时钟只能向前；移动后立即巡检，到期的提醒、届满记录和督办会逐项发生。</p>
<form class="fields" method="post" action="/clock">
<button name="to" value="hour" class="quiet">前进 1 小时</button>
<button name="to" value="day" class="quiet">前进 1 天</button>
${next && html`<button name="to" value="next">到下一到期时刻</button>`}
</form>
<p class="soft">${next ? html`下一到期时刻：${formatMoment(next)}` : '目前没有等待到期的事项。'}</p>
<h2>移到指定时刻</h2>
<form class="fields" method="post" action="/clock"><input type="hidden" name="to" value="moment">
<label>时刻（北京时间）<input type="datetime-local" name="at" min="${now.slice(0, 16)}" value="${aDayLater(now).slice(0, 16)}" required></label>
<button>移动</button></form>
<p><a href="/outbox">查看今天的发件箱</a></p>`,
});
