import { describe, expect, test } from 'vitest';
import { createHost } from '../../infra/local/host.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { addMinutes, type Moment } from '../../shared/calendar/moment.ts';
import { faultScript } from '../../shared/fault-script.ts';
import { withFaults } from '../../shared/ledger/faults.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { LADDER } from '../faults/stories/ladder.ts';
import { CONTACTS } from '../faults/story.ts';
import { openLocal } from './open.ts';

/** Plays the story of the fault suite, each step followed by a sweep, and tells how it ended. */
async function play(ledger: Ledger) {
  const mails: string[] = [];
  let now: Moment = LADDER[0]?.at as Moment;
  let runs = 0;
  const host = createHost({
    ledger,
    mailer: {
      async send({ id }) {
        mails.push(id);
        return { kind: 'sent', messageId: id };
      },
    },
    scheme: schemeById('kunming-2025'),
    sender: 'duekeeper@city.example',
    newRun: () => `run-${runs++}`,
    clock: () => now,
    log: () => {},
  });
  for (const [key, contact] of Object.entries(CONTACTS)) await ledger.putContact(key, contact);
  for (const step of LADDER) {
    now = step.at;
    await step.act(host);
    await host.sweep(now);
    await host.sweep(addMinutes(now, 180));
  }
  const told: Record<string, readonly string[]> = {};
  for await (const { stream } of everyItem((page) => ledger.heads(page))) {
    const events: string[] = [];
    for await (const { effectiveOn, hash, event } of everyItem((page) =>
      ledger.events(stream, 0, page),
    ))
      events.push(`${effectiveOn} ${event.type} ${hash}`);
    told[stream] = events;
  }
  const { findings } = await verifyRegister(ledger, now);
  await ledger.close();
  return { told, mails: mails.sort(), findings };
}

describe('the end-to-end sweep on DynamoDB', async () => {
  const reference = await play(openSqliteLedger({ file: ':memory:', shards: 4 }));

  test('the reference itself sends mails and is clean', () => {
    expect(reference.mails.length).toBeGreaterThan(5);
    expect(reference.findings).toEqual([]);
  });

  test('makes the same facts, hash by hash, and the same mails as on SQLite', async () => {
    expect(await play(await openLocal())).toEqual(reference);
  });

  test('does so behind the fault decorator', async () => {
    expect(await play(withFaults(await openLocal(), faultScript()))).toEqual(reference);
  });
});
