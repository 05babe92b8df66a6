import { html } from 'hono/html';
import type { QuotaProgress } from '../register/brand/entry/quotas.ts';
import type { Scheme } from '../schemes/format.ts';
import { QUOTA_COLUMNS, quotaRow } from '../words/quotas.ts';
import type { Html } from './html.ts';

/** A small table; nothing where the scheme sets no number for the office. */
export const quotasView = (progress: readonly QuotaProgress[], scheme: Scheme): Html | undefined =>
  progress.length > 0
    ? html`<h2 id="quotas">名额与目标</h2><p class="small">不是上限，未达到的只作提示。</p>
<table class="cards"><thead><tr>${QUOTA_COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${progress.map(
        (one) =>
          html`<tr>${quotaRow(one, scheme).map((cell, i) => html`<td data-is="${QUOTA_COLUMNS[i]}">${cell}</td>`)}</tr>`,
      )}</tbody></table>`
    : undefined;
