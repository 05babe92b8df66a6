import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxClock } from '../../infra/local/clock.ts';
import { openMachine } from '../../infra/local/machine.ts';
import { seedSample } from '../../infra/local/sample/seed.ts';
import { USUAL_SCHEME } from '../../infra/local/schemes.ts';

/** A folder of its own, and how to leave nothing behind. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'duekeeper-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The sample on a machine of its own, as `npm start` leaves it before its first sweep. */
export async function seededMachine(schemes = USUAL_SCHEME) {
  const { folder, remove } = temporaryFolder();
  await seedSample(folder, schemes, () => {});
  const machine = await openMachine(folder, sandboxClock, { schemes });
  return {
    folder,
    machine,
    async close() {
      await machine.ledger.close();
      remove();
    },
  };
}
