import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKS } from '../../infra/docs/coverage.ts';
import { schemeById, schemeIds } from '../../shared/schemes/catalogue.ts';
import { carriedBy } from '../../shared/schemes/clause-use.ts';
import type { SchemeCoverage } from '../../shared/schemes/coverage.ts';
import type { Scheme } from '../../shared/schemes/format.ts';
import { withAnswers } from '../../shared/schemes/rulings.ts';
import { schemeVersion } from '../../shared/schemes/version.ts';

const packs = PACKS.map(([id, coverage]) => ({
  id,
  scheme: schemeById(id),
  coverage,
  seed: readFileSync(new URL(`./seeds/${id}.txt`, import.meta.url), 'utf8'),
}));

const compact = (text: string) => text.replaceAll(/\s/g, '');

/** The seed with a passage, given by its first and last words, cut out. */
function without(seed: string, passage: string): string {
  const [first = '', last = ''] = passage.split('……').map(compact);
  const from = seed.indexOf(first);
  const to = seed.indexOf(last, from + first.length) + last.length;
  expect(from, first).toBeGreaterThanOrEqual(0);
  expect(to, last).toBeGreaterThan(from);
  return `${seed.slice(0, from)}▮${seed.slice(to)}`;
}

/** Sentences that are neither quoted by a clause nor listed as out of scope. */
function leftOver(seed: string, { clauses }: Scheme, { outOfScope }: SchemeCoverage): string[] {
  const parts = clauses.flatMap(({ text }) => text.split('……').map(compact));
  const rest = outOfScope.reduce(
    (text, { text: passage }) => without(text, passage),
    compact(seed),
  );
  return parts
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, part) => text.replaceAll(part, '▮'), rest)
    .split('▮')
    .filter((piece) => /[^。；]。|[应须]|不得|报送/.test(piece));
}

test('every regulation has a text to hold it against', () => {
  expect(packs.map(({ id }) => id)).toEqual(schemeIds());
});

describe.each(packs)('$id', ({ scheme, seed, coverage }) => {
  test('quotes its regulation word for word', () => {
    for (const { id, text } of scheme.clauses)
      for (const part of text.split('……')) expect(seed, id).toContain(part);
    expect(seed).toContain(scheme.title);
  });

  test('leaves no sentence that is neither a clause nor listed as out of scope', () => {
    const annexes = seed.search(/\n附件\s*1?\n/);
    const body = annexes > 0 ? seed.slice(0, annexes) : seed;
    expect(leftOver(body, scheme, coverage)).toEqual([]);
    for (const { reason } of coverage.outOfScope) expect(reason).not.toBe('');
  });

  test('says of every clause what carries it, or what becomes of it', () => {
    const use = carriedBy(scheme);
    const silent = scheme.clauses.map(({ id }) => id).filter((id) => !use.has(id));
    expect(silent.filter((id) => !coverage.unruled[id])).toEqual([]);
    const ids = scheme.clauses.map(({ id }) => id);
    expect(Object.keys(coverage.unruled).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('counts a threshold as it is worded (民法典1259)', () => {
    for (const { text, threshold } of scheme.criteria) {
      if (!threshold) continue;
      const { op, value } = threshold;
      const worded = { gt: /超过/, ge: /以上|不少于|不低于|至少/, lt: /小于/ }[op];
      expect(text).toMatch(worded);
      expect(text.match(/\d+/g)?.map(Number)).toContain(value);
    }
  });

  test('puts every word of a condition before people, or a number of it beside its bound', () => {
    const inWords = (id: string) =>
      scheme.criteria
        .filter(({ clause }) => clause === id)
        .map(({ text }) => compact(text))
        .reduce(
          (text, part) => text.replace(part, ''),
          compact(scheme.clauses.find((clause) => clause.id === id)?.text ?? ''),
        );
    const rest = new Set(scheme.criteria.map(({ clause }) => inWords(clause)));
    expect([...rest].join('')).toMatch(/^[，。；;（）、]*$/);
  });

  test('answers every open question, each with a reason, and each way', () => {
    for (const { id, options, default: byDefault, reason, actedOnBy } of scheme.rulings) {
      expect(reason).not.toBe('');
      for (const { value } of options) {
        if (actedOnBy === 'nobody' && value !== byDefault) continue;
        const version = schemeVersion(withAnswers(scheme, { [id]: value }));
        expect(version === schemeVersion(scheme)).toBe(value === byDefault);
      }
    }
  });
});

describe('what a regulation does not set is absent, not invented', () => {
  test.each(['linfen-2021', 'jiangsu-2022'])('%s has no ladder, sanction or evaluation', (id) => {
    const { ladder, sanctions, grounds, evaluation, targets } = schemeById(id);
    expect([ladder, sanctions, grounds]).toEqual([[], [], []]);
    expect([evaluation, targets]).toEqual([undefined, undefined]);
  });
});

describe('linfen-2021', () => {
  const scheme = schemeById('linfen-2021');

  test('L1: brands and cooperation bases, each with its thresholds', () => {
    const thresholds = (kind: string) =>
      scheme.criteria.flatMap(({ objectKind, threshold }) =>
        objectKind === kind && threshold ? [[threshold.op, threshold.value, threshold.unit]] : [],
      );
    expect(thresholds('brand')).toEqual([
      ['ge', 500, '人'],
      ['ge', 30, '%'],
      ['ge', 300, '人'],
    ]);
    expect(thresholds('cooperation-base')).toEqual([['ge', 2000, '人']]);
  });

  test('L2: 平川县至少1个 is a floor, 山区县力争1个 a goal, for all seventeen counties', () => {
    expect(
      scheme.quotas.map(({ bound, atLeast, offices }) => [bound, atLeast, offices.length]),
    ).toEqual([
      ['floor', 1, 7],
      ['goal', 1, 10],
    ]);
    const offices = scheme.quotas.flatMap((quota) => quota.offices).toSorted();
    expect(offices).toEqual(scheme.counties.map(({ code }) => code).toSorted());
  });

  test('L3: seven working days are the least, and the steps lead to recognition and upwards', () => {
    const rule = scheme.rules.find(({ id }) => id === 'public-notice');
    expect(rule).toMatchObject({ length: { n: 7, unit: 'working-day' }, bound: 'at_least' });
    expect(scheme.procedure.map(({ name }) => name).join('、')).toBe(
      '申报推荐、市直申报、初审核实、实地抽查考评、集中评审、公示结果、认定授牌、一次性奖励、推荐上报',
    );
  });

  test('L4: the round of 2021 closes on 30 December; both forms are there', () => {
    const rule = scheme.rules.find(({ id }) => id === 'submission');
    expect(rule).toMatchObject({ class: 'fixed', rounds: [{ id: '2021', on: '2021-12-30' }] });
    expect(scheme.forms.map(({ id, fields }) => [id, fields.length])).toEqual([
      ['annex-1', 15],
      ['annex-2', 14],
    ]);
  });
});

describe('jiangsu-2022', () => {
  const scheme = schemeById('jiangsu-2022');

  test('J1: eleven basic conditions, and five for each of four categories', () => {
    const clausesOf = (category?: string) =>
      new Set(scheme.criteria.filter((c) => c.category === category).map(({ clause }) => clause))
        .size;
    expect(clausesOf(undefined)).toBe(11);
    expect(scheme.categories.map(({ code }) => clausesOf(code))).toEqual([5, 5, 5, 5]);
  });

  test.each([
    ['skilled', 5000],
    ['services', 10000],
    ['culture-tourism', 3000],
    ['livelihood', 50000],
  ])('J1: %s takes no fewer than %i workers', (code, value) => {
    const found = scheme.criteria.find(
      ({ category, threshold }) => category === code && threshold?.field === 'workers',
    );
    expect(found?.threshold).toMatchObject({ op: 'ge', value, unit: '人' });
  });

  test('J1: a name is place + trade + person', () => {
    expect(scheme.naming?.parts.map(({ id }) => id)).toEqual(['place', 'trade', 'person']);
    expect(scheme.naming?.parts[2]?.examples).toEqual(['工', '匠', '师', '员']);
  });

  test('J2: registers of three levels', () => {
    expect(scheme.registers.map(({ code }) => code)).toEqual(['province', 'city', 'county']);
  });

  test('J2: numbers that are hoped for, and cap nothing', () => {
    const goals = scheme.quotas.map(({ bound, atLeast, until }) => [bound, atLeast, until]);
    expect(goals).toEqual([
      ['goal', 200, '2025-12-31'],
      ['goal', 50, '2022-12-31'],
    ]);
  });

  test('J3: three recurring duties, internal because the text names no day, and one printed day', () => {
    expect(scheme.rules.map(({ id, statutory, class: of }) => [id, statutory, of])).toEqual([
      ['monthly-dispatch', false, 'act'],
      ['quarterly-inspection', false, 'act'],
      ['annual-evaluation', false, 'act'],
      ['implementation-opinion', true, 'fixed'],
    ]);
  });
});
