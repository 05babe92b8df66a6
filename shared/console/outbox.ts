import { html } from 'hono/html';
import { addDays, type Day, formatDay, weekdayName } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { NoticeKind } from '../notices/notice.ts';
import type { OutboxRow, OutboxState } from '../outbox/row.ts';
import { formatMoment } from '../words/names.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { pagesView, slice } from './paging.ts';

const STATES: Readonly<Record<OutboxState, { readonly name: string; readonly css: string }>> = {
  ready: { name: '待发送', css: '' },
  sending: { name: '发送中', css: '' },
  sent: { name: '已发送', css: 'normal' },
  unknown: { name: '结果不明，将重试', css: 'soon' },
  merged: { name: '并入同日邮件', css: 'normal' },
  withdrawn: { name: '已撤回，事项不再需要', css: '' },
  undeliverable: { name: '无法送出，转人工联系', css: 'overdue' },
  parked: { name: '已搁置，转人工处理', css: 'overdue' },
};

export const NOTICE_KINDS: Readonly<Record<NoticeKind, string>> = {
  'application-returned': '补正通知',
  'application-closed': '审查结果',
  'notice-opened': '公示告知',
  'notice-withdrawn': '公示撤回告知',
  objection: '异议',
  'objection-decision': '异议复核决定',
  entry: '入库通知',
  reminder: '期限提醒',
  'rectification-order': '责令整改通知书',
  'overdue-holder': '逾期告知',
  'overdue-county': '逾期待查',
  escalation: '督办',
  interview: '约谈通知',
  'evaluation-request': '评估通知',
  'evaluation-due': '评估提醒',
  'evaluation-conclusion': '评估结论',
  correction: '更正通知',
  'hearing-notice': '拟作出决定告知书',
  decision: '决定送达',
  'suspension-started': '暂停开始',
  'mark-restored': '恢复使用通知',
  'restoration-awaited': '暂停期满告知',
  'report-returned': '报告退回补正',
  transfer: '转让登记告知',
  'public-report': '举报答复',
  digest: '工作日汇总',
  'calendar-request': '导入日历',
  'quarter-report': '季度报告',
};

/** A rendered mail: what the recipient gets. */
export interface RenderedMail {
  /** Its own where several notices travel in one mail. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const A_PAGE = 40;

const stateView = ({ state }: OutboxRow) =>
  html`<span class="tag ${STATES[state].css}">${STATES[state].name}</span>`;

const timeOf = ({ composedAt }: OutboxRow) => composedAt.slice(11, 16);

/** Where the notices are of different days. */
export const dayAndTime = (row: OutboxRow): Html =>
  html`${dayView(dayOf(row.composedAt))} ${timeOf(row)}`;

/** One line a notice: when, to whom, about what, and how far it got. */
export const noticesTable = (
  rows: readonly OutboxRow[],
  when: (row: OutboxRow) => Html | string,
): Html => html`<table class="cards">
<thead><tr><th scope="col">时间</th><th scope="col">种类</th><th scope="col">主题</th><th scope="col">收件人</th><th scope="col">发送</th></tr></thead>
<tbody>${rows.map(
  (row) => html`<tr>
<td class="nowrap">${when(row)}</td>
<td class="nowrap">${NOTICE_KINDS[row.notice.kind]}</td>
<td><a class="name" href="/outbox/${row.id}">${row.notice.subject}</a></td>
<td data-is="收件人">${row.notice.to.name}</td>
<td>${stateView(row)}</td>
</tr>`,
)}</tbody></table>`;

const neighbour = (day: Day, label: string, rel: string) =>
  html`<a class="button quiet" href="/outbox?day=${day}" rel="${rel}">${label}</a>`;

/** The notices composed on a day. */
export function outboxPage(day: Day, rows: readonly OutboxRow[], page: number): Page {
  const shown = slice(rows, page, A_PAGE);
  return {
    title: '发件箱',
    body: html`<h1>发件箱</h1>
<p class="lead">${dayView(day)}拟出的通知与文书，共 ${rows.length} 件</p>
<form class="fields" action="/outbox">${neighbour(addDays(day, -1), '前一天', 'prev')}
<label>日期<input type="date" name="day" value="${day}" required></label><button class="quiet">查看</button>
${neighbour(addDays(day, 1), '后一天', 'next')}</form>
${
  rows.length > 0
    ? noticesTable(shown.items, timeOf)
    : html`<div class="note"><p>${formatDay(day)}（${weekdayName(day)}）没有通知。</p><p>提醒只在工作日 09:00 发出，没有事项到期的日子没有通知，这是正常情况。可查看前一天，或者移动沙盘时钟。</p></div>`
}
${pagesView(shown, (at) => `/outbox?day=${day}&page=${at}`)}`,
  };
}

/** A frame without script cannot fit itself: room for every line of the text at that many characters a line. */
const heightOf = ({ text }: RenderedMail, wrapAt: number) =>
  text.split('\n').reduce((sum, line) => sum + 26 * Math.ceil((line.length + 1) / wrapAt), 160);

/** What a reader presses in the frame opens in the whole window. */
const inWindow = ({ html: mail }: RenderedMail) =>
  mail.replace('<head>', '<head><base target="_top">');

/** One notice as its recipient sees it: HTML and plain text side by side, and what became of it. */
export const noticePage = (row: OutboxRow, mail: RenderedMail): Page => ({
  title: mail.subject,
  body: html`<h1>${mail.subject}</h1>
<p class="lead">${NOTICE_KINDS[row.notice.kind]} · 收件人：${row.notice.to.name} · ${formatMoment(row.composedAt)} · ${stateView(row)}</p>
${row.notice.brand && html`<p><a href="/brands/${row.notice.brand.id}">${row.notice.brand.name}</a></p>`}
${row.mergedInto && html`<p>与同日其他事项合并为一封：<a href="/outbox/${row.mergedInto}">查看合并后的邮件</a></p>`}
<div class="two">
<section><h2>邮件</h2><iframe sandbox="allow-top-navigation-by-user-activation" title="邮件正文" srcdoc="${inWindow(mail)}" style="--wide:${heightOf(mail, 34)}px;--narrow:${heightOf(mail, 22)}px"></iframe></section>
<section><h2>纯文本</h2><pre tabindex="0" aria-label="纯文本正文">${mail.text}</pre>
<h2>经过</h2>${
    row.history.length > 0
      ? html`<ol class="line">${row.history.toReversed().map(({ at, text }) => html`<li><div class="when">${formatMoment(at)}</div><div class="what">${text}</div></li>`)}</ol>`
      : html`<p class="soft">尚未发送。</p>`
  }</section>
</div>`,
});
