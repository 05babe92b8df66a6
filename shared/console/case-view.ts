import { html } from 'hono/html';
import { SERVICE_METHODS, VERIFICATION_RESULTS } from '../notices/wording.ts';
import type { Case, Order } from '../register/brand/state.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';
import { formatMoment, groundText, measureName } from './names.ts';

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

/** A case: its grounds and facts, the rungs climbed so far, and what awaits a decision. */
export const caseView = (
  file: Case,
  scheme: Scheme,
): Html => html`<section class="panel" id="${file.id}">
<h3>${measureName(scheme, file.orders.at(-1)?.stage ?? file.proposed ?? file.id)} <span class="soft small">${file.id}</span> <span class="tag">${file.status === 'open' ? '办理中' : '已办结'}</span></h3>
<p>${dayView(file.openedOn)} 查明：${file.facts}</p>
<ul>${file.grounds.map((code) => groundView(scheme, code))}</ul>
${file.evidence.length > 0 && html`<p class="soft small">证据：${file.evidence.map(({ title, reference }) => `${title}（${reference}）`).join('；')}</p>`}
${file.orders.length > 0 && html`<ol class="rungs">${file.orders.map((order) => orderView(order, scheme))}</ol>`}
${file.proposed && html`<p class="note">待决定：是否采取“${measureName(scheme, file.proposed)}”。不采取也须写明理由；系统不代为决定。</p>`}
</section>`;
