import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalsPage } from '../../infra/docs/refusals.ts';

test('docs/refusals.md lists every code, as npm run refusals-page prints it', () => {
  const page = readFileSync(new URL('../../docs/refusals.md', import.meta.url), 'utf8');
  expect(page).toBe(refusalsPage());
});
