/** Run as a process of its own: appends to the file named, printing each version, until stopped. */
import type { Head } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { Refusal } from '../../shared/refusal.ts';
import { commitOf, rowOf } from './fixtures.ts';

try {
  const ledger = openSqliteLedger({ file: String(process.argv[2]), shards: 1 });
  let after: Head | undefined;
  for (;;) {
    const version = (after?.version ?? 0) + 1;
    const commit = commitOf({ after, notices: [rowOf(`n${version}`)], commandId: `c${version}` });
    await ledger.append(commit);
    process.stdout.write(`${version}\n`);
    after = commit.head;
    // Lets the output flow.
    await new Promise((resolve) => setImmediate(resolve));
  }
} catch (error) {
  console.error(error instanceof Refusal ? error.code : error);
  process.exitCode = 1;
}
