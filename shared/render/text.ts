import { formatDay } from '../calendar/day.ts';
import type { Block, Notice } from '../notices/notice.ts';
import { BUTTON, dueLines, FOOTER, type RenderOptions, rowLinks } from './parts.ts';

type Table = Extract<Block, { kind: 'table' }>;

function renderTable(table: Table, options: RenderOptions): string {
  const links = rowLinks(table, options);
  return table.rows
    .map((row, i) => [
      ...row.map((cell, j) => `${j === 0 ? '- ' : '  '}${table.columns[j]}：${cell}`),
      ...(links[i] ? [`  办理：${links[i]}`] : []),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n');
}

function renderBlock(block: Block, options: RenderOptions): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `\n【${block.text}】`;
    case 'quote':
      return `> ${block.clause}\n> ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return renderTable(block, options);
  }
}

/** A notice as plain text: the same facts in the same order as the HTML. */
export function renderText(notice: Notice, options: RenderOptions = {}): string {
  const { link } = options;
  const due = dueLines(notice);
  return [
    due && `届满日：${due.day}\n${due.what}，${due.distance}`,
    [notice.title, notice.number].filter(Boolean).join('\n'),
    `${notice.to.name}：`,
    ...notice.blocks.map((block) => renderBlock(block, options)),
    due && `为何是这天：${due.why}`,
    link && `${BUTTON}：${link}`,
    `${notice.from.office}\n${formatDay(notice.from.on)}`,
    `-- \n${FOOTER}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
