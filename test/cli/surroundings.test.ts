import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { duekeeper } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-'));
const damaged = mkdtempSync(join(tmpdir(), 'duekeeper-'));
const emptied = mkdtempSync(join(tmpdir(), 'duekeeper-'));

beforeAll(async () => {
  await openSqliteLedger({ file: join(folder, 'duekeeper.sqlite'), shards: 1 }).close();
  writeFileSync(join(damaged, 'duekeeper.sqlite'), 'x'.repeat(5000));
  writeFileSync(join(emptied, 'duekeeper.sqlite'), '');
});
afterAll(() => {
  for (const made of [folder, damaged, emptied]) rmSync(made, { recursive: true });
});

/** Port 1 is reserved: nothing answers there. */
const NOWHERE = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1', AWS_REGION: 'us-east-1' };
const KEYS = { AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
const missing = join(folder, 'none', 'file');

test.each([
  ['a path that cannot be written', ['--data', folder, '--head', missing], 'system.failed'],
  ['a daily head that is no file', ['--data', folder, '--anchor', missing], 'anchor.file'],
  ['a file that is no ledger', ['--data', damaged], 'ledger.unreadable'],
  ['a file of which nothing is left', ['--data', emptied], 'ledger.unreadable'],
  ['a table at an address that does not answer', ['--ledger', 'dynamodb'], 'ledger.unavailable'],
])('says in one line what is wrong with %s', (_what, args, code) => {
  const { status, stderr } = duekeeper(['verify', ...args], '', { ...NOWHERE, ...KEYS });
  expect(stderr).toMatch(new RegExp(`^${code}: .*\n$`));
  expect(status).toBe(2);
});
