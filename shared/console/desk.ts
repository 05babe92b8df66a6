import { html } from 'hono/html';
import type { BrandState } from '../register/brand/state.ts';
import type { Task } from '../register/brand/task.ts';
import { tasks } from '../register/brand/tasks.ts';
import type { Scheme } from '../schemes/format.ts';
import { dayView, dueView } from './date-view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { type Due, type Light, lightOf, lightView } from './light.ts';
import { officeName } from './names.ts';
import { pagesView, slice } from './paging.ts';
import type { Today } from './today.ts';

/** A task with the brand it concerns. */
export interface DeskLine {
  readonly task: Task;
  readonly brand: Pick<BrandState, 'id' | 'name'>;
  readonly due?: Due;
  readonly light?: Light;
  /** How many like it are told in this line. */
  readonly count: number;
}

const A_PAGE = 40;

/** What the city follows up (督办) was due from the county on the day since when it is followed up. */
function dueOf(task: Task, state: BrandState): Due | undefined {
  if (task.kind === 'import-calendar') return undefined;
  const dueOn = task.kind === 'supervise' ? task.since : task.dueOn;
  return dueOn && { dueOn, certainty: state.deadlines[task.deadlineId ?? '']?.reckoning.certainty };
}

const line = (task: Task, state: BrandState, today: Today): DeskLine => {
  const due = dueOf(task, state);
  return { task, brand: state, due, light: due && lightOf(due, today), count: 1 };
};

/** One import settles all provisional dates: the first one stands for the others. */
function mergeImports(lines: readonly DeskLine[]): readonly DeskLine[] {
  const imports = lines.filter(({ task }) => task.kind === 'import-calendar');
  const first = imports.toSorted((a, b) =>
    (a.task.dueOn ?? '') < (b.task.dueOn ?? '') ? -1 : 1,
  )[0];
  const others = lines.filter((candidate) => !imports.includes(candidate));
  return first ? [...others, { ...first, count: imports.length }] : others;
}

/** 逾期, 临期, without a day, 正常; then by the day, or by how long it has waited. */
const RANK: Readonly<Record<Light, number>> = { overdue: 0, soon: 1, normal: 3 };
const rank = ({ light }: DeskLine) => (light ? RANK[light] : 2);
const since = ({ task, due }: DeskLine) => due?.dueOn ?? task.since;
const byHurt = (a: DeskLine, b: DeskLine) => rank(a) - rank(b) || (since(a) < since(b) ? -1 : 1);

/** What an office has to do about these brands, what hurts most first. */
export const deskLines = (
  brands: readonly BrandState[],
  office: string,
  today: Today,
): readonly DeskLine[] =>
  mergeImports(
    brands.flatMap((state) =>
      tasks(state)
        .filter((task) => task.office === office)
        .map((task) => line(task, state, today)),
    ),
  ).toSorted(byHurt);

/** The one main action: to where the task is dealt with. */
function actionOf({ task, brand }: DeskLine): { readonly href: string; readonly label: string } {
  if (task.noticeId) return { href: `/outbox/${task.noticeId}`, label: '查看通知' };
  if (task.caseId) return { href: `/brands/${brand.id}#${task.caseId}`, label: '打开案件' };
  return { href: `/brands/${brand.id}#deadlines`, label: '查看期限' };
}

const subject = ({ task, brand, count }: DeskLine) =>
  task.kind === 'import-calendar'
    ? html`<strong>导入国务院放假安排</strong><br><span class="small">${count} 个届满日尚为暂定，最早的是<a href="/brands/${brand.id}#deadlines">${brand.name}</a>；导入前不作逾期处理</span>`
    : html`<a class="name" href="/brands/${brand.id}">${brand.name}</a><br>${task.what}`;

const when = ({ task, due }: DeskLine, today: Today): Html => {
  if (due) return dueView(due, today);
  if (task.kind === 'import-calendar' && task.dueOn)
    return html`最早影响 ${dueView({ dueOn: task.dueOn, certainty: 'provisional' }, today)}`;
  return html`<span class="soft">未定期限，${dayView(task.since)} 起待办</span>`;
};

const row = (entry: DeskLine, today: Today) => {
  const { href, label } = actionOf(entry);
  return html`<tr>
<td>${entry.light ? lightView(entry.light) : html`<span class="light soft"><i aria-hidden="true">○</i>待办</span>`}</td>
<td>${subject(entry)}</td>
<td data-is="期限">${when(entry, today)}</td>
<td class="do"><a class="button quiet" href="${href}" aria-label="${label}：${entry.brand.name}">${label}</a></td>
</tr>`;
};

/** The desk of one office: one list, every line says what must be done by when. */
export function deskPage(
  office: string,
  lines: readonly DeskLine[],
  page: number,
  scheme: Scheme,
  today: Today,
): Page {
  const shown = slice(lines, page, A_PAGE);
  const name = officeName(scheme, office);
  return {
    title: `${name}待办`,
    body: html`<p class="small"><a href="/desk">全部机关的待办</a></p><h1>${name}待办</h1>
<p class="lead">共 ${lines.length} 项，最需要处理的在前。任务属于机关，不属于个人。</p>
${
  shown.items.length > 0
    ? html`<table class="cards"><caption>由${name}办理</caption>
<thead><tr><th scope="col">紧急程度</th><th scope="col">品牌与事项</th><th scope="col">办理期限</th><th scope="col">操作</th></tr></thead>
<tbody>${shown.items.map((entry) => row(entry, today))}</tbody></table>`
    : html`<div class="note"><p>没有待办事项，这是正常情况。</p><p>文书待送达、期限届满待复查、评估期满时，事项会自动列在这里。<a href="/brands?county=${office}">查看本地品牌</a></p></div>`
}
${pagesView(shown, (at) => `/desk/${office}?page=${at}`)}`,
  };
}

export interface OfficeDesk {
  readonly office: string;
  readonly lines: readonly DeskLine[];
}

const countOf = (lines: readonly DeskLine[], light: Light) =>
  lines.filter((entry) => entry.light === light).length;

const officeRow = ({ office, lines }: OfficeDesk, scheme: Scheme, today: Today) => {
  const first = lines[0];
  return html`<tr>
<td><a class="name" href="/desk/${office}">${officeName(scheme, office)}</a></td>
<td class="n" data-is="待办">${lines.length}</td>
<td class="n" data-is="逾期">${countOf(lines, 'overdue') || html`<span class="soft">0</span>`}</td>
<td class="n" data-is="临期">${countOf(lines, 'soon') || html`<span class="soft">0</span>`}</td>
<td>${first ? html`${first.light && lightView(first.light)} ${first.count > 1 ? '导入国务院放假安排' : `${first.brand.name}：${first.task.what}`} ${first.due && html`<br><span class="small">${dueView(first.due, today)}</span>`}` : html`<span class="soft">没有待办事项</span>`}</td>
</tr>`;
};

/** The desks of all offices; the city first, then the counties. */
export const desksPage = (desks: readonly OfficeDesk[], scheme: Scheme, today: Today): Page => ({
  title: '待办',
  body: html`<h1>待办</h1>
<p class="lead">每个机关一张桌面；市级在前，县（市、区）按区划代码排列。</p>
<table class="cards"><thead><tr><th scope="col">机关</th><th scope="col" class="n">待办</th><th scope="col" class="n">逾期</th><th scope="col" class="n">临期</th><th scope="col">最需要处理</th></tr></thead>
<tbody>${desks.map((desk) => officeRow(desk, scheme, today))}</tbody></table>`,
});
