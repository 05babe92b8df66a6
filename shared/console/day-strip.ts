import { html } from 'hono/html';
import type { Certainty, DayKind } from '../calendar/calendar.ts';
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

/** `14`; the first of a month, and the first cell, say the month: `3/1`. */
const label = (day: DayCell, isFirst: boolean) => {
  const [month, date] = [Number(day.day.slice(5, 7)), Number(day.day.slice(8, 10))];
  const number = date === 1 || isFirst ? `${month}/${date}` : String(date);
  return day.mark === 'start' ? html`<s>${number}</s>` : number;
};

const cell = (day: DayCell, isFirst: boolean, mayChange: boolean) => {
  const mark = `${KIND[day.kind] ?? ''}${WORD[day.mark] ?? ''}`;
  const hatched = mayChange && day.provisional ? ' p' : '';
  return html`<i class="${CLASS[day.mark]}${hatched}">${label(day, isFirst)}${mark && html`<b>${mark}</b>`}</i>`;
};

const weekView = (week: readonly DayCell[], isFirst: boolean, mayChange: boolean) => {
  const blanks = week[0] ? mondayIndex(week[0]) : 0;
  return html`<span class="week">${Array.from({ length: blanks }, () => html`<i class="x"></i>`)}${week.map((day, i) => cell(day, isFirst && i === 0, mayChange))}</span>`;
};

const describe = (days: readonly DayCell[], mayChange: boolean) => {
  const [start, due] = [days[0], days.at(-1)];
  const count = (mark: DayMark) => days.filter((day) => day.mark === mark).length;
  return [
    start && `起算日${formatDay(start.day)}`,
    due && `届满日${formatDay(due.day)}`,
    count('skipped') > 0 && `不计入 ${count('skipped')} 天`,
    count('rolled') > 0 && `顺延 ${count('rolled')} 天`,
    mayChange && '含暂定日',
  ]
    .filter(Boolean)
    .join('，');
};

/**
 * One cell a day from the start event to the due day, wrapped by week. Fill, border and the words
 * 起 班 休 → 届 say everything, so it reads in grey print; the steps of the reckoning are its text.
 * Provisional days are hatched only where the due day hangs on them: a burden's length never does.
 */
export function dayStripView(days: readonly DayCell[], certainty: Certainty): Html {
  const mayChange = certainty === 'provisional';
  const weeks = weeksOf(days);
  const shown = (from: number, to: number) =>
    weeks.slice(from, to).map((week, i) => weekView(week, from === 0 && i === 0, mayChange));
  const body =
    weeks.length <= MAX_WEEKS
      ? shown(0, weeks.length)
      : [
          shown(0, KEPT.first),
          html`<span class="gap">…… 略 ${weeks.length - KEPT.first - KEPT.last} 周 ……</span>`,
          shown(weeks.length - KEPT.last, weeks.length),
        ];
  return html`<div class="strip" role="img" aria-label="${describe(days, mayChange)}">${body}</div>`;
}

const LEGEND: readonly (readonly [css: string, cell: string, mark: string, text: string])[] = [
  ['s', '1', '起', '起算日'],
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
      html`<li><span class="week" aria-hidden="true"><i class="${css}">${css === 's' ? html`<s>${number}</s>` : number}${mark && html`<b>${mark}</b>`}</i></span>${text}</li>`,
  )}<li>每组一周，周一在前</li></ul>`;
