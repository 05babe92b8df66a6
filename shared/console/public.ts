import { html, raw } from 'hono/html';
import { type Day, formatDay } from '../calendar/day.ts';
import type { Measure } from '../register/brand/sanctions/events.ts';
import type { MarkDecision } from '../register/brand/sanctions/state.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName } from '../words/names.ts';
import { MEASURES } from '../words/sanction-sentences.ts';
import type { Html } from './html.ts';
import { STYLE } from './style.ts';

/** 公布页: decisions that were served and published, and what became of them. No staff, no cases. */

type Language = 'zh' | 'en';
export const languageOf = (text: string | undefined): Language => (text === 'en' ? 'en' : 'zh');

const DECISIONS_EN: Readonly<Record<Measure, string>> = {
  suspension: 'Use of the mark suspended',
  renewal: 'Use of the mark suspended again',
  removal: 'Removed from the register, mark withdrawn',
};

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const WORDS = {
  zh: {
    html: 'zh-CN',
    title: '劳务品牌处理决定公布',
    lead: (citation: string) => `依照${citation}作出并已送达的暂停、移出决定。期满的决定不再列出。`,
    columns: ['品牌', '决定', '文号', '作出日', '期限'],
    until: (measure: Measure, day: string) =>
      `${measure === 'removal' ? '不得再次申请至' : '暂停至'} ${day}`,
    none: '目前没有正在公布的决定。',
    fallen: '撤下的公布',
    fell: (measure: string, more: Html) =>
      html`（${measure}）：该决定已被撤销，原公布内容自始无效。${more}`,
    report: '举报',
    other: 'English',
    measures: MEASURES,
    day: formatDay,
  },
  en: {
    html: 'en',
    title: 'Decisions on labour brands',
    lead: (citation: string) =>
      `Suspensions and removals decided under ${citation} and served on the holder. Decisions that have run out are not listed.`,
    columns: ['Brand', 'Decision', 'Number', 'Decided on', 'Term'],
    until: (measure: Measure, day: string) =>
      `${measure === 'removal' ? 'No new application until' : 'Until'} ${day}`,
    none: 'No decision is being published at present.',
    fallen: 'Taken down',
    fell: (measure: string, more: Html) =>
      html` (${measure}): This decision was set aside. What had been published about it is void. ${more}`,
    report: 'Report a brand (in Chinese)',
    other: '中文',
    measures: DECISIONS_EN,
    day: (day: Day) => {
      const [year, month, date] = day.split('-').map(Number);
      return `${date} ${MONTHS_EN[(month ?? 1) - 1]} ${year}`;
    },
  },
} as const;

interface Published {
  readonly brand: BrandState;
  readonly d: MarkDecision;
}

const published = (brands: readonly BrandState[]): readonly Published[] =>
  brands.flatMap((brand) =>
    Object.values(brand.decisions)
      .filter(({ publication, service }) => publication && service)
      .map((d) => ({ brand, d })),
  );

const newestFirst = (a: Published, b: Published) =>
  (b.d.publication?.on ?? '').localeCompare(a.d.publication?.on ?? '');

/** The last day of the term, or of the ban. */
const lastDay = ({ brand, d }: Published) =>
  d.deadlineId ? brand.deadlines[d.deadlineId]?.reckoning.dueOn : undefined;

function row(one: Published, language: Language, scheme: Scheme): Html {
  const { brand, d } = one;
  const { columns, measures, until, day } = WORDS[language];
  const last = lastDay(one);
  return html`<tr><td><strong lang="zh-CN">${brand.name}</strong><br><span class="soft small" lang="zh-CN">${brand.holder.name} · ${countyName(scheme, brand.county)}</span></td>
<td data-is="${columns[1]}">${measures[d.measure]}</td><td data-is="${columns[2]}" lang="zh-CN">${d.number}</td>
<td data-is="${columns[3]}">${d.signedOn && day(d.signedOn)}</td><td data-is="${columns[4]}">${last && until(d.measure, day(last))}</td></tr>`;
}

const fallenView = ({ brand, d }: Published, language: Language) => {
  const { fell, measures } = WORDS[language];
  const more = html`<span lang="zh-CN">${d.publication?.explanation}</span>`;
  return html`<li><span lang="zh-CN"><s>${brand.name}</s> ${d.number}</span>${fell(measures[d.measure], more)}</li>`;
};

/** The whole document: it has none of the console's frame. */
export function publicPage(
  brands: readonly BrandState[],
  language: Language,
  scheme: Scheme,
  takesReports: boolean,
): Html {
  const words = WORDS[language];
  const all = published(brands).toSorted(newestFirst);
  const inForce = all.filter(({ d }) => !d.setAside && !d.endedOn);
  const fallen = all.filter(({ d }) => d.setAside);
  return html`<!doctype html>
<html lang="${words.html}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words.title}</title><style>${raw(STYLE)}</style></head>
<body><main id="main"><p class="small do">${takesReports && html`<a href="/public/report">${words.report}</a> · `}<a href="/public${language === 'zh' ? '?lang=en' : ''}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${words.other}</a></p>
<h1>${words.title}</h1><p class="lead">${words.lead(scheme.citation)}</p><p class="soft" lang="zh-CN">${scheme.city.office}</p>
${
  inForce.length > 0
    ? html`<table class="cards"><thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${inForce.map((one) => row(one, language, scheme))}</tbody></table>`
    : html`<p class="note">${words.none}</p>`
}
${fallen.length > 0 && html`<h2>${words.fallen}</h2><ul>${fallen.map((one) => fallenView(one, language))}</ul>`}
</main></body></html>`;
}
