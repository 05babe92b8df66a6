import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import { paperOf } from '../../shared/notices/papers/record.ts';
import { renderDocument } from '../../shared/render/document.ts';
import { renderDocx } from '../../shared/render/docx.ts';
import { papersIn } from '../notices/papers/papers.ts';
import { enter } from '../register/commands.ts';
import type { Step } from '../register/given.ts';
import { numbered } from '../register/lives.ts';
import { sanctioned } from '../register/sanctions/lives.ts';

const AT = momentAt('2026-03-02' as Day, '10:00');
const HOSTILE = '<img src=x onerror="alert(1)"> & \'品牌\'';

/** A life in which the brand and its holder have these names. */
const named = (steps: readonly Step[], name: string): readonly Step[] =>
  steps.map((step) =>
    step[1].type === 'enter-brand'
      ? ['2025-08-20', enter('2025-08-20', { name, holder: { id: 'p1', name } })]
      : step,
  );

const order = (name = '示例家政') =>
  paperOf(papersIn(named(numbered('2026-01-15'), name)), { kind: 'order' });
const removal = (name = '示例家政') =>
  paperOf(
    papersIn([
      ['2025-08-20', enter('2025-08-20', { name })],
      ...sanctioned('2026-03-02', 1, '15(4)2'),
    ]),
    {
      kind: 'decision',
    },
  );

/** What a reader sees of HTML, without tags and white space. */
const visible = (html: string) =>
  html
    .replace(/<(title|style)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '');

const filesOf = (docx: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([path, data]) => [path, strFromU8(data)]),
  );

/** What a reader sees of a docx. */
const textOf = async (sheet: Parameters<typeof renderDocx>[0]) => {
  const xml = filesOf(await renderDocx(sheet, AT))['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
};

describe('a document as HTML', () => {
  test('has head, number, title, addressee, and office and unpadded day at its end', () => {
    expect(visible(renderDocument(order()))).toMatch(
      /^五华区人力资源和社会保障局五人社责改〔2026〕1号责令限期整改通知书示例家政：.*五华区人力资源和社会保障局2026年1月15日$/,
    );
  });

  test('loads nothing from afar, runs nothing, and shows hostile names as they are written', () => {
    for (const html of [renderDocument(order(HOSTILE)), renderDocument(removal(HOSTILE))]) {
      expect(html).not.toMatch(/<(img|script|link|iframe)|url\(/);
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;品牌&#39;');
    }
  });

  test('prints a form with its boxes on a page of its own', () => {
    const html = renderDocument(removal());
    expect(html.match(/<article/g)).toHaveLength(2);
    expect(visible(html)).toContain('☑发生严重损害消费者权益');
  });
});

describe('a document as docx', () => {
  test('opens, and says in the same order all that the HTML says', async () => {
    for (const sheet of [order(), removal()]) {
      const html = visible(renderDocument(sheet)).replaceAll('&quot;', '"');
      expect(await textOf(sheet)).toBe(html);
    }
  });

  test('carries hostile names as text', async () => {
    const xml = filesOf(await renderDocx(order(HOSTILE), AT))['word/document.xml'];
    expect(xml).not.toContain('<img');
    expect(await textOf(order(HOSTILE))).toContain(HOSTILE.replace(/\s+/g, ''));
  });

  test('leaves out what no XML can carry', async () => {
    expect(await textOf(order('示例\u0000\u0008家政'))).toContain('“示例家政”');
  });

  test('names 仿宋 and 小标宋, what stands in for them, and the A4 page', async () => {
    const files = filesOf(await renderDocx(order(), AT));
    expect(files['word/document.xml']).toContain('w:w="11906"');
    for (const font of ['仿宋', '方正小标宋简体']) {
      expect(files['word/document.xml']).toContain(`w:eastAsia="${font}"`);
      expect(files['word/fontTable.xml']).toMatch(new RegExp(`w:name="${font}"><w:altName`));
    }
  });

  test('is the same bytes for the same document at the same moment, whenever it is made', async () => {
    const first = await renderDocx(removal(), AT);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await renderDocx(removal(), AT)).equals(Buffer.from(first))).toBe(true);
    expect(filesOf(first)['docProps/core.xml']).toContain('2026-03-02T02:00:00.000Z');
  });
});
