import { formatDay } from '../calendar/day.ts';
import type { Block, Notice } from '../notices/notice.ts';
import { BUTTON, dueLines, FOOTER, type RenderOptions } from './parts.ts';

function renderBlock(block: Block): string {
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
      return block.rows
        .map((row) => row.map((cell, i) => `${i === 0 ? '- ' : '  '}${block.columns[i]}：${cell}`))
        .map((lines) => lines.join('\n'))
        .join('\n');
  }
}

/** A notice as plain text: the same facts in the same order as the HTML. */
export function renderText(notice: Notice, { link }: RenderOptions = {}): string {
  const due = dueLines(notice);
  return [
    due && `届满日：${due.day}\n${due.what}，${due.distance}`,
    [notice.title, notice.number].filter(Boolean).join('\n'),
    `${notice.to.name}：`,
    ...notice.blocks.map(renderBlock),
    due && `为何是这天：${due.why}`,
    link && `${BUTTON}：${link}`,
    `${notice.from.office}\n${formatDay(notice.from.on)}`,
    `-- \n${FOOTER}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
