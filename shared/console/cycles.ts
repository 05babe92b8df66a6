import { html, raw } from 'hono/html';
import type { CyclePreview } from '../application/cycle-preview.ts';
import {
  type CycleReport,
  type Progress,
  resultsOf,
  type Standing,
} from '../application/cycle-report.ts';
import type { Load } from '../application/replay.ts';
import { type Day, formatDay } from '../calendar/day.ts';
import type { CycleState } from '../register/cycle/decider.ts';
import type { Mark, Selected } from '../register/cycle/selection.ts';
import { areasOf, officesOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName, kindName, outcomeName } from '../words/names.ts';
import { dayView } from './date-view.ts';
import { cyclePlace } from './forms/place.ts';
import { type Acting, offersView } from './forms/view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { NOTICE_KINDS } from './outbox.ts';
import { pagesView, slice } from './paging.ts';

export const NOTICE_NAMES = NOTICE_KINDS;

export const MARKS: Readonly<Record<Mark, string>> = {
  overdue: '已满两年',
  suspended: '暂停使用标识',
  'open-case': '有在办案件',
};

const PROGRESS: Readonly<Record<Exclude<Progress, `outcome:${string}`>, string>> = {
  'not-enrolled': '未能列入',
  'to-serve': '待送达',
  awaited: '待提交材料',
  missing: '逾期未交',
  'to-check': '待核对材料',
  'to-conclude': '待作结论',
};

export const progressName = (progress: string, scheme: Scheme): string =>
  progress.startsWith('outcome:')
    ? outcomeName(scheme, progress.slice('outcome:'.length))
    : (PROGRESS[progress as keyof typeof PROGRESS] ?? progress);

/** The form as it arrives. */
export interface CycleQuestion {
  readonly materialsBy: string;
  readonly dueThrough: string;
  readonly county: string;
  readonly kind: string;
}

const option = (value: string, label: string, chosen: string) =>
  html`<option value="${value}"${raw(value === chosen ? ' selected' : '')}>${label}</option>`;

const form = (
  { materialsBy, dueThrough, county, kind }: CycleQuestion,
  scheme: Scheme,
) => html`<form class="fields" action="/cycles">
<label>材料提交日（印在通知上）<input type="date" name="materialsBy" value="${materialsBy}" required></label>
<label>两年周期届满不晚于<input type="date" name="dueThrough" value="${dueThrough}"></label>
<label>属地<select name="county">${option('', '全市', county)}${areasOf(scheme).map((office) => option(office.code, office.county, county))}</select></label>
<label>申报类别<select name="kind">${option('', '全部', kind)}${scheme.objectKinds.map(({ code, name }) => option(code, name, kind))}</select></label>
<button>试算（不改变任何数据）</button>
</form>`;

const A_LIST = 100;

const selectedRow = (one: Selected, withoutMail: ReadonlySet<string>, scheme: Scheme) => html`<tr>
<td data-is="品牌"><a class="name" href="/brands/${one.brand}">${one.name}</a><br><span class="soft small">${one.holder.name}</span></td>
<td data-is="属地">${countyName(scheme, one.county)}</td>
<td data-is="届满">${one.dueOn ? dayView(one.dueOn) : '—'}</td>
<td data-is="理由">${one.reason}</td>
<td data-is="注意">${one.marks.map((mark) => html`<span class="tag ${mark === 'overdue' ? 'overdue' : 'soon'}">${MARKS[mark]}</span> `)}${withoutMail.has(one.brand) && html`<span class="tag">无电子邮箱，须电话</span>`}</td>
</tr>`;

const selectedTable = (
  caption: string,
  all: readonly Selected[],
  withoutMail: ReadonlySet<string>,
  scheme: Scheme,
) =>
  all.length === 0
    ? html`<p class="soft">${caption}：没有。</p>`
    : html`<table class="cards"><caption>${caption}：${all.length} 个${all.length > A_LIST && `，先列 ${A_LIST} 个`}</caption>
<thead><tr><th>品牌</th><th>属地</th><th>两年届满</th><th>理由</th><th>注意</th></tr></thead>
<tbody>${all.slice(0, A_LIST).map((one) => selectedRow(one, withoutMail, scheme))}</tbody></table>`;

const CELL = { width: 34, height: 20, left: 112 };

/** Darker means more; the number stands in the cell, so that it reads in grey. */
const cell = (load: Load | undefined, week: number, row: number, most: number): Html => {
  const n = load?.tasks ?? 0;
  const [x, y] = [CELL.left + week * CELL.width, 24 + row * CELL.height];
  const depth = n === 0 ? 0 : 0.12 + 0.78 * (n / most);
  return html`<g><rect x="${x}" y="${y}" width="${CELL.width - 2}" height="${CELL.height - 2}" fill="#17497d" fill-opacity="${depth.toFixed(2)}" stroke="#d9dee4"/>${n > 0 && html`<text x="${x + CELL.width / 2 - 1}" y="${y + 13}" text-anchor="middle" fill="${depth > 0.5 ? '#fff' : '#1c2127'}">${n}</text>`}</g>`;
};

/** One row an office, one column a week: how many new things lie on its desk. */
function drawing({ workload, weeks }: CyclePreview, scheme: Scheme): Html {
  const offices = officesOf([scheme]).filter((office) => workload[office]);
  const loads = offices.flatMap((office) => Object.values(workload[office] ?? {}));
  const most = Math.max(1, ...loads.map(({ tasks }) => tasks));
  const [width, height] = [
    CELL.left + weeks.length * CELL.width,
    28 + offices.length * CELL.height,
  ];
  const nameOf = (office: string) =>
    office === scheme.city.code ? '市级' : countyName(scheme, office);
  return html`<div class="scroll"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="各单位每周新增待办件数" font-size="11">
${weeks.map((week, i) => html`<text x="${CELL.left + i * CELL.width + 16}" y="14" text-anchor="middle" fill="#59636e">${Number(week.slice(5, 7))}/${Number(week.slice(8))}</text>`)}
${offices.map((office, row) => html`<text x="0" y="${38 + row * CELL.height}" fill="#1c2127">${nameOf(office)}</text>${weeks.map((week, i) => cell(workload[office]?.[week], i, row, most))}`)}
</svg></div>`;
}

const totalTasks = (workload: CyclePreview['workload']) =>
  Object.values(workload)
    .flatMap((weeks) => Object.values(weeks))
    .reduce((sum, { tasks }) => sum + tasks, 0);

const previewView = (preview: CyclePreview, until: Day, scheme: Scheme): Html => {
  const { included, excluded, withoutMail, mails, workload, without } = preview;
  const noMail = new Set(withoutMail);
  const marked = (mark: Mark) => included.filter(({ marks }) => marks.includes(mark)).length;
  return html`<dl class="facts">
<div><dt>列入</dt><dd>${included.length} 个，其中已满两年 ${marked('overdue')} 个</dd></div>
<div><dt>暂停使用标识</dt><dd>${marked('suspended')} 个</dd></div>
<div><dt>有在办案件</dt><dd>${marked('open-case')} 个</dd></div>
<div><dt>没有电子邮箱</dt><dd>${withoutMail.length} 个，须电话联系</dd></div>
<div><dt>将发给持有人的邮件</dt><dd>${Object.entries(mails).map(([kind, n]) => html`${NOTICE_NAMES[kind as keyof typeof NOTICE_NAMES] ?? kind} ${n} 封<br>`)}</dd></div>
<div><dt>至${formatDay(until)}新增待办</dt><dd>${totalTasks(workload)} 件（不开展则 ${totalTasks(without)} 件）</dd></div>
</dl>
<h2>各单位每周新增待办</h2>
<p class="soft clip">全库按现有记录向前推演：假定通知今天送达、此后无人办理，是工作量的上限。每格是该周新增的件数，列首为周一。</p>
${drawing(preview, scheme)}
<h2>列入名单</h2>${selectedTable('列入', included, noMail, scheme)}
<h2>不列入及理由</h2>${selectedTable('不列入', excluded, noMail, scheme)}`;
};

const openForm = ({ materialsBy, dueThrough, county, kind }: CycleQuestion) => html`<h2>开展</h2>
<form class="fields" method="post" action="/cycles">
<input type="hidden" name="materialsBy" value="${materialsBy}"><input type="hidden" name="dueThrough" value="${dueThrough}"><input type="hidden" name="county" value="${county}"><input type="hidden" name="kind" value="${kind}">
<label>批次名称（字母、数字、连字符）<input name="id" pattern="[\\w\\-]{1,40}" required></label>
<label>评估通知文号<input name="number" required></label>
<button>固定名单并开展</button></form>`;

const cycleRow = (cycle: CycleState, scheme: Scheme) => html`<tr>
<td data-is="批次"><a class="name" href="/cycles/${cycle.id}">${cycle.id}</a></td>
<td data-is="文号">${cycle.number}</td>
<td data-is="名单" class="n">${cycle.members ?? '未固定'}</td>
<td data-is="材料提交日">${dayView(cycle.materialsDueOn)}</td>
<td data-is="范围">${cycle.cohort.counties.length === areasOf(scheme).length ? '全市' : cycle.cohort.counties.map((code) => countyName(scheme, code)).join('、')}；${cycle.cohort.kinds.map((code) => kindName(scheme, code)).join('、')}</td>
<td data-is="状态">${cycle.status === 'open' ? html`<span class="tag soon">在办</span>` : html`<span class="tag normal">已结束</span>`}</td>
</tr>`;

export interface CyclesView {
  readonly cycles: readonly CycleState[];
  readonly question: CycleQuestion;
  readonly preview?: CyclePreview;
  readonly until: Day;
  readonly acting: boolean;
}

/** The cycles there were, a question for the next, and its answer. */
export const cyclesPage = (
  { cycles, question, preview, until, acting }: CyclesView,
  scheme: Scheme,
): Page => ({
  title: '评估批次',
  body: html`<h1>评估批次</h1>
<p class="lead">先试算：谁在内、谁不在内及理由、要发什么、各单位每周多少件；看过再开展。开展后名单固定，重复启动不会重复列入。</p>
${cycles.length > 0 && html`<table class="cards"><caption>已开展的批次</caption><thead><tr><th>批次</th><th>文号</th><th class="n">名单</th><th>材料提交日</th><th>范围</th><th>状态</th></tr></thead><tbody>${cycles.map((cycle) => cycleRow(cycle, scheme))}</tbody></table>`}
${
  scheme.evaluation
    ? html`<h2>试算</h2>
${form(question, scheme)}
${preview ? html`${previewView(preview, until, scheme)}${acting && preview.included.length > 0 && openForm(question)}` : html`<p class="soft">填写材料提交日后试算；结果只供查看。</p>`}`
    : html`<div class="note"><p>${scheme.citation}没有规定评估，不开展评估批次。</p></div>`
}`,
});

const countsRow = (label: string, counts: Readonly<Record<string, number>>, columns: string[]) =>
  html`<tr><td data-is="属地">${label}</td>${columns.map((progress) => html`<td class="n">${counts[progress] ?? 0}</td>`)}</tr>`;

const STEPS = Object.keys(PROGRESS);

/** In the order that a brand goes through; what it may end with comes last. */
const inStepOrder = (counts: Readonly<Record<string, number>>): string[] => [
  ...STEPS.filter((progress) => progress in counts),
  ...Object.keys(counts).filter((progress) => !STEPS.includes(progress)),
];

const standingRow = ({ id, name, holder, county, progress }: Standing, scheme: Scheme) => html`<tr>
<td><a class="name" href="/brands/${id}">${name}</a><br><span class="soft small">${holder}</span></td>
<td data-is="属地">${countyName(scheme, county)}</td>
<td data-is="进展">${progressName(progress, scheme)}</td></tr>`;

function standings({ cycle, brands }: CycleReport, page: number, scheme: Scheme): Html {
  const shown = slice(brands, page, A_LIST);
  return html`<h2 id="brands">名单</h2>
<table class="cards"><thead><tr><th>品牌与持有人</th><th>属地</th><th>进展</th></tr></thead>
<tbody>${shown.items.map((one) => standingRow(one, scheme))}</tbody></table>
${pagesView(shown, (at) => `/cycles/${cycle.id}?page=${at}#brands`)}`;
}

/** What a closed cycle was closed with. */
const closedView = ({ results = {}, reason }: CycleState, scheme: Scheme) =>
  html`<div class="note"><p>结束时：${Object.entries(results)
    .map(
      ([outcome, n]) =>
        `${outcome === 'open' ? '尚未作结论' : outcomeName(scheme, outcome)} ${n} 个`,
    )
    .join('，')}。${reason && `理由：${reason}`}</p></div>`;

/** Where every brand of a cycle stands, by county and one by one. */
export function cyclePage(
  report: CycleReport,
  page: number,
  scheme: Scheme,
  acting: Acting | undefined,
): Page {
  const { cycle, total, counties } = report;
  const columns = inStepOrder(total);
  const close = { form: 'close-cycle', main: !resultsOf(report).open, subject: {} } as const;
  return {
    title: `评估批次 ${cycle.id}`,
    body: html`<h1>评估批次 ${cycle.id}</h1>
<p class="lead">${cycle.number}，材料提交日 ${dayView(cycle.materialsDueOn)}，名单 ${cycle.members ?? 0} 个，${cycle.status === 'open' ? '在办' : '已结束'}。</p>
${cycle.status === 'closed' && closedView(cycle, scheme)}
${
  columns.length === 0
    ? html`<p class="soft">名单尚未固定，或者名单上没有品牌。</p>`
    : html`<table><caption>进展（个）</caption><thead><tr><th>属地</th>${columns.map((progress) => html`<th class="n">${progressName(progress, scheme)}</th>`)}</tr></thead>
<tbody>${countsRow('合计', total, columns)}${Object.entries(counties).map(([county, counts]) => countsRow(countyName(scheme, county), counts, columns))}</tbody></table>
${standings(report, page, scheme)}`
}
${acting && cycle.status === 'open' && html`<h2 id="next">办理</h2>${offersView(cyclePlace(report), [close], `/cycles/${cycle.id}`, acting)}`}`,
  };
}
