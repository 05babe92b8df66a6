import { html } from 'hono/html';
import type { StoredEvent } from '../ledger/port.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { DayCell } from '../periods/day-strip.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import {
  officeName,
  outcomeName,
  PROVENANCES,
  registerName,
  STANDINGS,
  typeName,
  versionName,
} from '../words/names.ts';
import { contextOf } from '../words/sentences.ts';
import { applicationView } from './application-view.ts';
import { caseView } from './case-view.ts';
import { dayView } from './date-view.ts';
import { stripLegend } from './day-strip.ts';
import { closedDeadlinesView, deadlineView, stoppedDeadlinesView } from './deadline-view.ts';
import { brandOffers } from './forms/brand-offers.ts';
import { brandPlace } from './forms/place.ts';
import { type Acting, offersView } from './forms/view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { lightOf, lightView, openDeadlines } from './light.ts';
import { dayAndTime, noticesTable } from './outbox.ts';
import { pagesView, slice } from './paging.ts';
import { countWarning, sanctionsView } from './sanctions-view.ts';
import { entriesOf, timelineView } from './timeline.ts';
import type { Today } from './today.ts';

export interface BrandFile {
  readonly state: BrandState;
  /** As they are in the ledger, oldest first. */
  readonly events: readonly StoredEvent[];
  /** Newest first. */
  readonly notices: readonly OutboxRow[];
  readonly stripOf: (deadline: TrackedDeadline) => readonly DayCell[];
  /** Page of the timeline, from 1. */
  readonly page: number;
  /** What was just recorded. */
  readonly done?: Html;
  readonly acting?: Acting;
}

const ENTRIES_A_PAGE = 20;
const NOTICES_SHOWN = 12;

const fact = (name: string, value: string | Html) =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** Never entered, or not yet. */
const isAway = ({ standing }: BrandState) => standing === 'applied' || standing === 'declined';

const facts = (state: BrandState, scheme: Scheme) => html`<dl class="facts">
${fact('持有人', html`<a href="/parties/${state.holder.id}">${state.holder.name}</a>`)}
${fact('统一社会信用代码', state.holder.creditCode ?? '未登记')}
${fact('属地', officeName(scheme, state.county))}
${fact('类型与类别', typeName(scheme, state))}
${fact(isAway(state) ? '申报日' : '入库日', dayView(state.enteredOn))}
${fact(
  '上次评估',
  state.evaluation.lastOutcome
    ? html`${dayView(state.evaluation.lastOutcome.on)} ${outcomeName(scheme, state.evaluation.lastOutcome.outcome)}`
    : '尚未评估',
)}
${fact(
  '电子送达',
  state.electronicConsent
    ? html`${dayView(state.electronicConsent.on)} 已同意`
    : '未同意，不得电子送达',
)}
${state.register && fact('所在库', registerName(scheme, state.register))}
${fact('适用', `${scheme.citation}${versionName(state.scheme)}`)}
</dl>`;

const undelivered = (state: BrandState, scheme: Scheme) =>
  Object.values(state.undelivered).map(
    ({ subject, office, since }) =>
      html`<div class="note"><strong>通知未能送出：${subject}</strong><p>${officeName(scheme, office)}自 ${dayView(since)} 起须以电话等方式联系持有人并登记；联系不等于送达。</p></div>`,
  );

const deadlines = ({ state, stripOf }: BrandFile, scheme: Scheme, today: Today) => {
  const open = openDeadlines(state);
  const closed = Object.values(state.deadlines).filter((deadline) => !open.includes(deadline));
  return html`<h2 id="deadlines">期限</h2>
${
  open.length > 0
    ? html`${stripLegend()}${open.map((deadline) => deadlineView(deadline, stripOf(deadline), scheme, today))}`
    : html`<p class="soft">没有进行中的期限。新的评估周期或整改期限设定后会列在这里。</p>`
}
${stoppedDeadlinesView(closed, today)}${closedDeadlinesView(closed)}`;
};

/** Where the steps are, while a case is open: on its own page. */
const inCases = ({ cases }: BrandState) =>
  Object.values(cases).some(({ status }) => status === 'open')
    ? '案件的步骤在案件页办理，见下方“案件”'
    : undefined;

const cases = (state: BrandState, scheme: Scheme) => {
  const newestFirst = Object.values(state.cases).toReversed();
  return html`<h2 id="cases">案件</h2>${
    newestFirst.length > 0
      ? newestFirst.map((file) => caseView(state, file, scheme))
      : html`<p class="soft">没有案件，这是正常情况。县级查明情形并登记后，案件从这里开始。</p>`
  }`;
};

const timeline = ({ state, events, page }: BrandFile, scheme: Scheme) => {
  const shown = slice(entriesOf(events), page, ENTRIES_A_PAGE);
  return html`<h2 id="timeline">大事记</h2>${timelineView(shown.items, contextOf(events, scheme))}
${pagesView(shown, (at) => `/brands/${state.id}?page=${at}#timeline`)}`;
};

/** Everything on record of one brand. */
export function brandPage(file: BrandFile, scheme: Scheme, today: Today): Page {
  const { state, notices, done, acting } = file;
  return {
    title: state.name,
    body: html`<h1>${state.name}</h1>
<p class="lead">${lightView(lightOf(openDeadlines(state)[0]?.reckoning, today))} <span class="tag">${STANDINGS[state.standing]}</span> <span class="tag">${PROVENANCES[state.provenance]}</span></p>
${done}${countWarning(state, scheme)}
${facts(state, scheme)}${undelivered(state, scheme)}
${acting && html`<h2 id="next">办理</h2>${offersView(brandPlace(state), brandOffers(state, scheme), `/brands/${state.id}`, acting, inCases(state))}`}
${applicationView(state, scheme)}
${deadlines(file, scheme, today)}${cases(state, scheme)}
<h2 id="sanctions">处理台账</h2>${sanctionsView(state, scheme)}
${timeline(file, scheme)}
<h2 id="notices">通知与文书</h2>
<p class="do"><a class="button quiet" href="/brands/${state.id}/papers">打印文书</a></p>
${notices.length > 0 ? noticesTable(notices.slice(0, NOTICES_SHOWN), dayAndTime) : html`<p class="soft">还没有发出过通知。到提醒日或者文书签发后会列在这里。</p>`}`,
  };
}
