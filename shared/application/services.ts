import type { Ledger } from '../ledger/port.ts';
import type { Mailer } from '../mail/port.ts';
import { createDeliver, type Deliver } from '../outbox/deliver.ts';
import type { Scheme } from '../schemes/format.ts';
import { createExecutor, type Executor } from './execute.ts';
import { type LawOf, readLaw } from './law.ts';

/** What a host brings: built by its composition root and by nobody else. */
export interface Ports {
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  readonly scheme: Scheme;
  /** Address that mails come from. */
  readonly sender: string;
  /** Where the console is reached, such as `https://duekeeper.example`; mails then lead there. */
  readonly baseUrl?: string;
  /** A name for a run of a worker that no other run has. */
  readonly newRun: () => string;
}

export interface Services {
  readonly lawOf: LawOf;
  readonly executor: Executor;
  readonly deliver: Deliver;
}

/** Opens the services for one run of a worker: the law is read once, at its start. */
export async function openServices(ports: Ports): Promise<Services> {
  const { ledger, mailer, scheme, sender, baseUrl, newRun } = ports;
  const lawOf = await readLaw(ledger, scheme);
  const executor = createExecutor(ledger, lawOf);
  const deliver = createDeliver({
    ledger,
    mailer,
    stateOf: executor.stateOf,
    // Loaded with the first mail: most runs send none.
    async compose({ to, notices }) {
      const { toMail } = await import('../render/mime.ts');
      return toMail(notices, { from: sender, to, ...(baseUrl && { baseUrl }) });
    },
    executeCommand: executor.execute,
    newRun,
  });
  return { lawOf, executor, deliver };
}
