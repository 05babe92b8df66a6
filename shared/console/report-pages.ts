import { html, raw } from 'hono/html';
import { formatDay } from '../calendar/day.ts';
import type { Contact } from '../ledger/port.ts';
import type { ReportChannel } from '../register/public-report/events.ts';
import type { PublicReportState, ReportOutcome } from '../register/public-report/state.ts';
import { ruleOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { CONTACTS, groundText, officeName, REPORT_CHANNELS } from '../words/names.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';

/** 举报: what anybody fills in and gets back, and what the office that handles it sees. */

const CHANNELS: Readonly<Record<ReportChannel, string>> = {
  ...REPORT_CHANNELS,
  online: '网上',
  objection: '公示期满后的异议',
};

const OUTCOMES = { finding: '已立案', dismissed: '不予立案', referred: '已移送有权机关' } as const;

/** As it was typed, so that a refused form keeps it. */
export type Entered = Readonly<Record<string, string>>;

const problemView = (problem: string | undefined) =>
  problem && html`<div class="note bad" role="alert"><p><strong>${problem}</strong></p></div>`;

interface Asked {
  readonly hint?: string;
  readonly required?: true;
}

const must = (required?: true) => raw(required ? ' required' : '');

const text = (name: string, label: string, entered: Entered, { hint, required }: Asked = {}) =>
  html`<label>${label}<input type="text" name="${name}" value="${entered[name] ?? ''}" autocomplete="off"${must(required)}>${hint && html`<span class="hint">${hint}</span>`}</label>`;

const long = (name: string, label: string, entered: Entered, { hint, required }: Asked = {}) =>
  html`<label class="wide">${label}<textarea name="${name}" rows="4"${must(required)}>${entered[name] ?? ''}</textarea>${hint && html`<span class="hint">${hint}</span>`}</label>`;

const day = (name: string, label: string, entered: Entered, required?: true) =>
  html`<label>${label}<input type="date" name="${name}" value="${entered[name] ?? ''}"${must(required)}></label>`;

const needed: Asked = { required: true };

const officesIn = ({ city, counties }: Scheme) => [city.code, ...counties.map(({ code }) => code)];

const officeOptions = (offices: readonly string[], scheme: Scheme, chosen?: string) =>
  offices.map((code) =>
    code === chosen
      ? html`<option value="${code}" selected>${officeName(scheme, code)}</option>`
      : html`<option value="${code}">${officeName(scheme, code)}</option>`,
  );

/** The public form. Nothing personal is asked for but a way to answer, and that is optional. */
export const reportForm = (
  commandId: string,
  entered: Entered,
  problem: string | undefined,
  scheme: Scheme,
): Page => ({
  title: '举报',
  body: html`<h1>举报劳务品牌违法违规行为</h1>
<p class="lead">任何单位和个人都可以举报，请提供必要的证明材料或者线索。冒用、伪造标识的，也可以在这里举报。</p>
${problemView(problem)}
<form class="fields stack" method="post" action="/public/report"><input type="hidden" name="commandId" value="${commandId}">
${text('subject', '被举报的劳务品牌或者单位名称', entered)}
<label>受理单位<select name="office">${officeOptions(officesIn(scheme), scheme, entered.office)}</select></label>
${long('statement', '举报事项', entered, { hint: '什么时间、什么地点、发生了什么。请不要写身份证号等个人信息。' })}
${text('evidence.title', '证明材料名称', entered, { hint: '如照片、合同。没有的可以只写线索。' })}
${text('evidence.reference', '证明材料存放处或网址', entered)}
${long('clues', '线索', entered)}
${text('email', '电子邮箱（选填）', entered, { hint: '用于发送回执和答复。只有办理单位能看到，可以随时要求删除。' })}
${text('phone', '电话（选填）', entered)}
<button>提交举报</button></form>
<h2>查询办理情况</h2>
<form class="fields" action="/public/report/status">${text('receipt', '回执号', {})}<button class="quiet">查询</button></form>`,
});

/** What whoever holds the receipt number may know: how far it is, and the answer. */
export const receiptPage = (report: PublicReportState, isNew: boolean, scheme: Scheme): Page => ({
  title: '举报回执',
  body: html`<h1>举报回执</h1>
${isNew && html`<div class="note good" role="status"><p><strong>● 举报已收到</strong></p><p>请记下回执号，凭它查询办理情况。</p></div>`}
<table class="facts"><tbody>
<tr><th scope="row">回执号</th><td><strong>${report.id}</strong></td></tr>
<tr><th scope="row">收到日期</th><td>${formatDay(report.receivedOn)}</td></tr>
<tr><th scope="row">办理单位</th><td>${officeName(scheme, report.office)}</td></tr>
<tr><th scope="row">办理情况</th><td>${report.outcome ? OUTCOMES[report.outcome.kind] : '正在办理'}</td></tr>
${report.answer && html`<tr><th scope="row">答复</th><td>${formatDay(report.answer.on)}：${report.answer.text}</td></tr>`}
</tbody></table>
<p><a href="/public/report">再提交一件</a></p>`,
});

interface Action {
  readonly title: string;
  readonly fields: (scheme: Scheme, report: PublicReportState, entered: Entered) => Html;
}

const options = (choices: readonly (readonly [value: string, label: string])[], chosen?: string) =>
  choices.map(
    ([value, label]) =>
      html`<option value="${value}"${raw(value === chosen ? ' selected' : '')}>${label}</option>`,
  );

/** What the handling office may do, by the command that does it. */
export const REPORT_ACTIONS: Readonly<Record<string, Action>> = {
  'uphold-report': {
    title: '立案：登记查明的情形',
    fields: (scheme, { about }, entered) => {
      const brand: Entered = about.kind === 'brand' ? { brand: about.id } : {};
      const findable = scheme.grounds.filter(({ arises }) => arises === 'finding');
      const grounds = findable.map(({ code }) => [code, groundText(scheme, code)] as const);
      return html`${text('brand', '在库品牌编号', { ...brand, ...entered }, needed)}
<label>情形<select name="grounds">${options(grounds, entered.grounds)}</select></label>
${long('facts', '查明的事实', entered, { ...needed, hint: '写核查所得，不写举报人和举报内容：品牌的记录中不出现举报。' })}
${day('foundOn', '查明日', entered, true)}${scheme.grounds.map(({ lasting }) => lasting && day('lastActiveOn', `${ruleOf(scheme, lasting.rule).startLabel}之日（仅以“${lasting.text}”立案的填写）`, entered))}
${text('evidence.title', '材料名称', entered, needed)}${text('evidence.reference', '存放处', entered, needed)}`;
    },
  },
  'dismiss-report': {
    title: '不予立案',
    fields: (_scheme, _report, entered) => long('reason', '理由', entered, needed),
  },
  'refer-report': {
    title: '移送有权机关',
    fields: (_scheme, _report, entered) =>
      html`${text('to', '移送机关', entered, needed)}${text('reason', '理由', entered, needed)}${text('document.title', '移送函', entered, needed)}${text('document.reference', '存放处', entered, needed)}`,
  },
  'forward-report': {
    title: '转其他层级或县（市、区）办理',
    fields: (scheme, { office }, entered) =>
      html`<label>转至<select name="to">${officeOptions(
        officesIn(scheme).filter((code) => code !== office),
        scheme,
        entered.to,
      )}</select></label>${text('reason', '理由', entered, needed)}`,
  },
  'answer-report': {
    title: '答复举报人',
    fields: (_scheme, _report, entered) => long('text', '答复', entered, needed),
  },
  'log-contact': {
    title: '登记以其他方式告知举报人',
    fields: (_scheme, { unreached }, entered) => {
      const mails = Object.entries(unreached).map(([id, { subject }]) => [id, subject] as const);
      return html`<label>未送达的邮件<select name="noticeId">${options(mails, entered.noticeId)}</select></label>
<label>联系方式<select name="by">${options(Object.entries(CONTACTS), entered.by)}</select></label>
${day('on', '联系日', entered, true)}${long('remark', '联系情况', entered, { ...needed, hint: '不写姓名、号码等个人信息；无法联系的，写明原因。' })}`;
    },
  },
  'erase-reporter': {
    title: '删除举报人联系方式',
    fields: () => html`<p class="wide">删除后不能恢复，也不能再以邮件答复。</p>`,
  },
};

const possible = ({
  outcome,
  answer,
  identified,
  unreached,
}: PublicReportState): readonly string[] => [
  ...(outcome ? [] : ['uphold-report', 'dismiss-report', 'refer-report', 'forward-report']),
  ...(outcome && !answer ? ['answer-report'] : []),
  ...(Object.keys(unreached).length > 0 ? ['log-contact'] : []),
  ...(identified ? ['erase-reporter'] : []),
];

/** One action; refused, it stays open with what was entered. */
function actionView({ report, refused, newCommandId }: ReportFile, type: string, scheme: Scheme) {
  const action = REPORT_ACTIONS[type] as Action;
  const entered = refused?.entered.type === type ? refused.entered : undefined;
  return html`<details class="panel act"${raw(entered ? ' open' : '')}><summary>${action.title}</summary><form class="fields stack" method="post" action="/reports/${report.id}">
<input type="hidden" name="type" value="${type}"><input type="hidden" name="commandId" value="${newCommandId()}">${entered && problemView(refused?.requirement)}${action.fields(scheme, report, entered ?? {})}<button>${action.title}</button></form></details>`;
}

export interface ReportFile {
  readonly report: PublicReportState;
  readonly reporter: Contact | undefined;
  readonly refused?: { readonly requirement: string; readonly entered: Entered };
  readonly newCommandId: () => string;
}

/** What became of it, and where to read on. */
function outcomeView(outcome: ReportOutcome): Html {
  const name = OUTCOMES[outcome.kind];
  switch (outcome.kind) {
    case 'finding':
      return html`${name}，<a href="/brands/${outcome.brand}#cases">见品牌的案件</a>`;
    case 'dismissed':
      return html`${name}（${formatDay(outcome.on)}）：${outcome.reason}`;
    case 'referred':
      return html`${name}（${formatDay(outcome.on)}，${outcome.to}）：${outcome.reason}`;
  }
}

/** The handling office's page. Nobody else is shown it. */
export function reportPage(file: ReportFile, scheme: Scheme): Page {
  const { report, reporter } = file;
  const { id, about, statement, clues, evidence: papers, forwarded, outcome, answer } = report;
  const fact = (name: string, value: unknown) =>
    value && html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
  return {
    title: `举报 ${id}`,
    body: html`<p class="small"><a href="/desk/${report.office}">${officeName(scheme, report.office)}待办</a></p><h1>举报 ${id}</h1>
<p class="lead">仅办理单位可见。举报人信息不在品牌记录和链上，不得向被举报单位和无关人员透露。</p>
<table class="facts"><tbody>
${fact('被举报', about.kind === 'brand' ? html`<a href="/brands/${about.id}">${about.name}</a>` : `${about.name}（不在库）`)}
${fact('渠道', `${CHANNELS[report.channel]}，${formatDay(report.receivedOn)}收到`)}
${fact('内部时限', report.handleBy && html`${formatDay(report.handleBy)}${report.overdue && html` <span class="overdue">■ 逾期，市级督办</span>`}`)}
${fact('举报事项', statement)}${fact('线索', clues)}
${fact('证明材料', papers.map(({ title, reference }) => `${title}（${reference}）`).join('；'))}
${fact('转送', forwarded.map(({ from, to, reason, on }) => `${formatDay(on)}由${officeName(scheme, from)}转${officeName(scheme, to)}：${reason}`).join('；'))}
${fact('举报人联系方式', report.identified ? [reporter?.email, reporter?.phone].filter(Boolean).join('，') : '未留')}
${fact('办理结果', outcome && outcomeView(outcome))}${fact('答复', answer && `${formatDay(answer.on)}：${answer.text}`)}
</tbody></table>
${possible(report).map((type) => actionView(file, type, scheme))}`,
  };
}
