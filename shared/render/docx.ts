import {
  AlignmentType,
  BorderStyle,
  Document,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { epochOf, type Moment } from '../calendar/moment.ts';
import { type Cell, dayOrBlank, type PaperBlock, type Sheet } from '../notices/papers/paper.ts';
import { columnShares } from './column-shares.ts';
import { titleLines } from './title-lines.ts';
import { zip } from './zip.ts';

/** After GB/T 9704-2012, in the units of the format: half points, twentieths of a point. */
const BODY = '仿宋';
const TITLE = '方正小标宋简体';
const SIZE = { body: 32, title: 44, office: 52, table: 28 } as const;
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
const TABLE_LINE = { line: 440, lineRule: LineRuleType.AT_LEAST } as const;
/** 210 by 297 mm; margins of 37, 26, 35 and 28 mm. */
const PAGE = { width: 11906, height: 16838 } as const;
const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1587 } as const;
/** A form, which no office signs, has more room: 20 mm above and below. */
const FORM_MARGIN = { ...MARGIN, top: 1134, bottom: 1134 } as const;
const TEXT_WIDTH = 8845;
const LABEL_WIDTH = 1770;
const RED = 'CC0000';

/** What stands in for a font that the reader's machine does not have. */
const SUBSTITUTES = [
  [BODY, 'FangSong_GB2312'],
  [TITLE, '宋体'],
] as const;

const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${SUBSTITUTES.map(
  ([name, other]) =>
    `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
).join('')}</w:fonts>`;

/** Characters that XML cannot carry would make the file unreadable. */
const legible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const run = (text: string, options: IRunOptions = {}) =>
  new TextRun({ text: legible(text), font: BODY, size: SIZE.body, ...options });

const INDENT = { firstLine: SIZE.body * 20 } as const;

const paragraph = (text: string, options: IParagraphOptions = {}, style: IRunOptions = {}) =>
  new Paragraph({ spacing: LINE, children: [run(text, style)], ...options });

const indented = (text: string, keepNext: boolean) =>
  paragraph(text, { indent: INDENT, alignment: AlignmentType.BOTH, keepNext });

const centred = (text: string, options: IParagraphOptions = {}) =>
  paragraph(text, { alignment: AlignmentType.CENTER, ...options });

/** In the face of titles, and in lines of whole words. */
const headline = (text: string, size: number, color?: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 560 },
    children: titleLines(text, Math.floor(TEXT_WIDTH / (size * 10))).map((line, i) =>
      run(line, { font: TITLE, size, color, ...(i > 0 && { break: 1 }) }),
    ),
  });

const cellText = (lines: readonly string[], alignment?: IParagraphOptions['alignment']) =>
  (lines.length > 0 ? lines : ['']).map((line) =>
    paragraph(line, { spacing: TABLE_LINE, alignment }, { size: SIZE.table }),
  );

const tableCell = (
  lines: readonly string[],
  width: number,
  { columnSpan, centre = false }: { columnSpan?: number; centre?: boolean } = {},
) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 100, right: 100, top: 40, bottom: 40 },
    children: cellText(lines, centre ? AlignmentType.CENTER : undefined),
  });

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const grid = (columnWidths: readonly number[], rows: readonly (readonly TableCell[])[]) =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...columnWidths],
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: EDGE,
      right: EDGE,
      insideHorizontal: EDGE,
      insideVertical: EDGE,
    },
    rows: rows.map((children) => new TableRow({ cantSplit: true, children: [...children] })),
  });

function table(block: { columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  const widths = columnShares(block).map((share) => Math.floor((TEXT_WIDTH * share) / 100));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => tableCell([cell], widths[i] ?? 0));
  return grid(widths, [block.columns, ...block.rows].map(line));
}

const VALUE_WIDTH = TEXT_WIDTH / 2 - LABEL_WIDTH;

const formCells = ({ label, lines, heads }: Cell, alone: boolean) =>
  heads
    ? [tableCell([label], TEXT_WIDTH, { columnSpan: 4, centre: true })]
    : [
        tableCell([label], LABEL_WIDTH, { centre: true }),
        alone
          ? tableCell(lines, TEXT_WIDTH - LABEL_WIDTH, { columnSpan: 3 })
          : tableCell(lines, VALUE_WIDTH),
      ];

/** The last one stays with the signature: no page bears a signature alone. */
function renderBlock(block: PaperBlock, last: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [indented(block.text, last)];
    case 'heading':
      return [paragraph(block.text, { indent: INDENT, keepNext: true }, { bold: true })];
    case 'quote':
      return [indented(`${block.clause}：“${block.text}”`, last)];
    case 'list':
      return block.items.map((item, i) => indented(`${i + 1}. ${item}`, last));
    case 'table':
      return [table(block)];
    case 'form':
      return [
        grid(
          [LABEL_WIDTH, VALUE_WIDTH, LABEL_WIDTH, VALUE_WIDTH],
          block.rows.map((row) => row.flatMap((cell) => formCells(cell, row.length === 1))),
        ),
      ];
  }
}

const head = ({ from, number = '' }: Sheet): readonly Paragraph[] =>
  from
    ? [
        headline(from.office, SIZE.office, RED),
        centred(number, {
          spacing: { ...LINE, after: 560 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: RED, space: 6 } },
        }),
      ]
    : [];

/** Office and day at the lower right, the day's four characters in from the edge, one under the other. */
const signature = ({ from }: Sheet): readonly Paragraph[] =>
  from
    ? [
        paragraph(from.office, {
          alignment: AlignmentType.RIGHT,
          spacing: { ...LINE, before: 1120 },
          keepNext: true,
          indent: { right: 640 },
        }),
        paragraph(dayOrBlank(from.on), { alignment: AlignmentType.RIGHT, indent: { right: 1280 } }),
      ]
    : [];

const copies = ({ copyTo }: Sheet): readonly Paragraph[] =>
  copyTo
    ? [
        paragraph(
          `抄送：${copyTo}`,
          { spacing: { ...LINE, before: 840 }, border: { top: EDGE, bottom: EDGE } },
          { size: SIZE.table },
        ),
      ]
    : [];

const section = (sheet: Sheet) => ({
  properties: { page: { size: PAGE, margin: sheet.from ? MARGIN : FORM_MARGIN } },
  children: [
    ...head(sheet),
    headline(sheet.title, SIZE.title),
    ...(sheet.to ? [paragraph(`${sheet.to}：`)] : []),
    ...sheet.blocks.flatMap((block, i) => renderBlock(block, i === sheet.blocks.length - 1)),
    ...signature(sheet),
    ...copies(sheet),
  ],
});

const properties = (xml: string, at: Moment): string =>
  xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${new Date(epochOf(at)).toISOString()}`,
  );

/** The library stamps the machine's own time: the record's moment goes in its place. */
function restamp(bytes: Uint8Array, at: Moment): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const core = files.get('docProps/core.xml');
  if (core) files.set('docProps/core.xml', strToU8(properties(strFromU8(core), at)));
  files.set('word/fontTable.xml', strToU8(FONT_TABLE));
  return zip(files, at);
}

/** A document that the office can edit; the same document at the same moment gives the same bytes. */
export async function renderDocx(sheet: Sheet, at: Moment): Promise<Uint8Array> {
  const sheets = [sheet, ...(sheet.attachments ?? [])];
  const document = new Document({
    title: legible(sheet.title),
    creator: legible(sheet.from?.office ?? ''),
    sections: sheets.map(section),
  });
  return restamp(await Packer.toBuffer(document), at);
}
