import { html } from 'hono/html';
import type { DayCell } from '../periods/day-strip.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName, officeName, STANDINGS } from '../words/names.ts';
import { dueView, whyView } from './date-view.ts';
import { closedDeadlinesView, deadlineView } from './deadline-view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { lightOf, lightView, openDeadlines } from './light.ts';
import type { Today } from './today.ts';

/** What a holder sees of its own brands: what it has to do by when, and why that day. */

const own = ({ actor }: TrackedDeadline) => actor === 'holder';

const openOf = (brand: BrandState) => openDeadlines(brand).filter(own);

const deadlineLine = (deadline: TrackedDeadline, today: Today): Html => {
  const { reckoning } = deadline;
  return html`<li><strong>${deadline.what}</strong>：${lightView(lightOf(reckoning, today))} ${dueView(reckoning, today)}${whyView(reckoning)}</li>`;
};

function brandView(brand: BrandState, base: string, scheme: Scheme, today: Today): Html {
  const open = openOf(brand);
  return html`<section class="panel"><h2><a href="${base}/brands/${brand.id}">${brand.name}</a> <span class="tag">${STANDINGS[brand.standing]}</span></h2>
<p class="soft small">${countyName(scheme, brand.county)}</p>
${open.length > 0 ? html`<ul>${open.map((deadline) => deadlineLine(deadline, today))}</ul>` : html`<p>目前没有需要您办理的期限。</p>`}</section>`;
}

export interface HolderFile {
  readonly name: string;
  readonly brands: readonly BrandState[];
  /** Address of the page itself, for the pages below it. */
  readonly base: string;
  /** Absent where calendar programs are not served. */
  readonly feed?: string;
}

/** The brands of one party, and nothing of anybody else. */
export const holderPage = (
  { name, brands, base, feed }: HolderFile,
  scheme: Scheme,
  today: Today,
): Page => ({
  title: `${name}：品牌办理情况`,
  body: html`<h1>${name}</h1>
<p class="lead">共 ${brands.length} 个劳务品牌。期限按条文推算，点开可以看到为何是这天；办理请向品牌所在地的人力资源社会保障部门提出。</p>
${feed && html`<p class="do small"><a href="${feed}">订阅期限日历（ICS）</a></p>`}
${brands.length > 0 ? brands.map((brand) => brandView(brand, base, scheme, today)) : html`<p class="soft">目前没有持有品牌。</p>`}`,
});

/** One brand of a holder: its deadlines in full. */
export function holderBrandPage(
  brand: BrandState,
  base: string,
  stripOf: (deadline: TrackedDeadline) => readonly DayCell[],
  scheme: Scheme,
  today: Today,
): Page {
  const open = openOf(brand);
  const shown = new Set(openDeadlines(brand));
  const closed = Object.values(brand.deadlines).filter((one) => own(one) && !shown.has(one));
  return {
    title: `${brand.name}：办理情况`,
    body: html`<p class="small"><a href="${base}">${brand.holder.name}的全部品牌</a></p>
<h1>${brand.name} <span class="tag">${STANDINGS[brand.standing]}</span></h1>
<p class="lead">承办单位：${officeName(scheme, brand.county)}。</p>
${open.length > 0 ? open.map((one) => deadlineView(one, stripOf(one), scheme, today)) : html`<p class="note">目前没有需要您办理的期限。</p>`}
${closedDeadlinesView(closed)}`,
  };
}
