import { html } from 'hono/html';
import type { Html } from '../../../../shared/console/html.ts';
import { MARKS } from './marks.ts';

/** Hatches that every drawing of the page refers to. */
export const patterns = html`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff" fill-opacity=".55"/><line x1="0" y1="0" x2="0" y2="7" stroke="#8a5300" stroke-width="2.4"/></pattern>
<pattern id="outage" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><line x1="0" y1="0" x2="0" y2="8" stroke="#59636e" stroke-opacity=".38" stroke-width="1.4"/></pattern>
</defs></svg>`;

const sample = (drawing: Html, text: string, width = 40) =>
  html`<li><svg width="${width}" height="24" viewBox="0 0 ${width} 24" aria-hidden="true">${drawing}</svg>${text}</li>`;

const lived = (width: number) =>
  html`<rect class="whole" x="1" y="4" width="38" height="16" rx="2"/><rect class="lived" x="1" y="4" width="${width}" height="16" rx="2"/>`;

/** What every sign of the drawings means. */
export const legend = (hasOutage: boolean): Html => html`<ul class="legend drawing">
${sample(html`<g class="period">${lived(38)}</g>`, '法定期限，起算日至届满日')}
${sample(html`<g class="period">${lived(22)}</g><text class="met" x="25" y="17">✓</text>`, '期内办结')}
${sample(html`<g class="period target"><rect class="whole" x="1" y="7" width="38" height="10" rx="2"/><rect class="lived" x="1" y="7" width="38" height="10" rx="2"/></g>`, '内部时限')}
${sample(html`<g class="period provisional">${lived(38)}<rect class="hatch" x="1" y="4" width="38" height="16"/></g>`, '暂定')}
${sample(html`<g class="period"><line class="before" x1="8" y1="2" x2="8" y2="22"/></g>`, '重算前的届满日', 16)}
${sample(html`<g class="reminder"><line x1="8" y1="6" x2="8" y2="22"/><circle cx="8" cy="5" r="3"/></g>`, '提醒', 16)}
${sample(html`<g class="missed"><line x1="8" y1="6" x2="8" y2="22"/><circle cx="8" cy="5" r="3"/></g>`, '未发出的提醒', 16)}
${sample(html`<text class="lapse" x="1" y="18">■</text>`, '届满，未见记录', 18)}
${sample(html`<text class="withheld" x="1" y="18">▲</text>`, '暂定日已过，不作逾期', 18)}
${sample(html`<text class="rescinded" x="1" y="18">↺</text>`, '撤回届满记录', 18)}
${hasOutage && sample(html`<rect class="outage" x="1" y="2" width="38" height="20"/>`, '停运')}
<li class="marks">${Object.values(MARKS).map(([mark, name]) => html`<span><b>${mark}</b>${name}</span>`)}</li>
</ul>`;
