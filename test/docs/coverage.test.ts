import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coveragePage, FEATURES, proofsOf } from '../../infra/docs/coverage.ts';
import { PROOFS } from '../../infra/docs/proofs.ts';
import { schemeById, schemeIds } from '../../shared/schemes/catalogue.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/coverage.md is what `npm run coverage-page` prints', () => {
  expect(read('docs/coverage.md')).toBe(coveragePage());
});

describe('the tests that it names', () => {
  test.each(PROOFS)('$file: $title', ({ file, title, shows }) => {
    expect(read(file)).toContain(`'${title}'`);
    for (const id of shows) {
      const [scheme, clause = ''] = id.split(/:(.*)/s);
      const known = clause
        ? schemeById(scheme as string).clauses.map((one) => one.id)
        : Object.keys(FEATURES);
      const wanted = clause || id;
      expect(
        known.some((one) =>
          wanted.endsWith('*') ? one.startsWith(wanted.slice(0, -1)) : one === wanted,
        ),
        id,
      ).toBe(true);
    }
  });
});

test.each(Object.keys(FEATURES))('%s is shown by a test', (id) => {
  expect(proofsOf(id)).not.toHaveLength(0);
});

test('so is every clause that sets a statutory period', () => {
  const rules = schemeIds().flatMap((id) =>
    schemeById(id)
      .rules.filter(({ statutory, law }) => statutory && !law)
      .map(({ clause }) => `${id}:${clause}`),
  );
  expect(rules.filter((id) => proofsOf(id).length === 0)).toEqual([]);
});
