import { describe, expect, test } from 'vitest';
import { plainName } from '../../shared/register/brand/entry/name.ts';
import {
  CreditCodeInput,
  EvidenceList,
  IdInput,
  NameInput,
  Text,
} from '../../shared/register/brand/inputs.ts';

describe('Words that people enter', () => {
  test.each([
    ['keep lines and emoji', '第一行\n第二行 👩‍🍳', '第一行\n第二行 👩‍🍳'],
    ['end lines one way', '第一行\r\n第二行', '第一行\n第二行'],
    ['lose what no document can hold', '五华\u0000\u0007\uffff\ud800米线', '五华米线'],
    ['lose what turns the reading direction', '\u202egnp.米线\u202c', 'gnp.米线'],
    ['lose what nobody sees', '五华\u200b米线\ufeff', '五华米线'],
  ])('%s', (_what, entered, kept) => expect(Text.parse(entered)).toBe(kept));

  test('that cannot be seen at all are missing', () =>
    expect(Text.safeParse('\u200b\u202e ').success).toBe(false));

  test('of a name stand on one line', () =>
    expect(NameInput.parse('五华\r\nBcc:\t米线')).toBe('五华 Bcc: 米线'));

  test('of a name have an end, so that it fits into subjects and keys', () => {
    expect(NameInput.safeParse('名'.repeat(100)).success).toBe(true);
    expect(NameInput.safeParse('名'.repeat(101)).success).toBe(false);
  });
});

test.each([
  '９１５３０１０２ｍａ００００００１ｒ',
  '91530102-MA0000001R',
  ' 9153 0102 ma00 0000 1r',
])('the credit code %s is the one that the standard writes', (typed) =>
  expect(CreditCodeInput.parse(typed)).toBe('91530102MA0000001R'),
);

test('a hundred papers stand in one record; more are listed in a paper of their own', () => {
  const papers = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ title: `证据${i}`, reference: '卷宗 5' }));
  expect(EvidenceList.safeParse(papers(100)).success).toBe(true);
  expect(EvidenceList.safeParse(papers(101)).error?.issues[0]?.message).toContain('另附证据目录');
});

test.each(['..', 'a/b', '../x', 'a b', '五华', ''])('“%s” is no id', (id) =>
  expect(IdInput.safeParse(id).success).toBe(false),
);

test('names that look the same are the same', () =>
  expect(plainName('五华\u200d米线')).toBe(plainName('五华米线')));
