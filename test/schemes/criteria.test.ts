import { describe, expect, test } from 'vitest';
import { schemeById } from '../../shared/schemes/catalogue.ts';

const scheme = schemeById('kunming-2025');
const measured = scheme.criteria.flatMap(({ threshold, ...criterion }) =>
  threshold ? [{ ...criterion, ...threshold }] : [],
);

describe('a threshold counts as it is worded (民法典 第1259条)', () => {
  test.each(measured)('$text: $op $value', ({ text, op, value, unit }) => {
    const [, words, number, above] = /(超过|不少于)?\s*(\d+)\s*\D*?(以上)?$/.exec(text) ?? [];
    expect(op).toBe(words === '超过' ? 'gt' : 'ge');
    expect(words ?? above).toBeDefined();
    expect(Number(number)).toBe(value);
    expect(text).toContain(unit);
  });

  test('every number in articles 8 and 9 has its threshold', () => {
    const clauses = scheme.clauses.filter(({ id }) => /^[89]\(/.test(id));
    const numbers = clauses.flatMap(({ text }) => text.match(/\d+/g) ?? []).map(Number);
    expect(measured.map(({ value }) => value)).toEqual(numbers);
  });
});

test('a threshold reads a field of annex 1, save the economic scale, which has none', () => {
  const fields = scheme.forms[0]?.fields.map(({ id }) => id) ?? [];
  const without = measured.filter(({ field }) => !fields.includes(field));
  expect(without).toMatchObject([{ field: 'economic-scale', ruling: 'economic-scale-evidence' }]);
});

test('article 6 names seven categories; annex 1 prints eight boxes, and two of them differ', () => {
  const names = scheme.categories.map(({ name }) => name);
  const boxes = scheme.forms[0]?.fields.find(({ id }) => id === 'category')?.options ?? [];
  expect([names.length, boxes.length]).toEqual([7, 8]);
  expect(boxes.filter((box) => !names.includes(box))).toEqual(['新业态类', '其他']);
  for (const { name, clause } of scheme.categories)
    expect(scheme.clauses.find(({ id }) => id === clause)?.text.startsWith(name)).toBe(true);
});
