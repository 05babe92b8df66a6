import * as z from 'zod/mini';
import type { Actor } from '../identity/actor.ts';
import { denied, type Scope } from '../identity/permissions.ts';
import { everyItem } from '../ledger/pages.ts';
import type { Contact, Ledger } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import { Refusal } from '../refusal.ts';
import { Text } from '../register/brand/inputs.ts';
import type { BrandState } from '../register/brand/state.ts';
import { invalidCommand } from '../register/decider.ts';
import { officeByCode } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import type { Command } from './execute.ts';

/**
 * How holders and offices are reached. It stands beside the chain, so that it can be erased for
 * good: no event tells it, and none that it was changed.
 */

/** The longest address that mail is carried to (RFC 5321, 4.5.3.1). */
const MOST_OF_ADDRESS = 254;

const WAYS = z.object({
  email: z.optional(
    z.email('电子邮箱不合格式').check(z.maxLength(MOST_OF_ADDRESS, '电子邮箱不合格式')),
  ),
  phone: z.optional(Text),
  address: z.optional(Text),
});

const COMMANDS = z.discriminatedUnion('type', [
  z.extend(WAYS, { type: z.literal('set-contact') }),
  z.object({ type: z.literal('erase-contact') }),
]);

const TYPES: readonly string[] = ['set-contact', 'erase-contact'];

/** Whether a command is about a contact, rather than about a stream. */
export const isContactCommand = (type: string): boolean => TYPES.includes(type);

/** The ways that were filled in. @throws Refusal `command.invalid`. */
export function contactIn(entered: Readonly<Record<string, unknown>>): Contact {
  const { data, error } = WAYS.safeParse(entered);
  if (error) throw invalidCommand(error);
  return Object.fromEntries(Object.entries(data).filter(([, way]) => way !== undefined));
}

/** What is wrong with a command, whomever it is about. */
export function checkContactCommand(command: Command): Refusal | undefined {
  const { error } = COMMANDS.safeParse(command);
  return error && invalidCommand(error);
}

export interface ContactDeps {
  readonly ledger: Pick<Ledger, 'lookup' | 'putContact'>;
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  readonly scheme: Scheme;
}

/** Changes how a party or an office is reached. @throws Refusal, with nothing changed. */
export type ChangeContact = (stream: StreamId, command: Command, actor: Actor) => Promise<void>;

export function createContacts({ ledger, stateOf, scheme }: ContactDeps): ChangeContact {
  /** A party belongs to each county that has a brand of its; one without brands to any. */
  async function scopesOf(stream: StreamId, actor: Actor): Promise<readonly Scope[]> {
    const [kind, id = ''] = stream.split(':');
    if (kind === 'office') return [{ county: officeByCode(scheme, id).code, holder: '' }];
    if (kind !== 'party') throw new Refusal('contact.of-nobody', '联系方式只属于单位和机关');
    const scopes: Scope[] = [];
    for await (const brand of everyItem((page) => ledger.lookup(stream, page)))
      scopes.push({ county: ((await stateOf(brand)) as BrandState).county, holder: id });
    if (scopes.length > 0) return scopes;
    if (!(await stateOf(stream))) throw new Refusal('party.unknown', `单位“${id}”未登记`);
    return [{ county: actor.office ?? '', holder: id }];
  }

  return async (stream, command, actor) => {
    const refusals = (await scopesOf(stream, actor)).map((scope) =>
      denied(actor, command.type, scope),
    );
    const [refusal] = refusals;
    if (refusal && refusals.every(Boolean)) throw refusal;
    const { data, error } = COMMANDS.safeParse(command);
    if (error) throw invalidCommand(error);
    if (data.type === 'erase-contact') return ledger.putContact(stream, undefined);
    const contact = contactIn(data);
    if (Object.keys(contact).length === 0)
      throw new Refusal('contact.empty', '至少填写一种联系方式；不再联系的，请删除');
    return ledger.putContact(stream, contact);
  };
}
