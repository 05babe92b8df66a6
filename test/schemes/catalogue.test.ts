import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  countyOf,
  officeByCode,
  ruleOf,
  schemeById,
  schemeIds,
} from '../../shared/schemes/catalogue.ts';

const scheme = schemeById('kunming-2025');
/** 全国年节及纪念日放假办法第二条: an article of another law. */
const OTHER_LAW = /[法例则定]第[一二三四五六七八九十百]+条/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;

describe('a look-up finds by every accepted name, and refuses with what is known', () => {
  test.each([
    ['五华区', '530102'],
    ['530102', '530102'],
    ['石林彝族自治县', '530126'],
    ['石林县', '530126'],
    ['禄劝县', '530128'],
    ['寻甸县', '530129'],
    ['安宁市', '530181'],
  ])('the county %s is %s', (nameOrCode, code) => {
    expect(countyOf(scheme, nameOrCode).code).toBe(code);
  });

  test('the city has fourteen county-level offices, and its own', () => {
    expect(new Set(scheme.counties.map(({ code }) => code)).size).toBe(14);
    expect(officeByCode(scheme, '530100').name).toBe('昆明市人力资源和社会保障局');
    expect(officeByCode(scheme, '530111').name).toBe('官渡区人力资源和社会保障局');
  });

  test.each<[what: string, lookUp: () => unknown, code: string, known: string]>([
    ['scheme', () => schemeById('nowhere-1999'), 'scheme.unknown', 'kunming-2025'],
    ['rule', () => ruleOf(scheme, 'one-week'), 'rule.unknown', 'rectification'],
    ['county', () => countyOf(scheme, '楚雄市'), 'county.unknown', '五华区'],
  ])('an unknown %s', (_what, lookUp, code, known) => {
    expect(lookUp).toThrow(
      expect.objectContaining({ code, details: { known: expect.arrayContaining([known]) } }),
    );
  });
});

test('the reminder ladders of the regulation, in working days before the due day', () => {
  const ladders = Object.fromEntries(
    scheme.rules
      .filter(({ statutory, reminders }) => statutory && reminders.length)
      .map(({ id, reminders }) => [
        id,
        reminders.map(({ to, workingDaysBefore }) => [to, ...workingDaysBefore]),
      ]),
  );
  expect(ladders).toEqual({
    rectification: [['holder', 10, 3, 0]],
    'rectification-after-interview': [['holder', 30, 10, 3, 0]],
    evaluation: [['city', 60, 20]],
    'evaluation-materials': [['holder', 20, 5, 1]],
    'objection-review': [['city', 5, 2, 0]],
    suspension: [
      ['county', 70],
      ['city', 60, 30, 10, 3],
    ],
  });
});

test('a period of a class is long in units of that class, and only an act rolls over', () => {
  for (const { class: periodClass, length, rolls } of scheme.rules) {
    expect(length?.unit === 'working-day').toBe(periodClass === 'working-days');
    expect(rolls).toBe(periodClass === 'act');
  }
});

describe('no module outside its own folder and the list of packs knows a scheme', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const ours = schemeIds().map((id) => join('shared', 'schemes', id));
  const sources = ['shared', 'functions']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.ts') && !ours.some((folder) => file.startsWith(folder)))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  const code = sources.map(
    ([file, text]) => [file, text.replaceAll(COMMENT, '').replaceAll(OTHER_LAW, '')] as const,
  );
  const schemes = schemeIds().map((id) => schemeById(id));
  const naming = (texts: typeof sources, words: readonly string[]) =>
    texts.filter(([, text]) => words.some((word) => text.includes(word))).map(([file]) => file);

  test('by its id', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(naming(sources, schemeIds())).toEqual([join('shared', 'schemes', 'packs.ts')]);
  });

  test('by its title, its city or its offices', () => {
    const names = schemes.flatMap(({ title, citation, city, counties }) => [
      title,
      citation,
      city.name,
      ...counties.map(({ county }) => county),
    ]);
    expect(naming(code, names)).toEqual([]);
  });

  test('by the number of a clause', () => {
    const clauses = schemes.flatMap((scheme) => scheme.clauses);
    const cited = clauses.map(({ name }) => name).filter((name) => /条|（/.test(name));
    const quoted = clauses
      .filter(({ id }) => /[(-]/.test(id))
      .flatMap(({ id }) => [`'${id}'`, `"${id}"`, `\`${id}\``]);
    expect(cited).toContain('第十五条（一）');
    expect(naming(code, [...cited, ...quoted])).toEqual([]);
  });
});
