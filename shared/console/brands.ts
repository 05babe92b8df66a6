import { html, raw } from 'hono/html';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import type { Light } from '../register/light.ts';
import { areasOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName, STANDINGS, sortName } from '../words/names.ts';
import { dueView } from './date-view.ts';
import { dutyText } from './deadline-view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { LIGHT_ORDER, LIGHTS, lightOf, lightView, openDeadlines } from './light.ts';
import { pagesView, slice } from './paging.ts';
import type { Today } from './today.ts';

/** What the list says of a brand: its light is that of its next due day. */
export interface BrandLine {
  readonly state: BrandState;
  readonly next?: TrackedDeadline;
  readonly light: Light;
}

/** Empty strings filter nothing: this is the form as it arrives. */
export interface BrandFilter {
  readonly county: string;
  readonly standing: string;
  readonly light: string;
  readonly name: string;
  readonly page: number;
}

const A_PAGE = 30;

export function brandLine(state: BrandState, today: Today): BrandLine {
  const next = openDeadlines(state)[0];
  return { state, next, light: lightOf(next?.reckoning, today) };
}

const dueOn = ({ next }: BrandLine) => next?.reckoning.dueOn ?? '9';

/** Worst light first, then by due day. */
const byHurt = (a: BrandLine, b: BrandLine) =>
  LIGHT_ORDER.indexOf(a.light) - LIGHT_ORDER.indexOf(b.light) || (dueOn(a) < dueOn(b) ? -1 : 1);

/** Lines that pass every filter except the light, which the tabs above the list count. */
const matching = (lines: readonly BrandLine[], { county, standing, name }: BrandFilter) =>
  lines.filter(
    ({ state }) =>
      (!county || state.county === county) &&
      (!standing || state.standing === standing) &&
      (!name || state.name.includes(name) || state.holder.name.includes(name)),
  );

const query = ({ county, standing, light, name }: BrandFilter): string => {
  const given = Object.entries({ county, standing, light, name }).filter(([, value]) => value);
  return `/brands?${new URLSearchParams(given)}`;
};

const option = (value: string, label: string, chosen: string) =>
  html`<option value="${value}"${raw(value === chosen ? ' selected' : '')}>${label}</option>`;

const filterForm = (
  scheme: Scheme,
  filter: BrandFilter,
) => html`<form class="fields" action="/brands" role="search">
<label>${scheme.areas}<select name="county">${option('', '全部', filter.county)}${areasOf(
  scheme,
).map(({ code, county }) => option(code, county, filter.county))}</select></label>
<label>状态<select name="standing">${option('', '全部', filter.standing)}${Object.entries(
  STANDINGS,
).map(([code, name]) => option(code, name, filter.standing))}</select></label>
<label>品牌或持有人<input name="name" value="${filter.name}" maxlength="40"></label>
${filter.light && html`<input type="hidden" name="light" value="${filter.light}">`}
<button>筛选</button>
</form>`;

const tab = (filter: BrandFilter, light: Light | '', label: Html, count: number) =>
  html`<li><a class="${light}" href="${query({ ...filter, light })}"${raw(filter.light === light ? ' aria-current="true"' : '')}>${label} ${count}</a></li>`;

const lightTabs = (lines: readonly BrandLine[], filter: BrandFilter) =>
  html`<ul class="tabs" aria-label="按期限状态">${tab(filter, '', html`全部`, lines.length)}${LIGHT_ORDER.map(
    (light) =>
      tab(
        filter,
        light,
        html`${LIGHTS[light].shape} ${LIGHTS[light].word}`,
        lines.filter((line) => line.light === light).length,
      ),
  )}</ul>`;

const row = ({ state, next, light }: BrandLine, scheme: Scheme, today: Today) => html`<tr>
<td>${lightView(light)}</td>
<td><a class="name" href="/brands/${state.id}">${state.name}</a><br><span class="soft small">${state.holder.name}</span></td>
<td data-is="属地">${countyName(scheme, state.county)}</td>
<td data-is="类别">${sortName(scheme, state)}</td>
<td data-is="状态">${STANDINGS[state.standing]}</td>
<td>${next ? html`${dueView(next.reckoning, today)}<br><span class="small">${dutyText(next)}</span>` : html`<span class="soft">没有进行中的期限</span>`}</td>
</tr>`;

const table = (
  lines: readonly BrandLine[],
  scheme: Scheme,
  today: Today,
) => html`<table class="cards">
<caption>最需要处理的在前</caption>
<thead><tr><th scope="col">期限</th><th scope="col">品牌与持有人</th><th scope="col">属地</th><th scope="col">类别</th><th scope="col">状态</th><th scope="col">最近届满</th></tr></thead>
<tbody>${lines.map((line) => row(line, scheme, today))}</tbody>
</table>`;

/** Too many brands for one page: they are opened county by county. */
export const manyBrandsPage = (
  counts: readonly { readonly county: string; readonly count: number }[],
  filter: BrandFilter,
  scheme: Scheme,
): Page => ({
  title: '品牌',
  body: html`<h1>品牌</h1>
<p class="lead">${scheme.city.name}劳务品牌储备库，共 ${counts.reduce((sum, { count }) => sum + count, 0)} 个品牌，请选择${scheme.areas}。</p>
${filterForm(scheme, filter)}
<ul class="tabs" aria-label="按${scheme.areas}">${counts.map(({ county, count }) => html`<li><a href="${query({ ...filter, county })}">${countyName(scheme, county)} ${count}</a></li>`)}</ul>`,
});

/** All brands, the worst first; filters are links and a plain form. */
export function brandsPage(
  all: readonly BrandLine[],
  filter: BrandFilter,
  scheme: Scheme,
  today: Today,
): Page {
  const lines = matching(all, filter);
  const lit = lines.filter(({ light }) => !filter.light || light === filter.light).sort(byHurt);
  const shown = slice(lit, filter.page, A_PAGE);
  return {
    title: '品牌',
    body: html`<h1>品牌</h1>
<p class="lead">${scheme.city.name}劳务品牌储备库，按最近届满日排列；临期指届满前 10 个工作日以内。</p>
${filterForm(scheme, filter)}${lightTabs(lines, filter)}
${
  shown.items.length > 0
    ? table(shown.items, scheme, today)
    : html`<div class="note"><p>没有符合条件的品牌。</p><p>可放宽条件，或<a href="/brands">查看全部品牌</a>。</p></div>`
}
${pagesView(shown, (page) => `${query(filter)}&page=${page}`)}`,
  };
}
