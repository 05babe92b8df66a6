import { html } from 'hono/html';
import { stageName } from '../register/brand/entry/inputs.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { NoticeBatchState } from '../register/notice-batch/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName, kindName } from '../words/names.ts';
import { dayView } from './date-view.ts';
import { listPlace, newPlace } from './forms/place.ts';
import { FORMS } from './forms/table.ts';
import { type Acting, formPath, mayAct, type Offer, offersView } from './forms/view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';

export interface EntryFile {
  /** Brands that apply. */
  readonly applied: readonly BrandState[];
  /** Those of them that are cleared for a list. */
  readonly cleared: readonly BrandState[];
  readonly lists: readonly NoticeBatchState[];
  readonly acting?: Acting;
}

const NEW = ['apply', 'enter-brand', 'register-party'] as const;

function begin(acting: Acting): Html {
  const place = newPlace([]);
  const may = NEW.map((form) => ({ form, main: false, subject: {} })).filter((offer) =>
    mayAct(acting, place, offer),
  );
  return may.length > 0
    ? html`<p class="do tabs">${may.map((offer) => html`<a class="button quiet" href="${formPath(place, offer)}">${FORMS[offer.form].title}</a>`)}</p>`
    : html`<p class="soft">由县级或市级经办人登记，请先选择经办身份。</p>`;
}

const row = (brand: BrandState, scheme: Scheme) => html`<tr>
<td><a class="name" href="/brands/${brand.id}">${brand.name}</a><br><span class="soft small">${brand.holder.name}</span></td>
<td data-is="属地">${countyName(scheme, brand.county)}</td>
<td data-is="类别">${kindName(scheme, brand.kind)}</td>
<td data-is="推荐日">${dayView(brand.enteredOn)}</td>
<td data-is="阶段">${brand.application && html`<span class="tag">${stageName(brand.application.stage)}</span>`}</td></tr>`;

const applications = (applied: readonly BrandState[], scheme: Scheme) =>
  applied.length === 0
    ? html`<p class="soft">没有在办的申报，这是正常情况。收到推荐表后登记，申报从这里开始。</p>`
    : html`<table class="cards"><thead><tr><th scope="col">品牌与申报单位</th><th scope="col">属地</th><th scope="col">类别</th><th scope="col">推荐日</th><th scope="col">阶段</th></tr></thead>
<tbody>${applied.map((brand) => row(brand, scheme))}</tbody></table>`;

const STATUSES: Readonly<Record<NoticeBatchState['status'], string>> = {
  listed: '待发布',
  running: '公示中',
  withheld: '截止日暂定',
  ended: '公示期满',
  withdrawn: '已撤回',
};

/** What comes next with a list; it may be withdrawn at any time, whoever has entered on it. */
const listOffers = ({ status }: NoticeBatchState): readonly Offer[] => [
  ...(status === 'listed' ? [{ form: 'post-notice' as const, main: true, subject: {} }] : []),
  ...(status === 'withdrawn'
    ? []
    : [{ form: 'withdraw-notice' as const, main: false, subject: {} }]),
];

function listView(list: NoticeBatchState, acting: Acting | undefined): Html {
  const { id, title, status, listedOn, brands, deadline, withdrawn } = list;
  return html`<section class="panel" id="list-${id}"><h3>${title} <span class="tag">${STATUSES[status]}</span></h3>
<p class="soft small">名单 ${id}，${dayView(listedOn)} 确定${deadline && html`；公示至 ${dayView(deadline.reckoning.dueOn)}`}</p>
<p>${brands.map((brand) => html`<a href="/brands/${brand.id}">${brand.name}</a>　`)}</p>
${withdrawn && html`<p class="note">${dayView(withdrawn.on)} 撤回：${withdrawn.reason}（${withdrawn.document.title}，${withdrawn.document.reference}）</p>`}
${acting && status !== 'withdrawn' && offersView(listPlace(list), listOffers(list), '/entry', acting)}</section>`;
}

const listing = (cleared: readonly BrandState[], acting: Acting) =>
  offersView(
    newPlace(cleared),
    [{ form: 'list-brands', main: true, subject: {} }],
    '/entry',
    acting,
  );

/** Applications on their way, the lists that go before the public, and what begins either. */
export const entryPage = (
  { applied, cleared, lists, acting }: EntryFile,
  scheme: Scheme,
): Page => ({
  title: '申报与公示',
  body: html`<h1>申报与公示</h1>
<p class="lead">在办申报 ${applied.length} 件，其中 ${cleared.length} 件复审通过、待列入公示名单。公示期满且异议均已书面复核的，才可入库。</p>
${acting && html`<h2 id="new">新登记</h2>${begin(acting)}`}
<h2 id="applications">在办申报</h2>${applications(applied, scheme)}
<h2 id="lists">公示名单</h2>
${acting && cleared.length > 0 && listing(cleared, acting)}
${lists.length > 0 ? lists.map((list) => listView(list, acting)) : html`<p class="soft">还没有公示名单。复审通过的品牌在这里列入名单，发布后登记网址和时间。</p>`}`,
});
