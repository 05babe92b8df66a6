import { html } from 'hono/html';
import type { CalendarPreview } from '../application/calendar-import.ts';
import type { CalendarData } from '../calendar/notice.ts';
import type { Scheme } from '../schemes/format.ts';
import { changesView, shortenedBy } from './changes-view.ts';
import type { Page } from './layout.ts';

export interface CalendarView {
  readonly data: CalendarData;
  readonly version: string;
  readonly provisional: number;
  readonly awaiting: number;
  /** Whether the visitor may import. */
  readonly acting: boolean;
  /** The year whose notice was just imported. */
  readonly imported?: number;
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
export function calendarPage(view: CalendarView): Page {
  const { data, version, provisional, awaiting, acting, imported } = view;
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
${imported && html`<div class="note good" role="status"><p><strong>● 已导入${imported}年放假安排</strong></p><p>期限已按新的日历重算，届满日变动的各发一份更正通知。</p></div>`}
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

/** Every deadline that would change, before and after, and the form that imports. */
export function calendarPreviewPage(
  preview: CalendarPreview,
  { json, commandId }: { readonly json: string; readonly commandId: string },
  scheme: Scheme,
): Page {
  const { notice } = preview;
  const shortened = shortenedBy(preview);
  return {
    title: `${notice.year}年放假安排预览`,
    body: html`<h1>${notice.year}年放假安排：导入前预览</h1>
<p class="lead">${notice.document}（第${notice.version}版）。尚未导入，什么都没有改变。</p>
${changesView(preview, scheme)}
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
