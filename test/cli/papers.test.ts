import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedSample } from '../../infra/local/sample/seed.ts';
import { USUAL_SCHEME } from '../../infra/local/schemes.ts';
import { temporaryFolder } from '../local/sample.ts';
import { duekeeper } from './run.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeAll(async () => {
  place = temporaryFolder();
  await seedSample(place.folder, USUAL_SCHEME, () => {});
}, 60_000);
afterAll(() => place.remove());

const about = (command: string, out: string, ...more: string[]) =>
  duekeeper([
    command,
    '--data',
    place.folder,
    '--brand',
    'guandu-2',
    '--out',
    join(place.folder, out),
    ...more,
  ]);

describe('the command line', () => {
  test('prints a document, and makes one to edit', () => {
    expect(about('paper', 'd.html', '--kind', 'decision')).toMatchObject({ status: 0 });
    expect(readFileSync(join(place.folder, 'd.html'), 'utf8')).toContain(
      '暂停使用劳务品牌标识决定书',
    );
    expect(about('paper', 'd.docx', '--kind', 'decision').status).toBe(0);
    expect(readFileSync(join(place.folder, 'd.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('keeps a case as a file', () => {
    expect(about('archive', 'c.zip', '--case', 'case-1').stdout).toContain('核验方法见卷内');
    expect(readFileSync(join(place.folder, 'c.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    ['paper', 'x.html', ['--kind', 'nonsense'], 'paper.unknown-kind'],
    ['paper', 'x.html', ['--kind', 'interview'], 'paper.not-on-record'],
    ['paper', 'x.pdf', ['--kind', 'decision'], 'cli.arguments'],
    ['paper', 'x.html', [], 'cli.arguments'],
    ['archive', 'x.zip', ['--case', 'case-9'], 'case.unknown'],
  ])('refuses %s %s %j with %s', (command, out, more, code) => {
    const { status, stderr } = about(command, out, ...more);
    expect(status).toBe(2);
    expect(stderr).toContain(code);
  });
});
