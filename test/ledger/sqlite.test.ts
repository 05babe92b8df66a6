import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultScript } from '../../shared/fault-script.ts';
import { checkChain } from '../../shared/ledger/chain.ts';
import { withFaults } from '../../shared/ledger/faults.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { ledgerContract } from './contract.ts';
import { all, commitOf } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-ledger-'));
let files = 0;
const newFile = () => join(folder, `${++files}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true }));

ledgerContract('SQLite in memory', async () => openSqliteLedger({ file: ':memory:', shards: 4 }));
ledgerContract('SQLite in a file', async () => openSqliteLedger({ file: newFile(), shards: 4 }));
ledgerContract('SQLite behind the decorator', async () =>
  withFaults(openSqliteLedger({ file: ':memory:', shards: 4 }), faultScript()),
);

/** A second process that appends to the file until it is stopped. */
const child = (file: string) =>
  spawn(process.execPath, [join(import.meta.dirname, 'append-forever.ts'), file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('a SQLite file', () => {
  test('holds after closing what was committed', async () => {
    const file = newFile();
    const commit = commitOf({ events: 2, take: ['number:1'] });
    const first = openSqliteLedger({ file, shards: 1 });
    await first.append(commit);
    await first.close();
    const second = openSqliteLedger({ file, shards: 1 });
    expect(await second.load('brand:b1')).toEqual(commit.head);
    expect(await second.append(commit)).toMatchObject({ kind: 'repeated' });
    await second.close();
  });

  test('is refused to a second process, and to a second opening in this one', async () => {
    const file = newFile();
    const ledger = openSqliteLedger({ file, shards: 1 });
    const second = child(file);
    const output: string[] = [];
    second.stderr.on('data', (data) => output.push(String(data)));
    const [code] = await once(second, 'close');
    expect(code).toBe(1);
    expect(output.join('')).toContain('ledger.in-use');
    expect(() => openSqliteLedger({ file, shards: 1 })).toThrow('台账文件正由另一进程使用');
    await ledger.close();
  });

  test('is refused with another number of shards', async () => {
    const file = newFile();
    await openSqliteLedger({ file, shards: 1 }).close();
    expect(() => openSqliteLedger({ file, shards: 2 })).toThrow(
      expect.objectContaining({ code: 'ledger.shards-differ' }),
    );
  });

  test('keeps no trace of an erased contact', async () => {
    const file = newFile();
    const ledger = openSqliteLedger({ file, shards: 1 });
    await ledger.putContact('party:p1', { email: 'trace@kunming.example' });
    await ledger.putContact('party:p1', undefined);
    await ledger.close();
    expect(readFileSync(file).includes('trace@kunming.example')).toBe(false);
  });

  test('is consistent after the process that wrote it was killed', async () => {
    const file = newFile();
    const writer = child(file);
    const exited = once(writer, 'close');
    for await (const line of writer.stdout)
      if (Number(String(line).trim().split('\n').at(-1)) > 20) break;
    writer.kill('SIGKILL');
    await exited;
    const ledger = openSqliteLedger({ file, shards: 1 });
    const head = await ledger.load('brand:b1');
    const stored = await all((page) => ledger.events('brand:b1', 0, page));
    expect(stored.length).toBeGreaterThan(20);
    expect(checkChain(stored)).toEqual([]);
    expect(stored.at(-1)).toMatchObject({ version: head?.version, hash: head?.hash });
    expect((await all((page) => ledger.noticesOf('brand:b1', page))).length).toBe(head?.version);
    await ledger.close();
  });
});
