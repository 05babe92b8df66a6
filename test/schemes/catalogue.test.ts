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

test('no module outside its own folder and the list of packs names a scheme', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const files = ['shared', 'functions']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.ts'));
  const named = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return schemeIds().some((id) => text.includes(id));
  });
  const allowed = (file: string) =>
    file === join('shared', 'schemes', 'packs.ts') ||
    schemeIds().some((id) => file.startsWith(join('shared', 'schemes', id)));
  expect(files.length).toBeGreaterThan(20);
  expect(named.filter((file) => !allowed(file))).toEqual([]);
});
