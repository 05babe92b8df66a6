import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { duekeeper } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (content: string) => {
  const file = join(folder, 'notice.json');
  writeFileSync(file, content);
  return duekeeper(['calendar', 'check', file]);
};

/** Made up. */
const notice = {
  year: 2027,
  document: '国办发明电〔2026〕0号',
  off: [
    '2027-01-01/2027-01-03',
    '2027-02-05/2027-02-12',
    '2027-04-03/2027-04-05',
    '2027-05-01/2027-05-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01/2027-10-07',
  ],
  work: ['2027-02-20'],
};

describe('calendar check', () => {
  test('prints which days would change from work to rest and back', () => {
    const { status, stdout } = check(JSON.stringify(notice));
    expect(status).toBe(0);
    expect(stdout).toContain('2027-02-09 周二');
    expect(stdout).toContain('2027-02-20 周六');
    expect(stdout).not.toContain('2027-06-09');
  });

  test('names every requirement that a notice fails', () => {
    const broken = { ...notice, work: ['2027-02-09', '2027-02-23'] };
    const { status, stdout, stderr } = check(JSON.stringify(broken));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('calendar.off-and-make-up: ');
    expect(stderr).toContain('calendar.make-up-not-weekend: ');
    expect(stderr).toContain('2027-02-23');
  });

  test.each([
    ['calendar.notice-format', () => check('{}')],
    ['calendar.file', () => check('not json')],
    ['system.failed', () => duekeeper(['calendar', 'check', join(folder, 'missing.json')])],
    ['cli.arguments', () => duekeeper(['calendar', 'chekc', 'notice.json'])],
    ['cli.arguments', () => duekeeper(['calendar'])],
  ])('refuses with %s', (code, run) => {
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr.split(': ')[0]).toBe(code);
  });
});
