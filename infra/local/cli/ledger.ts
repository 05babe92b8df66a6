import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../../shared/ledger/sqlite/ledger.ts';
import { Refusal } from '../../../shared/refusal.ts';

/**
 * The ledger of a machine's data folder.
 * @throws Refusal `ledger.missing` where there is none, `ledger.in-use` while a machine runs on it.
 */
export function openExisting(folder: string): Ledger {
  const file = join(folder, 'duekeeper.sqlite');
  if (!existsSync(file))
    throw new Refusal(
      'ledger.missing',
      `没有台账文件“${file}”，请先运行 npm start，或以 --data 指明`,
    );
  return openSqliteLedger({ file, shards: 1 });
}
