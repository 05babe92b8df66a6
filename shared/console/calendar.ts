import { html } from 'hono/html';
import type { CalendarPreview } from '../application/calendar-preview.ts';
import type { ChangedDeadline, Dated } from '../application/recompute-preview.ts';
import { dayOf } from '../calendar/moment.ts';
import type { CalendarData } from '../calendar/notice.ts';
import type { Scheme } from '../schemes/format.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { countyName } from './names.ts';

const A_PAGE = 200;

export interface CalendarView {
  readonly data: CalendarData;
  readonly version: string;
  readonly provisional: number;
  readonly awaiting: number;
  /** Whether the visitor may import. */
  readonly acting: boolean;
}

const yearRow = ({ notices }: CalendarData, year: number) => {
  const notice = notices.find((one) => one.year === year);
  return html`<tr>
<td data-is="年份"><strong>${year}</strong></td>
<td data-is="状态">${notice ? html`<span class="light normal"><i aria-hidden="true">●</i>已公布</span>` : html`<span class="tag provisional">未公布</span>`}</td>
<td data-is="文号">${notice ? (notice.url ? html`<a href="${notice.url}" rel="noreferrer">${notice.document}</a>` : notice.document) : html`<span class="soft">只知周末和13天法定节假日</span>`}</td>
<td data-is="版本" class="n">${notice ? `第${notice.version}版` : '—'}</td>
<td data-is="放假" class="n">${notice ? `${notice.off.length}天` : '—'}</td>
<td data-is="调休上班" class="n">${notice ? `${notice.work.length}天` : '—'}</td>
</tr>`;
};

const form = () => html`<h2>导入放假安排</h2>
<form class="fields" method="post" action="/calendar/preview" enctype="multipart/form-data">
<label>通知文件（JSON）<input type="file" name="file" accept="application/json,.json" required></label>
<button>预览变化</button>
</form>
<p class="soft clip">预览不改变任何数据：先列出每一项会变动的期限和排定的提醒，批准后再导入，一次生效，届满日变动的各发一份更正通知。</p>`;

/** The years known, and what still hangs on those that are not. */
export function calendarPage({ data, version, provisional, awaiting, acting }: CalendarView): Page {
  const announced = data.notices.map(({ year }) => year);
  const last = Math.max(...announced);
  const years = Object.keys(data.statutory)
    .map(Number)
    .filter((year) => year <= last + 2)
    .reverse();
  return {
    title: '工作日历',
    body: html`<h1>工作日历</h1>
<p class="lead">以国务院办公厅每年的放假安排为准；未公布的年份一律为暂定，届满日落在其中的不作届满处理。</p>
<dl class="facts">
<div><dt>日历版本</dt><dd>${version.slice(0, 12)}</dd></div>
<div><dt>暂定的期限</dt><dd>${provisional} 项${provisional > 0 && html` <span class="tag provisional">待导入</span>`}</dd></div>
<div><dt>待批准缩短的期限</dt><dd>${awaiting} 项${awaiting > 0 && html`　<a href="/desk">见市级待办</a>`}</dd></div>
</dl>
<table class="cards"><caption>各年放假安排</caption>
<thead><tr><th>年份</th><th>状态</th><th>文号</th><th class="n">版本</th><th class="n">放假</th><th class="n">调休上班</th></tr></thead>
<tbody>${years.map((year) => yearRow(data, year))}</tbody></table>
${acting && form()}`,
  };
}

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

/** Every deadline that would change, before and after, and the form that imports. */
export function calendarPreviewPage(
  preview: CalendarPreview,
  { json, commandId }: { readonly json: string; readonly commandId: string },
  scheme: Scheme,
): Page {
  const { notice, brands, changed, unchanged } = preview;
  const shortened = changed.filter((change) => change.shortened).length;
  const moved = changed.filter(({ before, after }) => before.dueOn !== after.dueOn).length;
  return {
    title: `${notice.year}年放假安排预览`,
    body: html`<h1>${notice.year}年放假安排：导入前预览</h1>
<p class="lead">${notice.document}（第${notice.version}版）。尚未导入，什么都没有改变。</p>
<dl class="facts">
<div><dt>涉及品牌</dt><dd>看过 ${brands} 个</dd></div>
<div><dt>有变化的期限</dt><dd>${changed.length} 项，其中届满日变动 ${moved} 项</dd></div>
<div><dt>提前而须批准</dt><dd>${shortened} 项</dd></div>
<div><dt>仅更新依据</dt><dd>${unchanged} 项</dd></div>
</dl>
${
  changed.length === 0
    ? html`<p class="soft">没有期限因此变动；仍可导入，今后的期限按新日历推算。</p>`
    : html`<table class="cards"><caption>${changed.length > A_PAGE && `最先列出的 ${A_PAGE} 项；`}须批准的在前，其余按新的届满日</caption>
<thead><tr><th>品牌</th><th>期限</th><th>原届满日</th><th>新届满日</th><th>变化</th></tr></thead>
<tbody>${changed.slice(0, A_PAGE).map((change) => changedRow(change, scheme))}</tbody></table>`
}
<h2>导入</h2>
<form class="fields" method="post" action="/calendar/import">
<input type="hidden" name="json" value="${json}"><input type="hidden" name="commandId" value="${commandId}">
${shortened > 0 && html`<label><input type="checkbox" name="approve" value="yes"> 同时批准 ${shortened} 项提前</label>`}
<button>导入并重算</button><a class="button quiet" href="/calendar">不导入</a>
</form>
${shortened > 0 && html`<p class="soft clip">不批准的，维持原届满日，列入市级待办；在批准缩短或者维持原日期以前，不作届满处理。</p>`}
`,
  };
}
