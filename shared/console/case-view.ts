import { html } from 'hono/html';
import { caseLabel, SERVICE_METHODS, VERIFICATION_RESULTS } from '../notices/wording.ts';
import type { BrandState, Case, Order } from '../register/brand/state.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { formatMoment, groundText, measureName } from '../words/names.ts';
import { ROUTES } from '../words/sanction-sentences.ts';
import { CLOSED } from '../words/sentences.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';

/** The steps of one rung that are on record, in their order. */
const stepsOf = ({ signedOn, services, interview, report, verification }: Order): readonly Html[] =>
  [
    signedOn ? html`${dayView(signedOn)} 签发` : html`已拟稿，待签发`,
    ...services.map(
      ({ method, on, effectiveOn, proof }) =>
        html`${dayView(on)} ${SERVICE_METHODS[method]}${effectiveOn !== on && html`，${dayView(effectiveOn)}视为送达`}（${proof.title}）`,
    ),
    signedOn && services.length === 0 && html`待送达：送达后才起算期限`,
    interview?.at && html`约谈定于 ${formatMoment(interview.at)}，${interview.place}`,
    interview?.heldOn && html`${dayView(interview.heldOn)} 约谈已进行`,
    report &&
      html`${dayView(report.filedOn)} 提交整改报告${!report.inTime && html` <span class="late">■ 届满后提交</span>`}`,
    verification &&
      html`${dayView(verification.on)} 复查意见：${VERIFICATION_RESULTS[verification.result]}`,
  ].filter((step) => step !== undefined && step !== false);

const orderView = (order: Order, scheme: Scheme) => html`<li>
<strong>${measureName(scheme, order.stage)}</strong> <span class="soft">${order.number ?? '未编号'}</span>
<ul>${stepsOf(order).map((step) => html`<li>${step}</li>`)}</ul></li>`;

const groundView = (scheme: Scheme, code: string) => {
  const ground = scheme.grounds.find((candidate) => candidate.code === code);
  return html`<li>${groundText(scheme, code)}${ground && html` <span class="soft small">${clauseName(scheme, ground.clause)}</span>`}</li>`;
};

const CASE_OUTCOMES = CLOSED as Readonly<Record<string, string>>;

/** 责令限期整改: what a case is called is the measure that it stands at, if any. */
export function caseName({ decisions }: BrandState, file: Case, scheme: Scheme): string {
  const decision = Object.values(decisions).findLast(({ caseId }) => caseId === file.id);
  const measure = file.proposed ?? decision?.measure ?? file.orders.at(-1)?.stage;
  return measure ? measureName(scheme, measure) : '查明的情形';
}

export const caseStatus = ({ status, outcome = '' }: Case): Html =>
  html`<span class="tag">${status === 'open' ? '办理中' : `已办结：${CASE_OUTCOMES[outcome] ?? outcome}`}</span>`;

/** What was found: grounds, facts and evidence. */
export const findingView = (file: Case, scheme: Scheme): Html =>
  html`<p>${dayView(file.openedOn)} 查明：${file.facts}</p>
<ul>${file.grounds.map((code) => groundView(scheme, code))}</ul>
${file.evidence.length > 0 && html`<p class="soft small">证据：${file.evidence.map(({ title, reference }) => `${title}（${reference}）`).join('；')}</p>`}`;

export const ordersView = ({ orders }: Case, scheme: Scheme): Html =>
  html`<ol class="rungs">${orders.map((order) => orderView(order, scheme))}</ol>`;

/** What awaits a decision. */
export const proposedView = ({ proposed }: Case, scheme: Scheme): Html =>
  proposed
    ? html`<p class="note">待决定：是否采取“${measureName(scheme, proposed)}”。不采取也须写明理由；系统不代为决定。</p>`
    : html``;

/** The report or own-accord taking up, the hearing notice, and the reply. */
export function procedureView({ sanction, proposed }: Case): Html {
  if (!sanction) return html``;
  const { route, takenUpOn, document, hearing } = sanction;
  return html`<ul>
<li>${dayView(takenUpOn)} ${ROUTES[route]}（${document.title}，${document.reference}）</li>
${
  hearing
    ? html`<li>${dayView(hearing.service.effectiveOn)} 告知书${SERVICE_METHODS[hearing.service.method]}（${hearing.service.proof.title}）</li>
<li>${hearing.reply ? html`${dayView(hearing.reply.on)} 收到陈述申辩（${hearing.reply.document.title}）` : '尚未收到陈述申辩'}</li>`
    : html`<li>${proposed ? '告知书尚未送达' : '告知与陈述申辩已用于所作决定，见大事记'}</li>`
}</ul>`;
}

/** A case on its brand's page; its own page tells the whole. */
export const caseView = (
  brand: BrandState,
  file: Case,
  scheme: Scheme,
): Html => html`<section class="panel" id="${file.id}">
<h3><a class="name" href="/brands/${brand.id}/cases/${file.id}">${caseName(brand, file, scheme)}</a> <span class="soft small">${caseLabel(file.id)}</span> ${caseStatus(file)}</h3>
${findingView(file, scheme)}
${file.orders.length > 0 && ordersView(file, scheme)}
${proposedView(file, scheme)}
<p class="do"><a class="button quiet" href="/brands/${brand.id}/cases/${file.id}">打开案件</a></p>
</section>`;
