import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { openSqliteLedger } from '../../../shared/ledger/sqlite/ledger.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { sandboxClock } from '../clock.ts';
import { LINK_KEYS_FILE } from '../link-keys.ts';
import { LEDGER_FILE, MAIL_FOLDER, openMachine } from '../machine.ts';
import { SCHEMES_FILE } from '../schemes.ts';
import { playSample } from './play.ts';
import { sampleOf } from './samples.ts';

/** Where the sample is made; it counts once it has left here. */
const SCRATCH = 'seeding';

export const hasLedger = (folder: string): boolean => existsSync(join(folder, LEDGER_FILE));

function saveToDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Mails without their ledger are somebody's: they are neither mixed with others nor removed. */
function demandNoMails(folder: string): void {
  const mails = join(folder, MAIL_FOLDER);
  if (existsSync(mails) && readdirSync(mails).length > 0)
    throw new Refusal(
      'data.mails-left',
      `目录“${folder}”中没有台账，却已有 ${MAIL_FOLDER} 目录；请移走它，或以 --data 另选目录`,
    );
}

/** What an interrupted run left is nobody's; another process may also be making the sample now. */
async function demandNobodySeeding(file: string): Promise<void> {
  if (!existsSync(file)) return;
  try {
    await openSqliteLedger({ file, shards: 1 }).close();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ledger.in-use') throw error;
  }
}

/**
 * Makes the sample of the first of some schemes in a folder without a ledger; its mails lead to
 * `baseUrl`. Whoever interrupts it starts again from nothing: the ledger moves into its place last.
 * @throws Refusal `data.mails-left`, `ledger.in-use` while another process makes it.
 */
export async function seedSample(
  folder: string,
  schemes: string,
  onStep: (done: number, of: number) => void,
  baseUrl?: string,
): Promise<void> {
  demandNoMails(folder);
  const scratch = join(folder, SCRATCH);
  await demandNobodySeeding(join(scratch, LEDGER_FILE));
  rmSync(scratch, { recursive: true, force: true });
  const machine = await openMachine(scratch, sandboxClock, { scratch: true, schemes, baseUrl });
  try {
    await playSample(machine, sampleOf(machine.host.ports.scheme.id), onStep);
  } finally {
    await machine.ledger.close();
  }
  saveToDisk(join(scratch, LEDGER_FILE));
  for (const name of [SCHEMES_FILE, LINK_KEYS_FILE, MAIL_FOLDER, LEDGER_FILE])
    renameSync(join(scratch, name), join(folder, name));
  rmSync(scratch, { recursive: true });
}
