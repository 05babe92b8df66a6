import { everyItem } from '../ledger/pages.ts';
import type { Ledger } from '../ledger/port.ts';
import type { CycleEvent } from '../register/cycle/decider.ts';

/** The fixed list of a cycle, of one county or whole, in its order. */
export async function frozenMembers(
  ledger: Pick<Ledger, 'events'>,
  cycle: string,
  county?: string,
): Promise<readonly string[]> {
  const members: string[] = [];
  for await (const { event } of everyItem((page) => ledger.events(`cycle:${cycle}`, 0, page))) {
    const fact = event as CycleEvent;
    if (fact.type === 'MembersFrozen' && (county ?? fact.county) === fact.county)
      members.push(...fact.brands);
  }
  return members;
}
