import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dayOf } from '../../shared/calendar/moment.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { Log } from '../../shared/log.ts';
import { createFileMailer } from '../../shared/mail/file.ts';
import { guardMail } from '../../shared/mail/guard.ts';
import { schemesNamed } from '../schemes.ts';
import type { LedgerClock } from './clock.ts';
import { createHost, type Host } from './host.ts';
import { keysIn } from './link-keys.ts';
import { domainOf } from './sample/sample.ts';
import { keepSchemes, schemesOf } from './schemes.ts';
import { DEFAULT_PORT, urlOf } from './server.ts';

/** What lies in a data folder. */
export const LEDGER_FILE = 'duekeeper.sqlite';
export const MAIL_FOLDER = 'mail';

/** The single machine: a ledger in one file, mails into a folder, and the functions over them. */
export interface Machine {
  readonly ledger: Ledger;
  readonly clock: LedgerClock;
  readonly host: Host;
  readonly mailFolder: string;
}

/** Standard output belongs to what was due and sent; only failures are logged. */
const log: Log = (level, message, fields) => {
  if (level !== 'info') console.error(JSON.stringify({ level, message, ...fields }));
};

/**
 * Opens the machine on a data folder, which is made where it is missing; with a `ledger` given, the
 * folder holds the mails only. Mails lead to `baseUrl`,
 * those to holders by a link that is signed with the keys of the folder.
 * @throws Refusal `ledger.in-use` when another process has it, `scheme.other-data`.
 */
export async function openMachine(
  folder: string,
  clockOf: (ledger: Ledger) => LedgerClock | Promise<LedgerClock>,
  {
    scratch = false,
    baseUrl = urlOf(DEFAULT_PORT),
    schemes: ids = schemesOf(folder),
    ledger = openSqliteLedger({ file: join(folder, LEDGER_FILE), shards: 1, scratch }),
  } = {},
): Promise<Machine> {
  const mailFolder = join(folder, MAIL_FOLDER);
  const clock = await clockOf(ledger);
  const schemes = schemesNamed(ids, dayOf(clock.now()));
  keepSchemes(folder, ids);
  const host = createHost({
    ledger,
    mailer: guardMail({ mode: 'capture', capture: createFileMailer(mailFolder) }),
    ...schemes,
    sender: `duekeeper@hrss.${domainOf(schemes.scheme)}`,
    baseUrl,
    linkKeys: keysIn(folder),
    newRun: randomUUID,
    clock: clock.now,
    log,
  });
  return { ledger, clock, host, mailFolder };
}
