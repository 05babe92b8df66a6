import { html, raw } from 'hono/html';
import { type Cell, dayOrBlank, type PaperBlock, type Sheet } from '../notices/papers/paper.ts';
import { columnShares } from './column-shares.ts';
import { BODY_FONTS, TITLE_FONTS } from './fonts.ts';
import { titleLines } from './title-lines.ts';

const families = (fonts: readonly string[]) => fonts.map((font) => `"${font}"`).join(',');

/** After GB/T 9704-2012: A4, red head, 2号 title, 3号 仿宋, 28 pt lines; what bears no signature of an office is a form, with more room. */
const STYLE = raw(`@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page plain{size:A4;margin:20mm 26mm 20mm 28mm}
.plain{page:plain}
body{margin:0 auto;max-width:156mm;font:16pt/28pt ${families(BODY_FONTS)},serif;color:#000}
header{text-align:center;border-bottom:2pt solid #c00;padding-bottom:6pt;margin-bottom:28pt}
.office{margin:0 0 28pt;text-wrap:balance;font:700 26pt/1.4 ${families(TITLE_FONTS)},serif;color:#c00}
.number{margin:0}
h1{margin:0 0 28pt;text-align:center;text-wrap:balance;font:700 22pt/1.4 ${families(TITLE_FONTS)},serif}
h2{margin:0;font-size:1em;text-indent:2em;break-after:avoid}
p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.to,td p,header p,footer p{text-indent:0}
td p{text-align:left}
header p,footer p{text-align:center}
table{width:100%;margin:6pt 0;border-collapse:collapse;font-size:14pt;line-height:22pt}
th,td{border:.5pt solid #000;padding:2pt 6pt;font-weight:400;text-align:left;overflow-wrap:anywhere}
tr{break-inside:avoid}
.form{table-layout:fixed}
.form th{width:20%;text-align:center}
.form td{height:24pt}
td p:empty{height:22pt}
footer{margin-top:56pt;margin-left:auto;width:fit-content;text-align:center;break-inside:avoid;break-before:avoid}
.copy{margin-top:42pt;padding:2pt 14pt;border:solid #000;border-width:.5pt 0;text-indent:0;font-size:14pt;break-inside:avoid}
article+article{break-before:page}
@media screen{body{padding:20mm 16px}article+article{margin-top:28mm;padding-top:14mm;border-top:1pt dashed #999}}
@media screen and (max-width:600px){body{font-size:13pt;line-height:1.7}table{font-size:11pt;line-height:1.6}.office{font-size:20pt}h1{font-size:18pt}.form th{width:24%}}`);

const cellView = ({ label, lines, heads }: Cell, alone: boolean) =>
  heads
    ? html`<th scope="colgroup" colspan="4">${label}</th>`
    : html`<th scope="row">${label}</th><td${alone ? raw(' colspan="3"') : ''}>${lines.map((line) => html`<p>${line}</p>`)}</td>`;

function renderBlock(block: PaperBlock) {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'quote':
      return html`<p>${block.clause}：“${block.text}”</p>`;
    case 'list':
      return block.items.map((item, i) => html`<p>${i + 1}. ${item}</p>`);
    case 'table':
      return html`<table class="columns"><colgroup>${columnShares(block).map((share) => html`<col style="width:${share}%">`)}</colgroup><tr>${block.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>`;
    case 'form':
      return html`<table class="form">${block.rows.map((row) => html`<tr>${row.map((cell) => cellView(cell, row.length === 1))}</tr>`)}</table>`;
  }
}

/** As many signs as a line of the measure holds in 26 pt and in 22 pt. */
const [OFFICE_LINE, TITLE_LINE] = [17, 20];

const inLines = (text: string, most: number) =>
  titleLines(text, most).map((line, i) => html`${i > 0 && raw('<br>')}${line}`);

const sheetView = ({
  title,
  number,
  to,
  blocks,
  from,
  copyTo,
}: Sheet) => html`<article${from ? '' : raw(' class="plain"')}>
${from && html`<header><p class="office">${inLines(from.office, OFFICE_LINE)}</p><p class="number">${number}</p></header>`}
<h1>${inLines(title, TITLE_LINE)}</h1>
${to && html`<p class="to">${to}：</p>`}
${blocks.map(renderBlock)}
${from && html`<footer><p>${from.office}</p><p>${dayOrBlank(from.on)}</p></footer>`}
${copyTo && html`<p class="copy">抄送：${copyTo}</p>`}
</article>`;

/** A document as an office prints it, sealed by hand over the signature at the lower right. */
export const renderDocument = (sheet: Sheet): string =>
  html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${sheet.title}</title><style>${STYLE}</style></head>
<body>${[sheet, ...(sheet.attachments ?? [])].map(sheetView)}</body></html>
`.toString();
