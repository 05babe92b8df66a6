import { html, raw } from 'hono/html';
import { type Day, formatDay, weekdayName } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { ruleOfStep } from '../register/brand/entry/inputs.ts';
import type { NoticeBatchState } from '../register/notice-batch/state.ts';
import { clauseName, ruleOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { clauseText, countyName, typeName } from '../words/names.ts';
import type { Html } from './html.ts';
import { STYLE } from './style.ts';

/** 公示页: the lists that are or were before the public. No objections, no persons. */

const inFull = (day: Day) => `${formatDay(day)}（${weekdayName(day)}）`;

const row = (brand: NoticeBatchState['brands'][number], scheme: Scheme) => html`<tr>
<td><strong>${brand.name}</strong></td><td data-is="申报单位">${brand.holder}</td>
<td data-is="所在地">${countyName(scheme, brand.county)}</td>
<td data-is="类型">${typeName(scheme, brand)}</td></tr>`;

function listView(batch: NoticeBatchState, scheme: Scheme, today: Day): Html {
  const { id, title, posting, deadline, brands, status, withdrawn } = batch;
  const until = deadline?.reckoning.dueOn;
  const over = status === 'ended' || (until !== undefined && until < today);
  if (withdrawn)
    return html`<section class="panel" id="${id}"><h2>${title} <span class="tag">已撤回</span></h2>
<p class="note">本公示已于${inFull(withdrawn.on)}撤回，不再有效；名单将重新公示，公示期从头起算。理由：${withdrawn.reason}</p></section>`;
  return html`<section class="panel" id="${id}"><h2>${title} <span class="tag">${over ? '公示期满' : '公示中'}</span></h2>
${posting && until && html`<p>公示期：${inFull(dayOf(posting.at))}发布，至${deadline.reckoning.certainty === 'provisional' ? '暂定' : ''}${inFull(until)}止。原文：<a href="${posting.url}">${posting.url}</a></p>`}
<table class="cards"><thead><tr><th scope="col">品牌</th><th scope="col">申报单位</th><th scope="col">所在地</th><th scope="col">类型</th></tr></thead>
<tbody>${brands.map((brand) => row(brand, scheme))}</tbody></table></section>`;
}

/** The clause that lets anybody object, in its own words. */
function howToObject(scheme: Scheme): Html | undefined {
  const id = ruleOfStep(scheme, 'public-notice');
  const clause = id && ruleOf(scheme, id).clause;
  return clause
    ? html`<blockquote><p>${clauseText(scheme, clause)}</p><p class="soft small">${scheme.citation}${clauseName(scheme, clause)}</p></blockquote>
<p>对公示名单有异议的，请在公示期内向${scheme.city.office}书面提出，并附举证材料。</p>`
    : undefined;
}

const newestFirst = (a: NoticeBatchState, b: NoticeBatchState) =>
  (b.posting?.at ?? '').localeCompare(a.posting?.at ?? '');

/** The whole document: it has none of the console's frame. */
export function publicNoticesPage(
  batches: readonly NoticeBatchState[],
  scheme: Scheme,
  today: Day,
): Html {
  const title = '劳务品牌入库名单公示';
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body><main id="main"><p class="small do"><a href="/public">劳务品牌处理决定公布</a></p>
<h1>${title}</h1><p class="lead">${scheme.city.office}</p>
${howToObject(scheme)}
${
  batches.length > 0
    ? batches.toSorted(newestFirst).map((batch) => listView(batch, scheme, today))
    : html`<p class="note">目前没有公示的名单。</p>`
}
</main></body></html>`;
}
