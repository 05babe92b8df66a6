import { html } from 'hono/html';
import type { RecomputePreview } from '../application/recompute-preview.ts';
import { dayOf } from '../calendar/moment.ts';
import type { StoredEvent } from '../ledger/port.ts';
import type { SchemeEvent } from '../register/scheme/decider.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Ruling, Scheme } from '../schemes/format.ts';
import { schemeVersion } from '../schemes/version.ts';
import { actorName, versionName } from '../words/names.ts';
import { changesView } from './changes-view.ts';
import { dayView } from './date-view.ts';
import type { Place } from './forms/place.ts';
import { FORMS } from './forms/table.ts';
import { type Acting, formView, mayAct, whoMay } from './forms/view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { pagesView, slice } from './paging.ts';

const A_PAGE = 30;

export const labelOf = ({ options }: Ruling, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** Quoted, and what is quoted inside with single marks. */
const quoted = (label: string) => `“${label.replaceAll('“', '‘').replaceAll('”', '’')}”`;

const ACTED_ON: Readonly<Record<Ruling['actedOnBy'], string>> = {
  product: '',
  people: ' · 另行裁定由办理人员执行，系统的计算不变',
  nobody: ' · 本系统只能按默认办理',
};

type Answered = StoredEvent & { readonly event: SchemeEvent & { type: 'RulingAnswered' } };

/** How a question was answered over time, the last answer first. */
export const answersTo = ({ id }: Ruling, events: readonly StoredEvent[]): readonly Answered[] =>
  (events as readonly Answered[])
    .filter(({ event }) => event.type === 'RulingAnswered' && event.ruling === id)
    .toReversed();

const changeView = ({ event, actor, recordedAt }: Answered, ruling: Ruling, scheme: Scheme) =>
  html`<li>${dayView(dayOf(recordedAt))} ${recordedAt.slice(11, 16)}　${actorName(scheme, actor)}（${actor.id}）：由${quoted(labelOf(ruling, event.previous))}改为${quoted(labelOf(ruling, event.answer))}。理由：${event.reason}${event.document && html` <span class="soft">依据：${event.document.title}（${event.document.reference}）</span>`}</li>`;

/** Whether anybody ever decided, and where that stands. */
const standing = ({ answer }: Ruling, changes: readonly Answered[]) =>
  changes.length > 0 ? '已裁定' : answer === undefined ? '默认，未更改' : '部署时设定';

const rulingView = (
  ruling: Ruling,
  events: readonly StoredEvent[],
  scheme: Scheme,
  answerAt: string | undefined,
): Html => {
  const { id, question, answer, default: byDefault, reason, options, clauses, actedOnBy } = ruling;
  const changes = answersTo(ruling, events);
  return html`<section class="panel" id="${id}">
<h3>${question}</h3>
<p><strong>${labelOf(ruling, answer ?? byDefault)}</strong> <span class="tag ${changes.length > 0 ? 'normal' : ''}">${standing(ruling, changes)}</span></p>
<p class="clip">默认为${quoted(labelOf(ruling, byDefault))}。${reason}</p>
${changes.length > 0 && html`<ul class="small">${changes.map((change) => changeView(change, ruling, scheme))}</ul>`}
<p class="soft small">可选：${options.map(({ label }) => label).join(' / ')}${clauses.length > 0 && html` · 涉及${clauses.map((clause) => clauseName(scheme, clause)).join('、')}`}${ACTED_ON[actedOnBy]}</p>
${
  answerAt &&
  actedOnBy !== 'nobody' &&
  html`<p class="do small">${options
    .filter(({ value }) => value !== (answer ?? byDefault))
    .map(
      ({ value, label }) =>
        html`<a href="${answerAt}?${new URLSearchParams({ ruling: id, answer: value })}" aria-label="${question}裁定为${quoted(label)}">裁定为${quoted(label)}</a>`,
    )}</p>`
}
</section>`;
};

export interface RulingsFile {
  /** The scheme under the answers in force. */
  readonly place: Place;
  /** Of the scheme's stream. */
  readonly events: readonly StoredEvent[];
  readonly page: number;
  /** The command just carried out, as recorded. */
  readonly done: string | undefined;
  /** All that the deployment runs. */
  readonly schemes: readonly Scheme[];
  /** A version in effect that not all brands have passed to. */
  readonly amended?: Scheme | undefined;
}

/** What the form just sent has recorded: the question may stand on another page. */
function answeredView({ events, done }: RulingsFile, { rulings }: Scheme) {
  const answered = (events as readonly Answered[]).find(({ commandId }) => commandId === done);
  const ruling = rulings.find(({ id }) => id === answered?.event.ruling);
  if (!answered || !ruling) return undefined;
  return html`<div class="note good" role="status"><p><strong>● 已登记</strong></p><p>${quoted(ruling.question)}裁定为${quoted(labelOf(ruling, answered.event.answer))}。未届满的期限按新的答复重算，届满日变动的各发一份更正通知。</p></div>`;
}

const others = ({ schemes, place }: RulingsFile) =>
  schemes
    .filter(({ id }) => id !== place.id)
    .map(({ id, citation }) => html` · <a href="/rulings/${id}">${citation}</a>`);

/** Every open legal question: its default and why, the answer in force, who gave it and when. */
export function rulingsPage(file: RulingsFile, acting: Acting | undefined): Page {
  const { place, events, page } = file;
  const scheme = place.state as Scheme;
  const shown = slice(scheme.rulings, page, A_PAGE);
  const offer = { form: 'answer-ruling', subject: {}, main: true } as const;
  const may = acting !== undefined && mayAct(acting, place, offer);
  const answerAt = may ? `${place.path}/change` : undefined;
  return {
    title: '裁定事项',
    body: html`<h1>裁定事项</h1>
<p class="lead">${scheme.citation}没有写明或者前后不一致之处。共 ${scheme.rulings.length} 项，现行${versionName(schemeVersion(scheme))}${others(file)}。系统按默认处理并说明理由；主管机关可以另行裁定，裁定后登记的事项按新的答复办理，未届满的期限随即重算，缩短已告知的期限须经批准。</p>
${answeredView(file, scheme)}
${file.amended && html`<div class="note"><p>修订后的第 ${file.amended.version} 版自 ${file.amended.effectiveFrom && dayView(file.amended.effectiveFrom)} 起施行，尚未对全部品牌适用。<a href="${place.path}/amendment">预览并适用</a></p></div>`}
${acting && !may && whoMay(place, offer, place.path, acting)}
${
  scheme.rulings.length > 0
    ? shown.items.map((ruling) => rulingView(ruling, events, scheme, answerAt))
    : html`<p class="soft">本方案没有待裁定事项。</p>`
}
${pagesView(shown, (at) => `${place.path}?page=${at}`)}`,
  };
}

/** What a decision about the scheme would change, and the form that makes it. */
export function lawChangePage(
  place: Place,
  { id, asked, words }: LawChange,
  preview: RecomputePreview,
  acting: Acting,
): Page {
  const offer = { form: id, subject: {}, main: true } as const;
  const back = `${place.path}/${id === 'answer-ruling' ? `change?${new URLSearchParams(asked)}` : 'amendment'}`;
  const title = FORMS[id].title;
  return {
    title,
    body: html`<p class="small"><a href="${place.path}">裁定事项</a></p><h1>${title}：预览</h1>
<p class="lead">${words}。尚未登记，什么都没有改变。</p>
${changesView(preview, place.state as Scheme)}
<h2>${title}</h2>
<section class="panel step">${mayAct(acting, place, offer) ? formView(place, id, {}, acting, undefined, asked) : whoMay(place, offer, back, acting)}</section>
<p class="soft clip">登记后未届满的期限随即重算。缩短已告知的期限，列入市级待办，在批准缩短或者维持原日期以前，不作届满处理；届满日变动的各发一份更正通知。已在办的案件仍适用原版本，已作出的决定的期限不变。</p>`,
  };
}

export interface LawChange {
  readonly id: 'answer-ruling' | 'adopt-for-all';
  readonly asked: Readonly<Record<string, string>>;
  /** What is to change. */
  readonly words: string;
}
