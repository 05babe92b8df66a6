import { html } from 'hono/html';
import type { StoredEvent } from '../ledger/port.ts';
import { caseLabel } from '../notices/wording.ts';
import type { DayCell } from '../periods/day-strip.ts';
import type { BrandState, Case, TrackedDeadline } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { officeName } from '../words/names.ts';
import { contextOf } from '../words/sentences.ts';
import {
  caseName,
  caseStatus,
  findingView,
  ordersView,
  procedureView,
  proposedView,
} from './case-view.ts';
import { stripLegend } from './day-strip.ts';
import { closedDeadlinesView, deadlineView, stoppedDeadlinesView } from './deadline-view.ts';
import { caseOffers } from './forms/offers.ts';
import { brandPlace } from './forms/place.ts';
import { type Acting, offersView } from './forms/view.ts';
import type { Html } from './html.ts';
import { ladderView } from './ladder-view.ts';
import type { Page } from './layout.ts';
import { lightOf, lightView, openDeadlines } from './light.ts';
import { sanctionsView } from './sanctions-view.ts';
import { entriesOf, timelineView } from './timeline.ts';
import type { Today } from './today.ts';

export interface CaseFile {
  readonly state: BrandState;
  readonly file: Case;
  /** Of the whole brand, oldest first. */
  readonly events: readonly StoredEvent[];
  readonly stripOf: (deadline: TrackedDeadline) => readonly DayCell[];
  /** What was just recorded. */
  readonly done?: Html;
  readonly acting?: Acting;
}

type About = {
  readonly caseId?: string;
  readonly decisionId?: string;
  readonly deadlineId?: string;
};

/** Whether a deadline belongs to the case itself or to one of its decisions. */
const ofCase =
  (file: Case, { decisions }: BrandState) =>
  ({ caseId, decisionId }: About) =>
    caseId === file.id || (decisionId !== undefined && decisions[decisionId]?.caseId === file.id);

/** The facts of this case among those of the brand. */
function eventsOf({ events, file, state }: CaseFile): readonly StoredEvent[] {
  const belongs = ofCase(file, state);
  const mine = new Set<string>();
  return events.filter(({ event }) => {
    const about = event as About & { readonly deadline?: About & { readonly id: string } };
    const { deadline, deadlineId } = about;
    if (deadline && belongs(deadline)) mine.add(deadline.id);
    return belongs(about) || mine.has(deadline?.id ?? deadlineId ?? '');
  });
}

const section = (id: string, title: string, body: Html) =>
  html`<h2 id="${id}">${title}</h2>${body}`;

/** Everything on record of one case, and what may be done next. */
export function casePage(caseFile: CaseFile, scheme: Scheme, today: Today): Page {
  const { state, file, stripOf, done, acting } = caseFile;
  const belongs = ofCase(file, state);
  const open = openDeadlines(state).filter(belongs);
  const closed = Object.values(state.deadlines).filter((d) => belongs(d) && !open.includes(d));
  const decisions = Object.values(state.decisions).filter(({ caseId }) => caseId === file.id);
  const back = `/brands/${state.id}/cases/${file.id}`;
  const offers = caseOffers(state, file, scheme);
  return {
    title: `${state.name}：${caseName(state, file, scheme)}`,
    body: html`<p class="small"><a href="/brands/${state.id}">${state.name}</a></p>
<h1>${caseName(state, file, scheme)} <span class="soft small">${caseLabel(file.id)}</span></h1>
<p class="lead">${lightView(lightOf(open[0]?.reckoning, today))} ${caseStatus(file)} ${state.holder.name} · ${officeName(scheme, state.county)}</p>
<p class="small"><a href="/brands/${state.id}/papers#${file.id}">文书</a> · <a href="/brands/${state.id}/cases/${file.id}/archive.zip">下载案卷（zip）</a></p>
${done}
${ladderView(state, file, scheme)}
${proposedView(file, scheme)}
${acting && offers.length > 0 && section('next', '下一步', offersView(brandPlace(state), offers, back, acting))}
${open.length > 0 && section('deadlines', '期限', html`${stripLegend()}${open.map((d) => deadlineView(d, stripOf(d), scheme, today))}`)}
${stoppedDeadlinesView(closed, today)}${closedDeadlinesView(closed)}
${section('finding', '立案情形', findingView(file, scheme))}
${file.orders.length > 0 && section('orders', '文书与送达', ordersView(file, scheme))}
${file.sanction && section('hearing', '上报与告知', procedureView(file))}
${decisions.length > 0 && section('decisions', '决定', sanctionsView(state, scheme, decisions))}
${section('timeline', '案件大事记', timelineView(entriesOf(eventsOf(caseFile)), contextOf(caseFile.events, scheme)))}`,
  };
}
