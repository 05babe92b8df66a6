import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { registerOn } from '../application/register.ts';
import { enter } from '../register/commands.ts';
import { duekeeper } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-'));
const CODE = '91350100M000100Y43';

beforeAll(async () => {
  const ledger = openSqliteLedger({ file: join(folder, 'duekeeper.sqlite'), shards: 1 });
  const holder = { id: 'p1', name: '示例家政有限公司', creditCode: CODE };
  await (await registerOn(ledger)).execute('2025-08-20', enter('2025-08-20', { holder }));
  await ledger.close();
  writeFileSync(join(folder, 'list.csv'), `示例家政有限公司,${CODE}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('blacklist: names the brands whose holder is listed, once as new', () => {
  const args = ['blacklist', '--file', join(folder, 'list.csv'), '--data', folder];
  expect(duekeeper(args).stdout).toContain(`新　${CODE}　示例家政有限公司`);
  expect(duekeeper(args).stdout).toContain(`已登记　${CODE}`);
});

test('export: a workbook that spreadsheets open', () => {
  const out = join(folder, 'quarter.xlsx');
  const { stdout, status } = duekeeper([
    'export',
    '--quarter',
    '2026Q1',
    '--out',
    out,
    '--data',
    folder,
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain('在库台账：1 行');
  expect(existsSync(out)).toBe(true);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

test.each([
  [['blacklist', '--data', folder], 'cli.arguments'],
  [['blacklist', '--file', join(folder, 'none.csv'), '--data', folder], 'blacklist.file'],
  [['export', '--quarter', '2026-1', '--out', 'x.xlsx', '--data', folder], 'quarter.format'],
  [
    ['export', '--quarter', '2026Q1', '--out', 'x.xlsx', '--data', join(folder, 'none')],
    'ledger.missing',
  ],
])('refused: %s', (args, refusal) => {
  const { status, stderr } = duekeeper(args);
  expect(status).toBe(2);
  expect(stderr).toContain(refusal);
});
