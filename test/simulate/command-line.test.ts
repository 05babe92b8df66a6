import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duekeeper } from '../cli/run.ts';

const SAMPLE = fileURLToPath(
  new URL('../../infra/local/simulate/scenarios/cured-in-time.jsonl', import.meta.url),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (scenario: string, out: string, ...more: string[]) =>
  duekeeper([
    ...['simulate', '--scenario', scenario, '--from', '2026-03-01', '--to', '2026-05-31'],
    ...['--out', join(folder, out), ...more],
  ]);

/** A scenario of one's own. */
const written = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('duekeeper simulate', () => {
  test('writes its files, the mails among them, and exits 0; again over the first results', () => {
    for (const _ of [1, 2]) {
      const { status, stdout } = run(SAMPLE, 'good');
      expect(status).toBe(0);
      expect(stdout).toContain('邮件2封');
    }
    const out = join(folder, 'good');
    expect(readdirSync(out).sort()).toEqual([
      'deadlines.jsonl',
      'events.jsonl',
      'index.html',
      'mail',
      'notices.jsonl',
      'summary.json',
    ]);
    expect(readdirSync(join(out, 'mail')).filter((file) => file.endsWith('.eml'))).toHaveLength(2);
  });

  test('the page draws the brand without any script', () => {
    run(SAMPLE, 'page');
    const page = readFileSync(join(folder, 'page', 'index.html'), 'utf8');
    expect(page).toContain('<svg');
    expect(page).toContain('滇池花艺师');
    expect(page).not.toContain('<script');
    expect(page).toMatch(/<title>[^<]*民法典/);
  });

  test('refuses a bad line with its number, exits 2 and writes nothing', () => {
    const { status, stderr } = run(written('bad.jsonl', '\n{"at":"2026-03-02"}\n'), 'bad');
    expect(status).toBe(2);
    expect(stderr).toContain('scenario.line: 第2行 line.kind');
    expect(existsSync(join(folder, 'bad'))).toBe(false);
  });

  test('exits 2 when a command is refused that the scenario did not expect to be', () => {
    const line = {
      at: '2026-03-02',
      as: { role: 'county-officer' },
      brand: 'nobody',
      command: { type: 'draft-order', caseId: 'case-1' },
    };
    const surprising = run(written('surprise.jsonl', JSON.stringify(line)), 'surprise');
    expect(surprising.status).toBe(2);
    expect(surprising.stderr).toContain('第1行 brand.unknown');
    const expecting = JSON.stringify({ ...line, expect: 'brand.unknown' });
    expect(run(written('expected.jsonl', expecting), 'expected').status).toBe(0);
  });

  test.each([
    ['a folder that holds something else', SAMPLE, '.', 'simulate.out-in-use'],
    ['a file that is not there', 'nowhere.jsonl', 'x', 'scenario.file'],
  ])('refuses %s', (_what, scenario, out, code) => {
    written('something-else.txt', '');
    const { status, stderr } = run(scenario, out);
    expect([status, stderr.split(':')[0]]).toEqual([2, code]);
  });

  test('refuses a day that does not exist, a span that ends before it begins, an unknown scheme', () => {
    expect(run(SAMPLE, 'x', '--to', '2026-02-30').stderr).toContain('day.invalid');
    expect(run(SAMPLE, 'x', '--to', '2026-02-01').stderr).toContain('cli.arguments');
    expect(run(SAMPLE, 'x', '--scheme', 'nowhere-1999').stderr).toContain('scheme.unknown');
  });
});
