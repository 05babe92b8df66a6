import { html, raw } from 'hono/html';
import { type Day, formatDay, weekdayName } from '../calendar/day.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import type { Due, Light } from '../register/light.ts';
import { versionName } from '../words/names.ts';
import type { Html } from './html.ts';
import { lightOf } from './light.ts';
import { distance, type Today } from './today.ts';

const dayWithWeekday = (day: Day) =>
  html`<time datetime="${day}">${formatDay(day)}</time> ${weekdayName(day)}`;

/** A day of the past or of a plan: with its weekday, without a distance. */
export const dayView = (day: Day): Html => html`<span class="date">${dayWithWeekday(day)}</span>`;

/** A due day: weekday, distance in the colour of its light, dashed 暂定 while it may change. */
export const dueView = (due: Due, today: Today, light: Light = lightOf(due, today)): Html =>
  html`<span class="date">${dayWithWeekday(due.dueOn)} <span class="away ${light}">${distance(due.dueOn, today)}</span>${
    due.certainty === 'provisional' && html` <span class="tag provisional">暂定</span>`
  }</span>`;

/** 为何是这天: opens the steps of the reckoning and what they rest on. Works without script. */
export const whyView = (
  reckoning: Reckoning,
  open = false,
): Html => html`<details${raw(open ? ' open' : '')}>
<summary>为何是这天</summary>
<ol class="clip">${reckoning.steps.map((step) => html`<li>${step}</li>`)}</ol>
<p class="soft small">依据：方案${versionName(reckoning.basis.scheme)}，日历版本 ${reckoning.basis.calendar.slice(0, 12)}${reckoning.basis.overlay && `，含${reckoning.basis.overlay}放假安排`}</p>
</details>`;
