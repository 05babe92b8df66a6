import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../infra/local/cli/contact.ts';
import { LEDGER_FILE } from '../../infra/local/machine.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { temporaryFolder } from '../local/sample.ts';

let data: string;
let remove: () => void;
const said: string[] = [];

beforeEach(async () => {
  ({ folder: data, remove } = temporaryFolder());
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(`${line}`));
  await openSqliteLedger({ file: join(data, LEDGER_FILE), shards: 1 }).close();
});
afterEach(() => remove());

const contact = (...args: string[]) => run([...args, '--data', data]);
const OFFICE = ['--office', '五华区'];

test('an office is reached by what was set last, until it is erased', async () => {
  await contact('show', ...OFFICE);
  await contact('set', ...OFFICE, '--email', 'wuhua@hrss.kunming.example', '--phone', '0871-0');
  await contact('show', ...OFFICE);
  await contact('erase', ...OFFICE);
  expect(said).toEqual([
    '没有联系方式',
    '电子邮箱 wuhua@hrss.kunming.example，电话 0871-0',
    '电子邮箱 wuhua@hrss.kunming.example，电话 0871-0',
    '没有联系方式',
  ]);
});

test.each([
  ['nobody named', ['set', '--email', 'a@b.example'], 'cli.arguments'],
  ['two named', ['show', ...OFFICE, '--party', 'p1'], 'cli.arguments'],
  ['no such action', ['burn', ...OFFICE], 'cli.arguments'],
  ['no address', ['set', ...OFFICE, '--email', 'nowhere'], 'command.invalid'],
  ['nothing to set', ['set', ...OFFICE], 'contact.empty'],
  ['a party that nobody knows', ['set', '--party', 'p9', '--phone', '1'], 'party.unknown'],
])('refused: %s', async (_, args, code) => {
  await expect(contact(...args)).rejects.toMatchObject({ code });
});
