import { html } from 'hono/html';
import { formatDay } from '../calendar/day.ts';
import type { Block, Notice } from '../notices/notice.ts';
import { BUTTON, type DueLines, dueLines, FOOTER, type RenderOptions, rowLinks } from './parts.ts';

/** Styles stand on the elements: several mail clients drop style sheets. */
const INK = '#1c1f23';
const GREY = '#5a6270';
const ACCENT = '#1d4f91';
const FONT = 'PingFang SC,Microsoft YaHei,Noto Sans SC,sans-serif';
const CELL = 'border:1px solid #d5d9e0;padding:6px 8px;text-align:left;vertical-align:top';

/** A cell of a word or a number, such as ▲ 临期, keeps to one line. */
const SHORT = 4;

type Table = Extract<Block, { kind: 'table' }>;

/** A row with a page of its own leads there. */
function renderTable(table: Table, options: RenderOptions) {
  const links = rowLinks(table, options);
  const content = (cell: string, row: number, column: number) =>
    links[row] && column === table.links?.column
      ? html`<a href="${links[row]}" style="color:${ACCENT}">${cell}</a>`
      : cell;
  return html`<table style="width:100%;margin:0 0 14px;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums">
<tr>${table.columns.map((name) => html`<th style="${CELL};background:#f5f6f8;white-space:nowrap">${name}</th>`)}</tr>
${table.rows.map((row, i) => html`<tr>${row.map((cell, j) => html`<td style="${CELL}${cell.length <= SHORT && ';white-space:nowrap'}">${content(cell, i, j)}</td>`)}</tr>`)}</table>`;
}

function renderBlock(block: Block, options: RenderOptions) {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="margin:0 0 14px">${block.text}</p>`;
    case 'heading':
      return html`<h2 style="margin:26px 0 10px;padding-top:18px;border-top:1px solid #d5d9e0;font-size:17px">${block.text}</h2>`;
    case 'quote':
      return html`<blockquote style="margin:0 0 14px;padding:8px 14px;border-left:3px solid #b9c2cf;background:#f5f6f8">
<p style="margin:0 0 2px;font-size:13px;color:${GREY}">${block.clause}</p><p style="margin:0">${block.text}</p></blockquote>`;
    case 'list':
      return html`<ul style="margin:0 0 14px;padding-left:22px">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'table':
      return renderTable(block, options);
  }
}

const dueBox = (
  due: DueLines,
) => html`<div style="margin:0 0 22px;padding:14px 18px;border:2px ${due.provisional ? 'dashed' : 'solid'} ${ACCENT};border-radius:6px">
<p style="margin:0;font-size:20px;font-weight:700;font-variant-numeric:tabular-nums"><span style="font-size:14px;font-weight:400;color:${GREY}">届满日</span> ${due.day}</p>
<p style="margin:2px 0 0">${due.what} · ${due.distance}</p></div>`;

const whyBox = (due: DueLines) =>
  html`<p style="margin:0 0 14px;font-size:14px;color:${GREY}"><strong>为何是这天：</strong>${due.why}</p>`;

const button = (link: string) =>
  html`<p style="margin:22px 0"><a href="${link}" style="display:inline-block;padding:10px 22px;border-radius:6px;background:${ACCENT};color:#ffffff;text-decoration:none">${BUTTON}</a></p>`;

/** A notice as a mail: one column of 600 px that holds on a phone, nothing loaded from afar. */
export function renderHtml(notice: Notice, options: RenderOptions = {}): string {
  const { link } = options;
  const due = dueLines(notice);
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${notice.subject}</title></head>
<body style="margin:0;background:#ffffff">
<div style="box-sizing:border-box;max-width:600px;margin:0 auto;padding:20px 16px;font:16px/1.6 ${FONT};color:${INK};overflow-wrap:anywhere">
${due && dueBox(due)}
<h1 style="margin:0 0 4px;font-size:20px;text-align:center">${notice.title}</h1>
<p style="margin:0 0 16px;text-align:center;color:${GREY}">${notice.number}</p>
<p style="margin:0 0 14px">${notice.to.name}：</p>
${notice.blocks.map((block) => renderBlock(block, options))}
${due && whyBox(due)}
${link && button(link)}
<p style="margin:26px 0 0;text-align:right">${notice.from.office}<br>${formatDay(notice.from.on)}</p>
<p style="margin:26px 0 0;padding-top:10px;border-top:1px solid #d5d9e0;font-size:13px;color:${GREY}">${FOOTER}</p>
</div></body></html>
`.toString();
}
