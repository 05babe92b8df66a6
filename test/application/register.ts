import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import type { Actor, Role } from '../../shared/identity/actor.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { Ledger, StoredEvent } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { Command } from '../register/commands.ts';
import { momentOf, type Step, scheme } from '../register/given.ts';

export const BRAND: StreamId = 'brand:b1';

/** Who carries a command out in these tests: somebody who may. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  'enter-brand': 'city-officer',
  'record-evaluation': 'city-officer',
  recompute: 'city-officer',
  'sign-order': 'county-lead',
  'sign-verification': 'county-lead',
  'decline-to-proceed': 'county-lead',
  'take-up-sanction': 'county-lead',
  'withdraw-order': 'county-lead',
  'check-measures': 'county-lead',
  'draft-decision': 'city-officer',
  'review-decision': 'city-officer',
  'legally-review-decision': 'legal-reviewer',
  'sign-decision': 'signatory',
  'number-decision': 'city-officer',
  'number-hearing-notice': 'city-officer',
  'stop-clock': 'city-officer',
  'resume-clock': 'city-officer',
  'set-aside-decision': 'city-officer',
  'transfer-brand': 'city-officer',
  'exit-voluntarily': 'city-officer',
  'enter-provincial-decision': 'city-officer',
};

export const actorFor = ({ type }: Command, id = 'officer'): Actor => ({
  role: ROLE_OF[type] ?? 'county-officer',
  id,
  office: '530102',
});

export const memoryLedger = () => openSqliteLedger({ file: ':memory:', shards: 1 });

let commands = 0;

/** The real executor on a ledger; steps are led to the brand in turn. */
export async function registerOn(ledger: Ledger = memoryLedger()) {
  const executor = createExecutor(ledger, await readLaw(ledger, scheme));
  const execute = (
    at: string,
    command: Command,
    {
      as,
      stream = BRAND,
      commandId = `command-${++commands}`,
    }: {
      as?: string | undefined;
      stream?: StreamId;
      commandId?: string;
    } = {},
  ) =>
    executor.execute(stream, command, {
      commandId,
      actor: actorFor(command, as),
      now: momentOf(at),
    });
  const live = async (steps: readonly Step[], stream = BRAND) => {
    for (const [at, command, as] of steps) await execute(at, command, { as, stream });
  };
  const events = async (stream = BRAND) => {
    const all: StoredEvent[] = [];
    for await (const event of everyItem((page) => ledger.events(stream, 0, page))) all.push(event);
    return all;
  };
  return { ledger, executor, execute, live, events };
}
