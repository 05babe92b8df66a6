import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coveragePage, FEATURES, proofsOf } from '../../infra/docs/coverage.ts';
import { PROOFS } from '../../infra/docs/proofs.ts';
import { schemeById, schemeIds } from '../../shared/schemes/catalogue.ts';
import { carriedBy } from '../../shared/schemes/clause-use.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/coverage.md is what `npm run coverage-page` prints', () => {
  expect(read('docs/coverage.md')).toBe(coveragePage());
});

describe('the tests that it names', () => {
  /** As the name of a test, of a group or of a row of a table: not a word in passing, and not left out. */
  const runs = (file: string, title: string) => {
    const source = read(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
    const [before = ''] = source.split(`'${title}'`);
    return (
      source.includes(`'${title}'`) && /[([]\s*$/.test(before) && !/\.(skip|todo)/.test(source)
    );
  };

  test.each(PROOFS)('$file: $title', ({ file, title, shows }) => {
    expect(runs(file, title)).toBe(true);
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

test('so is every clause that carries something', () => {
  const carrying = schemeIds().flatMap((id) =>
    [...carriedBy(schemeById(id)).keys()].map((clause) => `${id}:${clause}`),
  );
  expect(carrying.length).toBeGreaterThan(150);
  expect(carrying.filter((id) => proofsOf(id).length === 0)).toEqual([]);
});
