import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleOf, rulingAnswer, schemeById, schemeIds } from '../../shared/schemes/catalogue.ts';
import { withAnswers } from '../../shared/schemes/rulings.ts';
import { schemeVersion } from '../../shared/schemes/version.ts';

const scheme = schemeById('kunming-2025');

describe('every open question', () => {
  test.each(scheme.rulings)('$id has at least two answers, a default and a reason', (ruling) => {
    const values = ruling.options.map(({ value }) => value);
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain(ruling.default);
    expect(ruling.reason).not.toBe('');
    expect(ruling.question).toMatch(/？$/);
    expect(ruling.clauses).not.toHaveLength(0);
    expect(rulingAnswer(scheme, ruling.id)).toBe(ruling.default);
  });

  test.each(scheme.rulings)('$id can be answered each way, and back', (ruling) => {
    for (const { value, sets } of ruling.options) {
      if (ruling.actedOnBy === 'nobody' && value !== ruling.default) continue;
      const answered = withAnswers(scheme, { [ruling.id]: value });
      expect(rulingAnswer(answered, ruling.id)).toBe(value);
      for (const { rule, field, value: set } of sets)
        expect(ruleOf(answered, rule)[field]).toEqual(set);
      const { rulings: _, ...back } = withAnswers(answered, { [ruling.id]: ruling.default });
      expect({ ...back, rulings: scheme.rulings }).toEqual(scheme);
    }
  });
});

describe('an answer that changes a date changes the rule', () => {
  test.each([
    ['public-notice-posting-day', 'counted', 'public-notice', { countsStart: true }],
    ['county-holidays', 'national-only', 'rectification', { countyOverlay: false }],
    ['suspension-rolls', 'yes', 'suspension', { rolls: true }],
    ['ban-start-day', 'counted', 're-application-ban', { countsStart: true }],
    ['announcement-days', '60-days', 'announcement-service', { length: { n: 60, unit: 'day' } }],
    ['postal-grace', '3-working-days', 'postal-grace', { length: { n: 3, unit: 'working-day' } }],
    ['hearing-reply-period', '5-days', 'hearing-reply', { class: 'act', rolls: true }],
  ])('%s: %s', (ruling, answer, rule, expected) => {
    expect(ruleOf(scheme, rule)).not.toMatchObject(expected);
    expect(ruleOf(withAnswers(scheme, { [ruling]: answer }), rule)).toMatchObject(expected);
  });

  test('and leaves the scheme it was given, and every other rule, as they were', () => {
    const before = structuredClone(scheme);
    const answered = withAnswers(scheme, { 'public-notice-posting-day': 'counted' });
    expect(scheme).toEqual(before);
    expect(answered.rules.filter(({ id }) => id !== 'public-notice')).toEqual(
      scheme.rules.filter(({ id }) => id !== 'public-notice'),
    );
  });

  test('earlier answers stand', () => {
    const twice = withAnswers(withAnswers(scheme, { 'suspension-rolls': 'yes' }), {
      'ban-rolls': 'yes',
    });
    expect([ruleOf(twice, 'suspension').rolls, ruleOf(twice, 're-application-ban').rolls]).toEqual([
      true,
      true,
    ]);
  });
});

describe('an answer that changes more than a date', () => {
  const under = (answers: Record<string, string>) => withAnswers(scheme, answers);

  test('列入严重违法失信名单: straight to a suspension, or to an order first', () => {
    const leads = ({ grounds }: typeof scheme) =>
      grounds.find(({ code }) => code === '15(3)2')?.measure;
    expect(leads(scheme)).toBe('suspension');
    expect(leads(under({ 'blacklist-path': 'ladder' }))).toBe('rectification');
  });

  test('the categories: seven of article 6, or the eight boxes of the annex', () => {
    const names = ({ categories }: typeof scheme) => categories.map(({ name }) => name);
    expect(names(scheme)).toHaveLength(7);
    expect(names(scheme)).toContain('新兴产业类');
    const annex = names(under({ 'category-boxes': 'annex' }));
    expect(annex).toEqual(scheme.forms[0]?.fields.find(({ id }) => id === 'category')?.options);
  });

  test('the outcomes of an evaluation: three, or two', () => {
    const outcomes = ({ evaluation }: typeof scheme) =>
      evaluation?.outcomes.map(({ code, proposes = 'nothing' }) => `${code}: ${proposes}`);
    expect(outcomes(scheme)).toHaveLength(3);
    expect(outcomes(under({ 'evaluation-outcomes': 'two' }))).toEqual([
      'qualified: nothing',
      'unqualified: rectification',
    ]);
  });

  test('what documents call the regulation', () => {
    expect(scheme.citation).toBe('《昆明市市级劳务品牌项目库入库工作方案（试行）》');
    expect(under({ 'document-name': 'article-18' }).citation).toBe(
      '《昆明市市级劳务品牌项目库入库实施方案（试行）》',
    );
  });

  test('the head of a printed form', () => {
    const linfen = schemeById('linfen-2021');
    const title = ({ forms }: typeof scheme) => forms[0]?.title;
    expect(title(linfen)).toBe('临汾市级劳务品牌申报认定表');
    expect(title(withAnswers(linfen, { 'form-title': 'body' }))).toBe(
      '临汾市市级劳务品牌申报认定表',
    );
  });

  test('4月30日前: with that day, or without it', () => {
    const jiangsu = schemeById('jiangsu-2022');
    const last = (of: typeof scheme) =>
      ruleOf(of, 'implementation-opinion').rounds.map(({ on }) => on);
    expect(last(jiangsu)).toEqual(['2022-04-30']);
    expect(last(withAnswers(jiangsu, { 'opinion-day': 'excluded' }))).toEqual(['2022-04-29']);
  });
});

describe('an answer other than the default', () => {
  const code = ['shared', 'functions']
    .flatMap((folder) =>
      readdirSync(new URL(`../../${folder}/`, import.meta.url), {
        recursive: true,
        encoding: 'utf8',
      }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !/^shared\/schemes\/[^/]+\//.test(file))
    .map((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
    .join('\n');
  const isRead = (id: string) =>
    code.includes(`'${id}'`) ||
    (id.startsWith('hearing-before-') && code.includes('`hearing-before-'));
  const all = schemeIds().flatMap((id) => {
    const { rulings, criteria } = schemeById(id);
    return rulings.map((ruling) => ({
      scheme: id,
      ruling,
      acts:
        ruling.options.some(
          ({ sets, leads, gives }) =>
            sets.length > 0 || Object.keys({ ...leads, ...gives }).length > 0,
        ) ||
        criteria.some((criterion) => criterion.ruling === ruling.id) ||
        isRead(ruling.id),
    }));
  });

  test('changes what the product does, or is marked as one that it leaves to people or cannot follow', () => {
    const marked = all.map(({ scheme, ruling, acts }) => [scheme, ruling.id, acts]);
    expect(marked).toEqual(
      all.map(({ scheme, ruling }) => [scheme, ruling.id, ruling.actedOnBy === 'product']),
    );
  });

  test('that the product cannot follow is refused, with what it does instead', () => {
    expect(() => withAnswers(scheme, { 'not-a-penalty': 'penalty' })).toThrow(
      expect.objectContaining({
        code: 'ruling.default-only',
        requirement: expect.stringContaining('不称'),
      }),
    );
    expect(() => withAnswers(scheme, { 'not-a-penalty': 'management' })).not.toThrow();
  });
});

test.each([
  [{ 'no-such-question': 'yes' }, 'ruling.unknown'],
  [{ 'suspension-rolls': 'sometimes' }, 'ruling.unknown-option'],
])('%o is refused as %s', (answers: Record<string, string>, code) => {
  expect(() => withAnswers(scheme, answers)).toThrow(expect.objectContaining({ code }));
});

describe('the version tells answers apart', () => {
  const version = (answers: Record<string, string>) => schemeVersion(withAnswers(scheme, answers));

  test('the defaults, given or not, are the scheme itself', () => {
    expect(schemeVersion(scheme)).toBe('kunming-2025@1');
    expect(version({ 'suspension-rolls': 'no' })).toBe('kunming-2025@1');
  });

  test('another answer adds a short hash, the same for the same answers', () => {
    const [suspension, both] = [
      version({ 'suspension-rolls': 'yes' }),
      version({ 'suspension-rolls': 'yes', 'ban-rolls': 'yes' }),
    ];
    expect(suspension).toMatch(/^kunming-2025@1\+[0-9a-f]{8}$/);
    expect(both).not.toBe(suspension);
    expect(version({ 'ban-rolls': 'yes', 'suspension-rolls': 'yes' })).toBe(both);
  });
});
