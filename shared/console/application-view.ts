import { html } from 'hono/html';
import type { Assessment } from '../register/brand/entry/events.ts';
import { stageName } from '../register/brand/entry/inputs.ts';
import { objectionName } from '../register/brand/entry/objections.ts';
import type { Application, Objection, Stage } from '../register/brand/entry/state.ts';
import type { BrandState } from '../register/brand/state.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { OBJECTORS, REVIEWS, roundWords } from '../words/entry-sentences.ts';
import { grantName } from '../words/names.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';

const FINDINGS: Readonly<Record<Assessment['finding'], string>> = {
  met: '数据符合',
  'not-met': '数据不符合',
  'for-people': '待人员判断',
};

const wordOf = (judgement: Application['judgements'][string] | undefined) =>
  judgement
    ? html`${REVIEWS[judgement.review]}：${judgement.accepted ? '符合' : '不符合'}。${judgement.reason}`
    : html`<span class="soft">待书面意见</span>`;

const itemRow = (clause: string, shows: string, reason: string, word: Html) => html`<tr>
<td>${clause}</td><td data-is="记录显示">${shows}<br><span class="small soft">${reason}</span></td><td data-is="书面意见">${word}</td></tr>`;

/** Each condition with what the form shows of it, and what an officer wrote. */
const items = ({ assessment, matches, judgements }: Application, scheme: Scheme) => html`
<table class="cards"><thead><tr><th scope="col">条件</th><th scope="col">记录显示</th><th scope="col">书面意见</th></tr></thead><tbody>
${assessment.map((a) => itemRow(clauseName(scheme, a.clause), FINDINGS[a.finding], a.reason, wordOf(judgements[a.item])))}
${matches.map((m) => itemRow('相似品牌', '仅提示', m.reason, wordOf(judgements[m.item])))}
</tbody></table>`;

const objectionView = ({ id, by, receivedOn, facts, late, decision }: Objection) => html`<li>
${dayView(receivedOn)} 接到${OBJECTORS[by]}异议 <span class="soft small">${objectionName(id)}</span>：${facts}
${late && html`<br><span class="late">■ ${late}，转作举报</span>`}
${decision && html`<br>${dayView(decision.on)} 书面复核决定：异议${decision.upheld ? '成立' : '不成立'}。${decision.reasons}`}
${!late && !decision && html`<br><strong>未作出书面复核决定，不得入库</strong>`}</li>`;

const noticeView = ({ notice }: Application) =>
  notice?.postedOn &&
  notice.until &&
  html`<p>公示：${dayView(notice.postedOn)} 发布，至 ${dayView(notice.until)}（名单 ${notice.batch}）</p>`;

/** Stages whose next step is taken for many brands at once, on the page of the lists. */
const ON_LISTS: readonly Stage[] = ['to-list', 'listed'];

/** The last application of a brand; nothing for a brand that was on the register before. */
export function applicationView({ application }: BrandState, scheme: Scheme): Html | undefined {
  if (!application) return undefined;
  const { stage, filedOn, initialReview, objections, panel, points, closed, entry } = application;
  const raised = Object.values(objections);
  return html`<h2 id="application">申报与入库</h2>
<p><span class="tag">${stageName(stage)}</span>${ON_LISTS.includes(stage) && html` <a href="/entry">办理公示</a>`} ${dayView(filedOn)} 推荐${roundWords(application.round)}${initialReview?.lateFor && html`；<span class="late">■ 县级报送晚于本轮截止日</span>`}${panel && `；复审专家 ${panel.join('、')}`}${points !== undefined && `；考评平均 ${points.toFixed(2)} 分`}</p>
${items(application, scheme)}
${noticeView(application)}
${raised.length > 0 && html`<h3>异议</h3><ul>${raised.map(objectionView)}</ul>`}
${closed && html`<p class="note">${dayView(closed.on)} 申报终止，未予入库：${closed.reasons}</p>`}
${entry && html`<p>${dayView(entry.on)} 入库${entry.grants.map(({ code, reference }) => `；${grantName(scheme, code)} ${reference}`).join('')}</p>`}`;
}
