import { html } from 'hono/html';
import { PAPER_KINDS, unready } from '../notices/papers/kinds.ts';
import type { FiledPaper } from '../notices/papers/record.ts';
import { caseLabel } from '../notices/wording.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { caseName } from './case-view.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';

const linkTo = (brand: string, { kind, id }: FiledPaper, format: 'html' | 'docx') =>
  `/brands/${brand}/papers/${kind}.${format}?${new URLSearchParams({ id })}`;

/** Its number, else what kind of document it is where the title does not say so. */
function underTitle({ number, kind, title }: FiledPaper): string | undefined {
  const { name } = PAPER_KINDS[kind];
  return number ?? (title.endsWith(name) ? undefined : name);
}

const row = (brand: string, paper: FiledPaper) => {
  const under = underTitle(paper);
  return html`<tr>
<td>${dayView(paper.on)}</td>
<td data-is="文书">${paper.title}${paper.draft && html` <span class="tag">${unready(paper.kind)}</span>`}${under && html`<br><span class="small soft">${under}</span>`}</td>
<td class="do"><a href="${linkTo(brand, paper, 'html')}">打印</a> <a href="${linkTo(brand, paper, 'docx')}">下载 docx</a></td></tr>`;
};

const table = (brand: string, papers: readonly FiledPaper[]): Html =>
  papers.length === 0
    ? html`<p class="soft">还没有文书；办理中需要的文书会出现在这里。</p>`
    : html`<table class="cards"><thead><tr><th scope="col">日期</th><th scope="col">文书</th><th scope="col">取用</th></tr></thead>
<tbody>${papers.toReversed().map((paper) => row(brand, paper))}</tbody></table>`;

/** Every document of a brand by case, the newest first, and each case to keep as a file. */
export function papersPage(brand: BrandState, papers: readonly FiledPaper[], scheme: Scheme): Page {
  const own = papers.filter(({ caseId }) => caseId === undefined);
  return {
    title: `${brand.name}：文书`,
    body: html`<p class="small"><a href="/brands/${brand.id}">${brand.name}</a></p>
<h1>文书</h1>
<p class="lead">按登记的事实生成，打印后由单位编号、签发、盖章；docx 可以修改。送达前的文书日期留空，由经办人填写。</p>
${Object.values(brand.cases)
  .toReversed()
  .map(
    (
      file,
    ) => html`<h2 id="${file.id}">${caseName(brand, file, scheme)} <span class="soft small">${caseLabel(file.id)}</span></h2>
<p><a class="button quiet" href="/brands/${brand.id}/cases/${file.id}/archive.zip">下载案卷（zip）</a></p>
${table(
  brand.id,
  papers.filter(({ caseId }) => caseId === file.id),
)}`,
  )}
<h2 id="brand">品牌的表格</h2>
${table(brand.id, own)}`,
  };
}
