import { html } from 'hono/html';
import { clauseName } from '../schemes/catalogue.ts';
import type { Ruling, Scheme } from '../schemes/format.ts';
import type { Page } from './layout.ts';
import { pagesView, slice } from './paging.ts';

const A_PAGE = 30;

const labelOf = ({ options }: Ruling, value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

const ACTED_ON: Readonly<Record<Ruling['actedOnBy'], string>> = {
  product: '',
  people: ' · 另行裁定由办理人员执行，系统的计算不变',
  nobody: ' · 本系统只能按默认办理',
};

const rulingView = (
  ruling: Ruling,
  scheme: Scheme,
) => html`<section class="panel" id="${ruling.id}">
<h3>${ruling.question}</h3>
<p><strong>${labelOf(ruling, ruling.answer ?? ruling.default)}</strong> <span class="tag ${ruling.answer ? 'normal' : ''}">${ruling.answer ? '已裁定' : '默认，尚未裁定'}</span></p>
<p class="clip">${ruling.answer && ruling.answer !== ruling.default && html`默认为“${labelOf(ruling, ruling.default)}”。`}${ruling.reason}</p>
<p class="soft small">可选：${ruling.options.map(({ label }) => label).join(' / ')}${ruling.clauses.length > 0 && html` · 涉及${ruling.clauses.map((clause) => clauseName(scheme, clause)).join('、')}`}${ACTED_ON[ruling.actedOnBy]}</p>
</section>`;

/** Every open legal question, with its default, the reason, and the answer in force. */
export function rulingsPage(scheme: Scheme, page: number): Page {
  const shown = slice(scheme.rulings, page, A_PAGE);
  return {
    title: '裁定事项',
    body: html`<h1>裁定事项</h1>
<p class="lead">${scheme.citation}没有写明或者前后不一致之处。共 ${scheme.rulings.length} 项。系统按默认处理并说明理由；主管机关可以另行裁定。</p>
${
  scheme.rulings.length > 0
    ? shown.items.map((ruling) => rulingView(ruling, scheme))
    : html`<p class="soft">本方案没有待裁定事项。</p>`
}
${pagesView(shown, (at) => `/rulings?page=${at}`)}`,
  };
}
