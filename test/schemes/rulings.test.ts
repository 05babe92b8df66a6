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
      expect(withAnswers(answered, { [ruling.id]: ruling.default }).rules).toEqual(scheme.rules);
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
        ruling.options.some(({ sets }) => sets.length > 0) ||
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
