import { html } from 'hono/html';
import type { ChangedDeadline, Dated, RecomputePreview } from '../application/recompute-preview.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName } from '../words/names.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';

const A_PAGE = 200;

const short = (at: string) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`;

const reminders = ({ reminders: planned }: Dated) =>
  planned.length === 0 ? '无' : planned.map((at) => short(dayOf(at))).join('、');

const datedView = (dated: Dated): Html =>
  html`${dayView(dated.dueOn)}${dated.certainty === 'provisional' && html` <span class="tag provisional">暂定</span>`}<br><span class="soft small">提醒：${reminders(dated)}</span>`;

const CHANGES = {
  shortened: html`<span class="light overdue"><i aria-hidden="true">■</i>提前，须批准</span>`,
  earlier: html`<span class="light normal"><i aria-hidden="true">●</i>提前</span>`,
  later: html`<span class="light soon"><i aria-hidden="true">▲</i>推后</span>`,
  confirmed: html`<span class="light normal"><i aria-hidden="true">●</i>日期不变，转为确定</span>`,
  reminders: html`<span class="soft">仅提醒日变动</span>`,
} as const;

function changeOf({ before, after, shortened }: ChangedDeadline): Html {
  if (shortened) return CHANGES.shortened;
  if (after.dueOn !== before.dueOn)
    return after.dueOn < before.dueOn ? CHANGES.earlier : CHANGES.later;
  return after.certainty === before.certainty ? CHANGES.reminders : CHANGES.confirmed;
}

const changedRow = (change: ChangedDeadline, scheme: Scheme) => html`<tr>
<td data-is="品牌"><a class="name" href="/brands/${change.brand}">${change.name}</a><br><span class="soft small">${countyName(scheme, change.county)}</span></td>
<td data-is="期限">${change.what}</td>
<td data-is="原">${datedView(change.before)}</td>
<td data-is="新">${datedView(change.after)}</td>
<td data-is="变化">${changeOf(change)}</td>
</tr>`;

export const shortenedBy = ({ changed }: RecomputePreview): number =>
  changed.filter((change) => change.shortened).length;

/** What a change of the law would change of the open deadlines, before and after. */
export function changesView(preview: RecomputePreview, scheme: Scheme): Html {
  const { brands, changed, ended, unchanged } = preview;
  const moved = changed.filter(({ before, after }) => before.dueOn !== after.dueOn).length;
  const shortened = shortenedBy(preview);
  return html`<dl class="facts">
<div><dt>涉及品牌</dt><dd>看过 ${brands} 个</dd></div>
<div><dt>有变化的期限</dt><dd>${changed.length} 项，其中届满日变动 ${moved} 项</dd></div>
<div><dt>提前而须批准</dt><dd>${shortened} 项</dd></div>
<div><dt>仅更新依据</dt><dd>${unchanged} 项</dd></div>
</dl>
${
  changed.length === 0
    ? html`<p class="soft">没有期限因此变动；今后的期限按新的规则推算。</p>`
    : html`<table class="cards"><caption>${changed.length > A_PAGE && `最先列出的 ${A_PAGE} 项；`}须批准的在前，其余按新的届满日</caption>
<thead><tr><th>品牌</th><th>期限</th><th>原届满日</th><th>新届满日</th><th>变化</th></tr></thead>
<tbody>${changed.slice(0, A_PAGE).map((change) => changedRow(change, scheme))}</tbody></table>`
}${ended.length > 0 && html`<p>${ended.length} 项期限终止：修订后的方案不再规定。</p><ul>${ended.slice(0, A_PAGE).map(({ brand, name, what }) => html`<li><a class="name" href="/brands/${brand}">${name}</a>：${what}</li>`)}</ul>`}`;
}
