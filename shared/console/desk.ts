import { html } from 'hono/html';
import { type Day, daysBetween, formatDay } from '../calendar/day.ts';
import { pathOf } from '../notices/desk-path.ts';
import {
  countsOf,
  DESK_GROUPS,
  type DeskLine,
  GROUP_NAMES,
  grouped,
} from '../register/office/desk.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName, officeName } from '../words/names.ts';
import { dayView, dueView } from './date-view.ts';
import type { Form } from './forms/form.ts';
import { isWhole, placeOf } from './forms/place.ts';
import { FORMS, type FormId, isFormId } from './forms/table.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { lightView } from './light.ts';
import { pagesView, slice } from './paging.ts';
import type { Today } from './today.ts';

const A_PAGE = 40;

/** Tasks that one form settles, under another name. */
const FORM_OF: Readonly<Record<string, FormId>> = {
  'other-way': 'log-contact',
  'missed-run': 'settle-missed-run',
  'approve-shortening': 'keep-due-date',
};

/** Ids of what a line is about; the clock on an objection bears the objection's own. */
const idOf = (line: DeskLine, about: Form['about']): string | undefined =>
  about === 'objection' ? line.deadlineId : line[`${about}Id` as 'caseId'];

/** The form of the step itself, where acting is possible and one form is all the step needs. */
function formOf(line: DeskLine): { readonly href: string; readonly label: string } | undefined {
  const id = FORM_OF[line.kind] ?? line.kind;
  if (!isFormId(id)) return undefined;
  const { about, title } = FORMS[id];
  if (placeOf(FORMS[id]) !== 'brand') return undefined;
  const query = isWhole(about)
    ? ''
    : `?${new URLSearchParams({ [`${about}Id`]: idOf(line, about) ?? '' })}`;
  return { href: `/brands/${line.brand}/commands/${id}${query}`, label: title };
}

/** Where the page of a step is not the brand's own. */
const ELSEWHERE: Readonly<Record<string, readonly [href: string, label: string]>> = {
  'list-brands': ['/entry', '申报与公示'],
  'post-notice': ['/entry', '申报与公示'],
  'import-calendar': ['/calendar', '导入放假安排'],
};

/** The one main action: to where the line is dealt with. */
function actionOf(line: DeskLine, acting: boolean) {
  const [href, label] = ELSEWHERE[line.kind] ?? [];
  if (href && label) return { href, label };
  if (line.report) return { href: pathOf(line), label: '办理举报' };
  if (line.kind === 'duty') return { href: pathOf(line), label: '登记完成' };
  const form = acting ? formOf(line) : undefined;
  if (form) return form;
  if (line.noticeId) return { href: `/outbox/${line.noticeId}`, label: '查看通知' };
  if (line.caseId) return { href: pathOf(line), label: '打开案件' };
  return { href: `/brands/${line.brand}`, label: '打开品牌' };
}

const subject = (line: DeskLine) =>
  line.group === 'calendar'
    ? html`<strong>导入国务院放假安排</strong><br><span class="small">${line.count} 个届满日尚为暂定，最早的是<a href="/brands/${line.brand}#deadlines">${line.subject}</a>；导入前不作逾期处理</span>`
    : html`<a class="name" href="${pathOf(line)}">${line.subject}</a>${line.count && line.count > 1 && html` 等 ${line.count} 个品牌`}<br>${line.what}`;

function when({ group, dueOn, provisional, target }: DeskLine, today: Today): Html {
  if (!dueOn) return html`<span class="soft">未定期限</span>`;
  const due = { dueOn, certainty: provisional ? ('provisional' as const) : undefined };
  return html`${group === 'calendar' && '最早影响 '}${dueView(due, today)}${target && html` <span class="tag">内部时限</span>`}`;
}

const age = ({ since }: DeskLine, today: Today) => {
  const days = daysBetween(since, today.on);
  return html`${days > 0 ? `${days} 天` : '今天'}<br><span class="small soft nowrap">自 ${dayView(since)}</span>`;
};

const row = (line: DeskLine, scheme: Scheme, today: Today, acting: boolean) => {
  const { href, label } = actionOf(line, acting);
  const waiting = !line.dueOn && line.urgency === 'normal';
  return html`<tr>
<td>${waiting ? html`<span class="light soft"><i aria-hidden="true">○</i>待办</span>` : lightView(line.urgency)}</td>
<td>${subject(line)}</td>
<td data-is="期限">${when(line, today)}</td>
<td data-is="已等待">${age(line, today)}</td>
<td data-is="承办">${officeName(scheme, line.owner)}</td>
<td class="do"><a class="button quiet" href="${href}" aria-label="${label}：${line.subject}">${label}</a></td>
</tr>`;
};

const groupBody = (
  { group, lines }: ReturnType<typeof grouped>[number],
  scheme: Scheme,
  today: Today,
  acting: boolean,
) => html`<tbody><tr class="group"><th scope="rowgroup" colspan="6">${GROUP_NAMES[group]}（${lines.length}）</th></tr>
${lines.map((line) => row(line, scheme, today, acting))}</tbody>`;

export interface OfficeDesk {
  readonly office: string;
  readonly lines: readonly DeskLine[];
}

/** What the city sees of its counties: where what hurts lies, in numbers. */
function exceptions(desks: readonly OfficeDesk[], scheme: Scheme): Html {
  const counts = desks.map(({ office, lines }) => countsOf(office, lines));
  const groups = DESK_GROUPS.filter((group) => counts.some((one) => one.groups[group]));
  return html`<h2 id="counties">各${scheme.areas}</h2><div class="wide-table" tabindex="0" role="region" aria-label="各${scheme.areas}待办数"><table><thead><tr><th scope="col">${scheme.areas}</th><th scope="col" class="n">逾期</th>${groups.map((group) => html`<th scope="col" class="n">${GROUP_NAMES[group]}</th>`)}</tr></thead>
<tbody>${counts.map(
    ({ office, overdue, groups: of }) =>
      html`<tr><th scope="row"><a href="/desk/${office}">${countyName(scheme, office)}</a></th><td class="n">${overdue > 0 ? html`<span class="overdue">■ ${overdue}</span>` : html`<span class="soft">0</span>`}</td>${groups.map((group) => html`<td class="n">${of[group] ?? html`<span class="soft">0</span>`}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

export interface DeskFile extends OfficeDesk {
  readonly page: number;
  /** Whether the page leads to forms. */
  readonly acting: boolean;
  /** Address of the calendar to subscribe to. */
  readonly feed: string;
  /** Notices that the office's side sent on the working day before. */
  readonly wentOut: { readonly on: Day; readonly count: number };
  /** Desks of the counties, on the city's desk. */
  readonly counties?: readonly OfficeDesk[];
}

/** The desk of one office: one list, every line says who must do what by when. */
export function deskPage(file: DeskFile, scheme: Scheme, today: Today): Page {
  const { office, lines, page, acting, feed, wentOut, counties } = file;
  const shown = slice(lines, page, A_PAGE);
  const name = officeName(scheme, office);
  return {
    title: `${name}待办`,
    body: html`<p class="small"><a href="/desk">全部机关的待办</a> · <a href="/offices/${office}">联系方式与工作任务</a> · ${acting && html`<a href="/entry/commands/file-public-report">登记举报</a> · `}<a href="${feed}">订阅期限日历（ICS）</a></p><h1>${name}待办</h1>
<p class="lead">共 ${lines.length} 项，最需要处理的在前，与每日汇总邮件的顺序相同。任务属于机关，不属于个人。</p>
${
  shown.items.length > 0
    ? html`<table class="cards desk"><thead><tr><th scope="col">紧急程度</th><th scope="col">品牌与事项</th><th scope="col">期限</th><th scope="col">已等待</th><th scope="col">承办</th><th scope="col">操作</th></tr></thead>
${grouped(shown.items).map((one) => groupBody(one, scheme, today, acting))}</table>`
    : html`<div class="note"><p>没有待办事项，这是正常情况。</p><p>文书待送达、期限届满待复查、评估期满时，事项会自动列在这里。<a href="/brands?county=${office}">查看本地品牌</a></p></div>`
}
${pagesView(shown, (at) => `/desk/${office}?page=${at}`)}
${counties && exceptions(counties, scheme)}
<p class="soft small">上一工作日（${formatDay(wentOut.on)}）本机关发出通知与文书 ${wentOut.count} 件，<a href="/outbox?day=${wentOut.on}">查看</a>。</p>`,
  };
}

const countOf = (lines: readonly DeskLine[], urgency: DeskLine['urgency']) =>
  lines.filter((line) => line.urgency === urgency).length;

/** By urgency over all groups, which a desk is ordered by. */
const mostUrgent = (lines: readonly DeskLine[]): DeskLine | undefined =>
  lines.find(({ urgency }) => urgency === 'overdue') ??
  lines.find(({ urgency }) => urgency === 'soon') ??
  lines[0];

const officeRow = ({ office, lines }: OfficeDesk, scheme: Scheme, today: Today) => {
  const first = mostUrgent(lines);
  return html`<tr>
<td><a class="name" href="/desk/${office}">${officeName(scheme, office)}</a></td>
<td class="n" data-is="待办">${lines.length}</td>
<td class="n" data-is="逾期">${countOf(lines, 'overdue') || html`<span class="soft">0</span>`}</td>
<td class="n" data-is="临期">${countOf(lines, 'soon') || html`<span class="soft">0</span>`}</td>
<td>${first ? html`${first.dueOn && lightView(first.urgency)} ${first.group === 'calendar' ? '导入国务院放假安排' : `${first.subject}：${first.what}`}<br><span class="small">${when(first, today)}</span>` : html`<span class="soft">没有待办事项</span>`}</td>
</tr>`;
};

/** The desks of all offices; the city first, then the counties. */
export const desksPage = (desks: readonly OfficeDesk[], scheme: Scheme, today: Today): Page => ({
  title: '待办',
  body: html`<h1>待办</h1>
<p class="lead">每个机关一张桌面；上级在前，${scheme.areas}按区划代码排列。</p>
<table class="cards"><thead><tr><th scope="col">机关</th><th scope="col" class="n">待办</th><th scope="col" class="n">逾期</th><th scope="col" class="n">临期</th><th scope="col">最需要处理</th></tr></thead>
<tbody>${desks.map((desk) => officeRow(desk, scheme, today))}</tbody></table>`,
});
