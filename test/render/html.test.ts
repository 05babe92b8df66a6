import { describe, expect, test } from 'vitest';
import type { Notice } from '../../shared/notices/notice.ts';
import { renderHtml } from '../../shared/render/html.ts';
import { renderText } from '../../shared/render/text.ts';
import { entered, orderRuns, toldOfLast } from '../notices/sample.ts';

const now = '2026-10-21T10:00:00+08:00';
const hostile = '<img src=x onerror="alert(1)"> & \'品牌\'';
const orderOf = (brand: string, holder: string, servedOn = '2026-10-21') =>
  toldOfLast([entered(brand, holder), ...orderRuns(servedOn)], now)[0] as Notice;

/** What a reader sees of HTML, without tags and white space. */
const visible = (html: string) =>
  html
    .replace(/<(title|style)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '');

describe('a notice as HTML', () => {
  const html = renderHtml(orderOf('滇味师傅', '某某公司'), {
    link: 'https://brands.example/b/1?a=1&b=2',
  });

  test('begins with the due day and what is due', () => {
    expect(visible(html)).toMatch(/^届满日2026年11月23日（周一）提交书面整改报告·还有23个工作日/);
  });

  test('loads nothing from afar and runs nothing', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|src=/);
    expect(html.match(/https?:[^"]*/g)).toEqual(['https://brands.example/b/1?a=1&amp;b=2']);
  });

  test('has one button, and none without a page to go to', () => {
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(renderHtml(orderOf('滇味师傅', '某某公司'))).not.toContain('<a ');
  });

  test('shows hostile names as they are written', () => {
    const escaped = renderHtml(orderOf(hostile, hostile));
    expect(escaped).not.toContain('<img');
    expect(escaped).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;品牌&#39;',
    );
  });

  test('marks a provisional day with a dashed frame', () => {
    expect(html).toContain('2px solid');
    expect(renderHtml(orderOf('滇味师傅', '某某公司', '2026-12-25'))).toContain('2px dashed');
  });
});

describe('a notice as plain text', () => {
  test('says everything that the HTML says', () => {
    const notice = orderOf('滇味师傅', '某某公司');
    const html = visible(renderHtml(notice));
    for (const block of notice.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'quote') throw new Error('unexpected block');
      expect(renderText(notice)).toContain(block.text);
      expect(html).toContain(block.text.replace(/\s+/g, ''));
    }
    expect(renderText(notice)).toContain(`为何是这天：${notice.due?.why}`);
  });

  test('states the due day in its first two lines', () => {
    expect(renderText(orderOf('滇味师傅', '某某公司')).split('\n').slice(0, 2)).toEqual([
      '届满日：2026年11月23日（周一）',
      '提交书面整改报告，还有 23 个工作日',
    ]);
  });
});
