import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepSchemes, schemesOf } from '../../infra/local/schemes.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'schemes-'));

test('a new folder is of the usual regulation, else of the one asked for', () => {
  expect(schemesOf(folder())).toBe('kunming-2025');
  expect(schemesOf(folder(), 'linfen-2021')).toBe('linfen-2021');
});

test('a folder stays what it was made for, whoever opens it without saying', () => {
  const data = folder();
  keepSchemes(data, 'linfen-2021');
  expect(schemesOf(data)).toBe('linfen-2021');
});

test('a county’s regulation may join the city’s, and is then expected', () => {
  const data = folder();
  keepSchemes(data, 'kunming-2025');
  expect(schemesOf(data, 'kunming-2025,county-2026')).toBe('kunming-2025,county-2026');
});

test('another regulation’s folder is refused, whether asked by option or by environment', () => {
  const data = folder();
  keepSchemes(data, 'linfen-2021,county-2026');
  const refused = expect.objectContaining({ code: 'scheme.other-data' });
  expect(() => schemesOf(data, 'kunming-2025')).toThrow(refused);
  vi.stubEnv('DUEKEEPER_SCHEMES', 'jiangsu-2022');
  expect(() => schemesOf(data)).toThrow(refused);
  vi.unstubAllEnvs();
});
