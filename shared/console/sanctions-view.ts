import { html } from 'hono/html';
import { caseLabel, SERVICE_METHODS } from '../notices/wording.ts';
import {
  type CountedDecision,
  countSuspensions,
  isPerParty,
  suspensionsOf,
} from '../register/brand/sanctions/count.ts';
import type { MarkDecision } from '../register/brand/sanctions/state.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { MEASURES, ROUTES } from '../words/sanction-sentences.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';

/** The sanction ledger (处理台账): what was decided, what counts, and on which papers it rests. */

const struck = ({ setAside, voided }: MarkDecision, words: Html) =>
  setAside || voided ? html`<s>${words}</s>` : words;

const ruling = (scheme: Scheme, id: string) =>
  html`<a href="/rulings#${id}">${scheme.rulings.find((one) => one.id === id)?.question ?? id}</a>`;

/** Whether a suspension counts, and by which ruling not. */
function countView(d: MarkDecision, counted: readonly CountedDecision[], scheme: Scheme): Html {
  const found = counted.find(({ decision }) => decision.id === d.id);
  if (d.measure === 'removal' || !d.service) return html`<span class="soft">—</span>`;
  if (!found) return html`不计入<br><span class="small soft">重新入库或转让前的决定</span>`;
  return found.leftOutBy
    ? html`不计入<br><span class="small">裁定事项：${ruling(scheme, found.leftOutBy)}</span>`
    : html`计入`;
}

/** How far a decision got, with its days. */
function stepsOf(d: MarkDecision, brand: BrandState): readonly Html[] {
  const term = d.deadlineId ? brand.deadlines[d.deadlineId] : undefined;
  const ends = d.measure === 'removal' ? '不得再次申请至' : '暂停期至';
  return [
    !d.signedOn &&
      !d.voided &&
      html`${d.legalReviewer ? '待签发' : d.reviewer ? '待法制审核' : '待审核'}`,
    d.signedOn && html`${dayView(d.signedOn)} 作出`,
    d.service &&
      html`${dayView(d.service.effectiveOn)} ${SERVICE_METHODS[d.service.method]}（${d.service.proof.title}，${d.service.proof.reference}）`,
    term && term.status !== 'cancelled' && html`${ends} ${dayView(term.reckoning.dueOn)}`,
    d.check &&
      html`${dayView(d.check.on)} 核查：${d.check.mended ? '已整改' : '未整改'}（${d.check.document.title}）`,
    d.endedOn && html`${dayView(d.endedOn)} 结束`,
    d.publication && html`${dayView(d.publication.on)} 公布`,
    d.setAside &&
      html`${dayView(d.setAside.on)} 被撤销（${d.setAside.document.title}，${d.setAside.document.reference}）`,
    d.publication?.takenDownOn && html`${dayView(d.publication.takenDownOn)} 撤下公布`,
    d.markReturnedOn && html`${dayView(d.markReturnedOn)} 收回标识`,
    d.voided !== undefined && html`作废：${d.voided}`,
  ].filter((step) => step !== undefined && step !== false);
}

const row = (
  d: MarkDecision,
  brand: BrandState,
  counted: readonly CountedDecision[],
  scheme: Scheme,
) =>
  html`<tr id="${d.id}"><td>${struck(d, html`<strong>${MEASURES[d.measure]}</strong>`)}<br><span class="small soft">${d.number ?? '未编号'} · ${ROUTES[d.route]}</span></td>
<td data-is="经过"><ul class="plain">${stepsOf(d, brand).map((step) => html`<li>${step}</li>`)}</ul></td>
<td data-is="计次">${countView(d, counted, scheme)}</td>
<td class="do"><a href="/brands/${brand.id}/cases/${d.caseId}">${caseLabel(d.caseId)}</a></td></tr>`;

/** One more suspension would ground a removal, or enough are on record already. */
export function countWarning(brand: BrandState, scheme: Scheme): Html {
  const atLeast = scheme.grounds.find(({ arises }) => arises === 'count')?.count?.atLeast;
  const { counted } = countSuspensions(brand, scheme);
  if (!atLeast || counted < atLeast - 1 || brand.standing === 'removed') return html``;
  return html`<p class="note bad"><strong>■ ${counted >= atLeast ? '已达移出情形' : '再有一次即达移出情形'}</strong>：累计被暂停 ${atLeast} 次以上的，可以移出；是否移出由市级决定。</p>`;
}

/** A brand's decisions in the order of their drafts; what fell is struck, never hidden. */
export function sanctionsView(
  brand: BrandState,
  scheme: Scheme,
  decisions: readonly MarkDecision[] = Object.values(brand.decisions),
): Html {
  const counted = suspensionsOf(brand, scheme);
  const total = countSuspensions(brand, scheme);
  return decisions.length === 0
    ? html`<p class="soft">没有暂停或移出决定，这是正常情况。</p>`
    : html`<p>暂停：计入 <strong>${total.counted}</strong> 次，实际作出并送达 <strong>${total.all}</strong> 次。${isPerParty(scheme) && '按裁定与持有人名下其他品牌合并累计，此处只列本品牌。'}</p>
<table class="cards"><thead><tr><th scope="col">决定</th><th scope="col">经过与依据</th><th scope="col">计次</th><th scope="col">案件</th></tr></thead>
<tbody>${decisions.map((d) => row(d, brand, counted, scheme))}</tbody></table>`;
}
