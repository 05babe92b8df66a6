import type { Ledger } from '../ledger/port.ts';
import type { Mailer } from '../mail/port.ts';
import { createDeliver, type Deliver } from '../outbox/deliver.ts';
import { toMail } from '../render/mime.ts';
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
  const { ledger, mailer, scheme, sender, newRun } = ports;
  const lawOf = await readLaw(ledger, scheme);
  const executor = createExecutor(ledger, lawOf);
  const deliver = createDeliver({
    ledger,
    mailer,
    stateOf: executor.stateOf,
    compose: ({ to, notices }) => toMail(notices, { from: sender, to }),
    executeCommand: executor.execute,
    newRun,
  });
  return { lawOf, executor, deliver };
}
