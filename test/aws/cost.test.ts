import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dollars, executions, sweep } from '../../infra/cost/model.ts';
import { costPage } from '../../infra/cost/page.ts';

describe('the cost page', () => {
  test('is what the script computes', () => {
    const page = readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8');
    expect(page).toBe(costPage);
  });

  test('a sum is amounts times prices', () => {
    expect(dollars({ mail: 1000, transition: 1_000_000 })).toBeCloseTo(25.1);
  });

  test('what an idle register costs does not grow with it', () => {
    const { transition, schedule } = sweep(1_000);
    expect(sweep(1_000_000)).toMatchObject({ transition, schedule });
    expect(executions(2_000).transition).toBe(2 * (executions(1_000).transition ?? 0));
  });
});
