import { html, raw } from 'hono/html';
import { formatDay } from '../../../shared/calendar/day.ts';
import type { Html } from '../../../shared/console/html.ts';
import { STYLE } from '../../../shared/console/style.ts';
import { entriesOf, timelineView } from '../../../shared/console/timeline.ts';
import type { StoredEvent } from '../../../shared/ledger/port.ts';
import type { OutboxRow, OutboxState } from '../../../shared/outbox/row.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { countyName, formatMoment, PROVENANCES, STANDINGS } from '../../../shared/words/names.ts';
import { contextOf } from '../../../shared/words/sentences.ts';
import type { DeadlineLife } from './deadlines.ts';
import { axisOf } from './drawing/axis.ts';
import { drawingStyle } from './drawing/drawing-style.ts';
import { laneOf } from './drawing/lane.ts';
import { legend, patterns } from './drawing/legend.ts';
import type { Plan, Simulated } from './simulate.ts';
import { isSurprise } from './summary.ts';
import type { Refused } from './world.ts';

export interface Result {
  readonly plan: Plan;
  readonly simulated: Simulated;
  readonly lives: readonly DeadlineLife[];
  readonly sentAt: (row: OutboxRow) => string | undefined;
}

const MAIL_STATES: Readonly<Record<OutboxState, string>> = {
  ready: '待寄出',
  sending: '寄送中',
  sent: '已寄出',
  unknown: '结果不明',
  merged: '并入同日邮件',
  withdrawn: '已撤回，事项已有结果',
  undeliverable: '没有邮箱，转电话告知',
  parked: '停止寄送，转其他方式',
};

const mailsView = (rows: readonly OutboxRow[], { sentAt }: Result) => html`<table class="cards">
<thead><tr><th scope="col">时间</th><th scope="col">收件人</th><th scope="col">主题</th><th scope="col">寄送</th></tr></thead>
<tbody>${rows.map((row) => {
  const { notice, state, composedAt, mergedInto, id } = row;
  const subject = sentAt(row)
    ? html`<a href="mail/${mergedInto ?? id}.eml">${notice.subject}</a>`
    : notice.subject;
  return html`<tr><td class="nowrap">${(sentAt(row) ?? composedAt).slice(0, 16).replace('T', ' ')}</td><td data-is="收件人">${notice.to.name}</td><td>${subject}</td><td class="nowrap">${MAIL_STATES[state]}</td></tr>`;
})}</tbody></table>`;

const refusedLine = ({ line, code, requirement, expected }: Refused) =>
  code
    ? html`第 ${line} 行${expected === code ? '按预期被拒绝' : '被拒绝'}：${requirement} <span class="soft small">${code}</span>`
    : html`第 ${line} 行本应被拒绝（${expected}），实际已办理`;

const refusals = (refused: readonly Refused[]) =>
  refused.length > 0 &&
  html`<h2>未办理的命令</h2><ul>${refused.map(
    (item) => html`<li${isSurprise(item) && raw(' class="late"')}>${refusedLine(item)}</li>`,
  )}</ul>`;

const heading = (brand: BrandState, { plan }: Result) =>
  html`${brand.name} <span class="tag">${STANDINGS[brand.standing]}</span> <span class="soft small">${countyName(plan.scheme, brand.county)} · ${brand.holder.name} · ${PROVENANCES[brand.provenance]}</span>`;

function drawings(result: Result, eventsOf: (brand: BrandState) => readonly StoredEvent[]) {
  const { plan, simulated, lives } = result;
  const axis = axisOf(plan.from, plan.to);
  return simulated.brands.map((brand) => {
    const events = eventsOf(brand);
    const lane = laneOf({
      axis,
      events,
      lives: lives.filter((life) => life.brand === brand.id),
      outages: simulated.outages,
      scheme: plan.scheme,
      context: contextOf(events, plan.scheme),
      label: `${brand.name}的时间线，文字见下方大事记`,
    });
    return html`<section class="lane"><h3><a class="name" href="#${brand.id}">${heading(brand, result)}</a></h3><div class="scroll">${lane}</div></section>`;
  });
}

const details = (brand: BrandState, events: readonly StoredEvent[], result: Result) => {
  const rows = result.simulated.notices.filter(({ stream }) => stream === `brand:${brand.id}`);
  return html`<section id="${brand.id}"><h2>${heading(brand, result)}</h2>
<h3>大事记</h3>${timelineView(entriesOf(events), contextOf(events, result.plan.scheme))}
<h3 class="next">通知与文书</h3>${rows.length > 0 ? mailsView(rows, result) : html`<p class="soft">没有通知。</p>`}</section>`;
};

/** Everything that the scenario led to, on one page without script: drawn first, then in words. */
export function simulationPage(result: Result): Html {
  const { plan, simulated } = result;
  const { scenario, from, to, scheme } = plan;
  const { brands, events, notices, outages, refused } = simulated;
  const eventsOf = ({ id }: BrandState) => events.filter(({ stream }) => stream === `brand:${id}`);
  const sent = notices.filter(({ state }) => state === 'sent').length;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>期限推演 ${from} 至 ${to}</title>
<style>${raw(STYLE)}${raw(drawingStyle)}</style>
</head>
<body>
<main>
<h1>期限推演</h1>
<p class="lead">${formatDay(from)}至${formatDay(to)} · ${scheme.citation}</p>
${scenario.notes.map((note) => html`<p class="note">${note}</p>`)}
<p class="counts"><b>${brands.length}</b> 个品牌　<b>${events.length}</b> 件事实　<b>${sent}</b> 封邮件　<b>${simulated.sweeps}</b> 次巡检</p>
${outages.map(
  ({ from: begin, until }) =>
    html`<p class="late">■ 停运：${formatMoment(begin)}至${formatMoment(until)}，期间没有巡检，也没有提醒。</p>`,
)}
${patterns}${legend(outages.length > 0)}
${drawings(result, eventsOf)}
${refusals(refused)}
${brands.map((brand) => details(brand, eventsOf(brand), result))}
</main>
<footer>推演用的是正式功能和内存台账，时间由推演拨动；届满只是记录，认定与处理由人员决定。</footer>
</body>
</html>
`;
}
