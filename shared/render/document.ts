import { html, raw } from 'hono/html';
import { formatDay } from '../calendar/day.ts';
import type { Block, Notice } from '../notices/notice.ts';

/** What goes on paper of a notice. */
export type Paper = Pick<Notice, 'title' | 'number' | 'to' | 'blocks' | 'from'>;

/** After GB/T 9704-2012: A4, red head, 2号 title, 3号 仿宋, 28 pt lines. */
const STYLE = raw(`@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{margin:0 auto;max-width:156mm;font:16pt/28pt FangSong,STFangsong,"FangSong_GB2312","Noto Serif CJK SC",serif;color:#000}
header{text-align:center;border-bottom:2pt solid #c00;padding-bottom:6pt;margin-bottom:28pt}
.office{margin:0 0 28pt;font:700 26pt/1.4 FZXiaoBiaoSong-B05S,STSong,SimSun,"Noto Serif CJK SC",serif;color:#c00}
.number{margin:0}
h1{margin:0 0 28pt;text-align:center;font:700 22pt/1.4 FZXiaoBiaoSong-B05S,STSong,SimSun,"Noto Serif CJK SC",serif}
h2{margin:0;font-size:16pt;text-indent:2em}
p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.to{text-indent:0}
header p,footer p{text-indent:0;text-align:center}
table{width:100%;margin:6pt 0;border-collapse:collapse;font-size:14pt}
th,td{border:.5pt solid #000;padding:2pt 6pt;font-weight:400;text-align:left}
footer{margin-top:56pt;margin-left:auto;width:fit-content;text-align:center;break-inside:avoid}
@media screen{body{padding:20mm 16px}}`);

function renderBlock(block: Block) {
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
      return html`<table><tr>${block.columns.map((name) => html`<th>${name}</th>`)}</tr>
${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>`;
  }
}

/** A document as an office prints it, sealed by hand over the signature at the lower right. */
export function renderDocument({ title, number, to, blocks, from }: Paper): string {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><header><p class="office">${from.office}</p><p class="number">${number ?? '（文号待编）'}</p></header>
<h1>${title}</h1>
<p class="to">${to.name}：</p>
${blocks.map(renderBlock)}
<footer><p>${from.office}</p><p>${formatDay(from.on)}</p></footer>
</body></html>
`.toString();
}
