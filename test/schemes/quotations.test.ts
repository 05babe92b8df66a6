import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clauseName, schemeById } from '../../shared/schemes/catalogue.ts';

const seed = readFileSync(new URL('./seeds/kunming-2025.txt', import.meta.url), 'utf8');
const scheme = schemeById('kunming-2025');
const textOf = (id: string) => scheme.clauses.find((clause) => clause.id === id)?.text ?? '';

/** The seed without its white space: printed labels break lines, documents do not. */
const compact = (text: string) => text.replaceAll(/\s/g, '');

describe('every clause stands word for word in the regulation', () => {
  test.each(scheme.clauses)('$name', ({ text }) => {
    for (const part of text.split('……')) {
      expect(part).not.toBe('');
      expect(seed).toContain(part);
    }
  });

  test('a clause stands under its own article and item', () => {
    const NUMBERS = '零一二三四五六七八九十';
    const article = (n: number) =>
      n <= 10 ? NUMBERS.charAt(n) : `十${n === 10 ? '' : NUMBERS.charAt(n - 10)}`;
    const numbered = scheme.clauses.filter(({ id }) => /^\d+$/.test(id));
    expect(numbered.map(({ id }) => Number(id))).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]);
    for (const { id, name, text } of numbered) {
      expect(name).toBe(`第${article(Number(id))}条`);
      expect(seed).toContain(`${name} ${text}`);
    }
  });

  test('so do the titles and labels of the forms', () => {
    for (const { title, fields } of scheme.forms) {
      expect(seed).toContain(title);
      for (const { label, options } of fields) {
        expect(compact(seed)).toContain(compact(label));
        for (const option of options) expect(compact(seed)).toContain(compact(option));
      }
    }
  });

  test('and the title of the regulation', () => {
    expect(seed).toContain(scheme.title);
  });
});

describe('nothing that carries a rule is left out', () => {
  /** Ids of the paragraphs and items of one article, read from the seed's own numbering. */
  function itemsOf(from: string, to: string): string[] {
    const body = seed.slice(seed.indexOf(`\n${from} `), seed.indexOf(`\n${to} `));
    const ids: string[] = [];
    let paragraph = 0;
    for (const line of body.split('\n').map((text) => text.trim())) {
      if (/^（[一二三四五六七]）/.test(line)) ids.push(`(${++paragraph})`);
      const item = /^(\d)\./.exec(line)?.[1];
      if (item) ids.push(`(${paragraph})${item}`);
    }
    return ids;
  }

  test.each([
    ['6', '第六条', '第七条', 7],
    ['8', '第八条', '第九条', 4],
    ['9', '第九条', '第十条', 6],
    ['15', '第十五条', '第十六条', 20],
  ])('every item of article %s is a clause', (article, from, to, count) => {
    const ids = itemsOf(from, to).map((id) => `${article}${id}`);
    expect(ids).toHaveLength(count);
    for (const id of ids) expect(scheme.clauses.map((clause) => clause.id)).toContain(id);
  });

  test('every numbered item of article 15 is a ground, in its own words', () => {
    const items = itemsOf('第十五条', '第十六条').filter((id) => /\)\d$/.test(id));
    expect(scheme.grounds.map(({ code }) => code)).toEqual(items.map((id) => `15${id}`));
    for (const { clause, text } of scheme.grounds) expect(text).toBe(textOf(clause));
  });

  test('every paragraph of article 15 that sets a measure is a stage or a sanction', () => {
    const clauses = [...scheme.ladder, ...scheme.sanctions].map(({ clause }) => clause);
    expect(clauses).toEqual(['15(1)', '15(2)', '15(3)tail', '15(4)tail']);
  });

  test.each([
    ['public-notice', '公示5个工作日'],
    ['objection-review', '10个工作日内作出复核决定'],
    ['rectification', '责令一个月内予以整改'],
    ['rectification-after-interview', '责令三个月内予以整改'],
    ['suspension', '使用权一年'],
    ['re-application-ban', '自决定作出之日起五年内不得再次申请'],
    ['evaluation', '每两年进行一次评估'],
  ])('the clause of %s says %s', (id, words) => {
    const rule = scheme.rules.find((candidate) => candidate.id === id);
    expect(rule?.statutory).toBe(true);
    expect(textOf(rule?.clause ?? '')).toContain(words);
  });

  test('the text keeps its contradictions: the province against the city, 厅 for 局', () => {
    expect(textOf('15(3)')).toContain('上报省级人社部门暂停');
    expect(textOf('15(3)tail')).toContain('市级人社部门');
    expect(textOf('15(5)')).toContain('昆明市人力资源和社会保障厅');
  });
});

test.each([
  ['13', '第十三条'],
  ['6(7)', '第六条（七）'],
  ['15(1)1', '第十五条（一）第1项'],
  ['15(3)tail', '第十五条（三）末段'],
  ['annex-1', '附件1'],
  ['annex-3-ground', '附件3“列入异常名录 原因”栏'],
])('clause %s is cited as %s', (id, name) => {
  expect(clauseName(scheme, id)).toBe(name);
});
