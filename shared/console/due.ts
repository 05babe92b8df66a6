import { html, raw } from 'hono/html';
import type { DayCell } from '../periods/day-strip.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Rule, Scheme } from '../schemes/format.ts';
import { clauseText } from '../words/names.ts';
import { dueView, whyView } from './date-view.ts';
import { dayStripView, stripLegend } from './day-strip.ts';
import type { Page } from './layout.ts';
import type { Today } from './today.ts';

/** The form as it arrives: empty strings where nothing was chosen. */
export interface DueQuestion {
  readonly rule: string;
  readonly from: string;
  readonly county: string;
}

export interface DueAnswer {
  readonly rule: Rule;
  readonly reckoning: Reckoning;
  readonly strip: readonly DayCell[];
}

const option = (value: string, label: string, chosen: string) =>
  html`<option value="${value}"${raw(value === chosen ? ' selected' : '')}>${label}</option>`;

const ruleLabel = (rule: Rule, scheme: Scheme) =>
  `${rule.name}（${rule.statutory ? clauseName(scheme, rule.clause) : '内部时限'}，自${rule.startLabel}起）`;

const form = (
  { rule, from, county }: DueQuestion,
  scheme: Scheme,
) => html`<form class="fields" action="/due">
<label>期限<select name="rule">${scheme.rules.map((candidate) => option(candidate.id, ruleLabel(candidate, scheme), rule))}</select></label>
<label>起算事件发生日<input type="date" name="from" value="${from}" required></label>
<label>属地<select name="county">${option('', '不适用地方放假', county)}${scheme.counties.map((office) => option(office.code, office.county, county))}</select></label>
<button>计算</button>
</form>`;

const answerView = ({ rule, reckoning, strip }: DueAnswer, scheme: Scheme, today: Today) => {
  const words = clauseText(scheme, rule.clause);
  return html`<section class="panel" aria-label="计算结果">
<h3>${rule.name}届满日</h3>
<p class="top">${dueView(reckoning, today, 'normal')}</p>
${dayStripView(strip, reckoning.certainty)}${stripLegend()}
${whyView(reckoning, true)}
${rule.statutory && words && html`<blockquote class="clip">${words}（${clauseName(scheme, rule.clause)}）</blockquote>`}
</section>`;
};

/** The public due-date calculator: a rule and the day of its start event give the day, and why. */
export const duePage = (
  question: DueQuestion,
  answer: DueAnswer | undefined,
  problem: string | undefined,
  scheme: Scheme,
  today: Today,
): Page => ({
  title: '期限计算',
  body: html`<h1>期限计算</h1>
<p class="lead">按${scheme.citation}和国家放假安排推算届满日。起算日是公示、收到、送达、签发等事件发生的当天，当日一般不计入。</p>
${form(question, scheme)}
${problem && html`<div class="note bad" role="alert"><p><strong>${problem}</strong></p><p>请更正后重新计算。</p></div>`}
${answer ? answerView(answer, scheme, today) : !problem && html`<p class="soft">选择期限和起算日后，这里显示届满日、逐日的日期条和理由。结果仅供参考，以送达文书载明的为准。</p>`}`,
});
