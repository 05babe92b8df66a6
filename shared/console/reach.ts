import type { Actor } from '../identity/actor.ts';
import { reaches } from '../identity/permissions.ts';
import { everyItem } from '../ledger/pages.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { ConsoleDeps } from './deps.ts';

/** Look-ups that belong to one office. */
const OF_OFFICE = /^(office|desk):(.+)$/;

/**
 * What a console shows to an actor who deals with some brands only, as a county's staff does: those
 * brands, what was written about them, their holders, and the actor's own office. All the rest is
 * as if it were not there.
 */
export function withinReach(actor: Actor, deps: ConsoleDeps): ConsoleDeps {
  const { ledger } = deps;
  if (reaches(actor, { county: '', holder: '' })) return deps;

  const ownBrand = (brand: BrandState | undefined) =>
    brand && reaches(actor, { county: brand.county, holder: brand.holder.id }) ? brand : undefined;
  const brand = async (stream: StreamId) => ownBrand(await deps.brand(stream));

  async function isHolderOfOwn(party: string): Promise<boolean> {
    for await (const stream of everyItem((page) => ledger.lookup(party, page)))
      if (await brand(stream)) return true;
    return false;
  }

  async function mayRead(stream: string): Promise<boolean> {
    const [kind, id] = stream.split(':', 2);
    if (kind === 'brand') return (await brand(stream as StreamId)) !== undefined;
    if (kind === 'party') return isHolderOfOwn(stream);
    return kind !== 'office' || id === actor.office;
  }

  const readable = async (rows: readonly OutboxRow[]) => {
    const may = await Promise.all(rows.map(({ stream }) => mayRead(stream)));
    return rows.filter((_, i) => may[i]);
  };

  const isElsewhere = (key: string) => {
    const [, , office] = OF_OFFICE.exec(key) ?? [];
    return office !== undefined && office !== actor.office;
  };

  return {
    ...deps,
    brand,
    stateOf: async (stream) => ((await mayRead(stream)) ? deps.stateOf(stream) : undefined),
    party: async (stream) => ((await mayRead(stream)) ? deps.party(stream) : undefined),
    ledger: {
      outcome: ledger.outcome,
      lookup: async (key, page) => (isElsewhere(key) ? { items: [] } : ledger.lookup(key, page)),
      events: async (stream, after, page) =>
        (await mayRead(stream)) ? ledger.events(stream, after, page) : { items: [] },
      notice: async (id) => {
        const row = await ledger.notice(id);
        return row && (await mayRead(row.stream)) ? row : undefined;
      },
      async noticesOf(stream, page) {
        const found = await ledger.noticesOf(stream, page);
        return { ...found, items: await readable(found.items) };
      },
      async noticesOn(day, page) {
        const found = await ledger.noticesOn(day, page);
        return { ...found, items: await readable(found.items) };
      },
      contact: async (key) => ((await mayRead(key)) ? ledger.contact(key) : undefined),
    },
  };
}
