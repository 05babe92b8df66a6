import type { Holder } from '../brand/events.ts';
import type { Context } from '../decider.ts';

/** Where a command finds a party: its own stream, and the brands that it holds. */
export const partyKey = (id: string) => `party:${id}`;

/** A party that is registered, or that holds a brand: whoever is on the register is known. */
export function knownParty(id: string, { related, found = [] }: Context): Holder | undefined {
  const registered = related?.[partyKey(id)] as Holder | undefined;
  const holders = found.map((state) => (state as { readonly holder?: Holder }).holder);
  const known = registered ?? holders.find((holder) => holder?.id === id);
  if (!known) return undefined;
  const { name, creditCode } = known;
  return { id, name, ...(creditCode && { creditCode }) };
}
