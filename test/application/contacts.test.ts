import { describe, expect, test } from 'vitest';
import { createContacts } from '../../shared/application/contacts.ts';
import type { Command } from '../../shared/application/execute.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import { Refusal } from '../../shared/refusal.ts';
import { enter } from '../register/commands.ts';
import { scheme } from '../register/given.ts';
import { registerOn } from './register.ts';

const PARTY: StreamId = 'party:p1';
const OFFICE: StreamId = 'office:530102';

const COUNTY: Actor = { role: 'county-officer', id: 'a', office: '530102' };
const OTHER: Actor = { role: 'county-officer', id: 'b', office: '530103' };
const CITY: Actor = { role: 'city-officer', id: 'c', office: '530100' };
const HOLDER: Actor = { role: 'holder', id: 'h', party: 'p1' };
const ANOTHER_HOLDER: Actor = { role: 'holder', id: 'h2', party: 'p2' };
const AUDITOR: Actor = { role: 'auditor', id: 'd' };

const set: Command = { type: 'set-contact', email: 'kept@holder.example', phone: '0871-00000000' };
const erase: Command = { type: 'erase-contact' };

/** A register with one brand of party p1 in county 530102. */
async function register() {
  const { ledger, executor, execute, events } = await registerOn();
  await execute('2025-08-20', enter());
  const change = createContacts({ ledger, stateOf: executor.stateOf, scheme });
  const refused = (stream: StreamId, command: Command, actor: Actor) =>
    change(stream, command, actor).then(
      () => 'changed',
      (error) => (error instanceof Refusal ? error.code : error),
    );
  return { ledger, change, refused, events };
}

describe('how a holder or an office is reached', () => {
  test('set and erased, beside the chain: no event tells it', async () => {
    const { ledger, change, events } = await register();
    await change(PARTY, set, COUNTY);
    expect(await ledger.contact('party:p1')).toEqual({
      email: 'kept@holder.example',
      phone: '0871-00000000',
    });
    expect(JSON.stringify(await events('brand:b1'))).not.toContain('kept@holder.example');
    await change(PARTY, erase, HOLDER);
    expect(await ledger.contact('party:p1')).toBeUndefined();
  });

  test.each([
    ['the county of one of its brands', PARTY, COUNTY, 'changed'],
    ['another county', PARTY, OTHER, 'actor.out-of-reach'],
    ['the city', PARTY, CITY, 'changed'],
    ['the holder itself', PARTY, HOLDER, 'changed'],
    ['another holder', PARTY, ANOTHER_HOLDER, 'actor.out-of-reach'],
    ['an auditor', PARTY, AUDITOR, 'actor.not-permitted'],
    ['an office its own', OFFICE, COUNTY, 'changed'],
    ['an office that of another', OFFICE, OTHER, 'actor.out-of-reach'],
    ['a holder that of an office', OFFICE, HOLDER, 'actor.out-of-reach'],
    ['the city that of every office', OFFICE, CITY, 'changed'],
  ] as const)('who may: %s', async (_, stream, actor, outcome) => {
    const { refused } = await register();
    expect(await refused(stream, set, actor)).toBe(outcome);
    expect(await refused(stream, erase, actor)).toBe(outcome);
  });

  test.each([
    ['nothing to be reached by', PARTY, { type: 'set-contact' }, 'contact.empty'],
    ['no address', PARTY, { type: 'set-contact', email: 'nowhere' }, 'command.invalid'],
    ['a party that nobody knows', 'party:none', set, 'party.unknown'],
    ['an office that there is not', 'office:999999', set, 'office.unknown'],
    ['a brand, which is reached by its holder', 'brand:b1', set, 'contact.of-nobody'],
  ] as const)('refused, with nothing changed: %s', async (_, stream, command, code) => {
    const { ledger, refused } = await register();
    await ledger.putContact('party:p1', { phone: '1' });
    expect(await refused(stream as StreamId, command, CITY)).toBe(code);
    expect(await ledger.contact('party:p1')).toEqual({ phone: '1' });
  });
});
