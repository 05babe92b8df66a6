import { html } from 'hono/html';
import type { DayKind } from '../calendar/calendar.ts';
import { formatDay, toEpochDay, weekdayOf } from '../calendar/day.ts';
import type { DayCell, DayMark } from '../periods/day-strip.ts';
import type { Html } from './html.ts';

const CLASS: Readonly<Record<DayMark, string>> = {
  start: 's',
  counted: 'c',
  skipped: '',
  rolled: 'r',
  due: 'd',
};
const WORD: Readonly<Partial<Record<DayMark, string>>> = {
  start: '起',
  rolled: '→',
  due: '届',
};
const KIND: Readonly<Partial<Record<DayKind, string>>> = { 'make-up': '班', holiday: '休' };

/** More weeks than this are abridged to the first and the last ones: a two-year strip has 105. */
const MAX_WEEKS = 16;
const KEPT = { first: 2, last: 5 };

const mondayIndex = (day: DayCell) => (weekdayOf(toEpochDay(day.day)) + 6) % 7;

function weeksOf(days: readonly DayCell[]): readonly (readonly DayCell[])[] {
  const weeks: DayCell[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || mondayIndex(day) === 0) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return weeks;
}

const classOf = (day: DayCell) => `${CLASS[day.mark]}${day.provisional ? ' p' : ''}`.trim();

/** `14`; the first of a month, and the first cell, say the month: `3/1`. */
const label = (day: DayCell, isFirst: boolean) => {
  const [month, date] = [Number(day.day.slice(5, 7)), Number(day.day.slice(8, 10))];
  return date === 1 || isFirst ? `${month}/${date}` : String(date);
};

const cell = (day: DayCell, isFirst = false) => {
  const mark = `${KIND[day.kind] ?? ''}${WORD[day.mark] ?? ''}`;
  return html`<i class="${classOf(day)}">${label(day, isFirst)}${mark && html`<b>${mark}</b>`}</i>`;
};

const weekView = (week: readonly DayCell[], isFirst: boolean) => {
  const blanks = week[0] ? mondayIndex(week[0]) : 0;
  return html`<span class="week">${Array.from({ length: blanks }, () => html`<i class="x"></i>`)}${week.map((day, i) => cell(day, isFirst && i === 0))}</span>`;
};

const describe = (days: readonly DayCell[]) => {
  const [start, due] = [days[0], days.find((day) => day.mark === 'due')];
  const counted = days.filter((day) => day.mark === 'counted' || day.mark === 'due').length;
  const rolled = days.filter((day) => day.mark === 'rolled').length;
  return [
    start && `自${formatDay(start.day)}（当日不计）`,
    due && `至${formatDay(due.day)}`,
    `计入 ${counted} 天`,
    rolled > 0 && `顺延 ${rolled} 天`,
    days.some((day) => day.provisional) && '含暂定日',
  ]
    .filter(Boolean)
    .join('，');
};

/**
 * One cell a day from the start event to the due day, wrapped by week. Fill, border and the words
 * 起 班 休 → 届 say everything, so it reads in grey print; the steps of the reckoning are its text.
 */
export function dayStripView(days: readonly DayCell[]): Html {
  const weeks = weeksOf(days);
  const shown = (from: number, to: number) =>
    weeks.slice(from, to).map((week, i) => weekView(week, from === 0 && i === 0));
  const body =
    weeks.length <= MAX_WEEKS
      ? shown(0, weeks.length)
      : [
          shown(0, KEPT.first),
          html`<span class="gap">…… 略 ${weeks.length - KEPT.first - KEPT.last} 周 ……</span>`,
          shown(weeks.length - KEPT.last, weeks.length),
        ];
  return html`<div class="strip" role="img" aria-label="${describe(days)}">${body}</div>`;
}

const LEGEND: readonly (readonly [css: string, cell: string, mark: string, text: string])[] = [
  ['s', '1', '起', '起算日，不计入'],
  ['c', '2', '', '计入'],
  ['c', '2', '班', '调休上班日'],
  ['', '3', '休', '放假，不计入'],
  ['r', '4', '→', '休息日，顺延'],
  ['d', '5', '届', '届满日'],
  ['p', '6', '', '暂定'],
];

/** Once a page that shows strips. */
export const stripLegend = (): Html =>
  html`<ul class="legend" aria-label="日期条图例">${LEGEND.map(
    ([css, number, mark, text]) =>
      html`<li><span class="week" aria-hidden="true"><i class="${css}">${number}${mark && html`<b>${mark}</b>`}</i></span>${text}</li>`,
  )}</ul>`;
