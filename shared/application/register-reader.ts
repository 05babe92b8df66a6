import { everyItem } from '../ledger/pages.ts';
import type { Ledger } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { BrandState } from '../register/brand/state.ts';

export interface RegisterDeps {
  readonly ledger: Pick<Ledger, 'lookup'>;
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
}

/** Every brand that some counties look after, one at a time. */
export async function* brandsOf(
  { ledger, stateOf }: RegisterDeps,
  counties: readonly string[],
): AsyncGenerator<BrandState> {
  for (const county of counties)
    for await (const stream of everyItem((page) => ledger.lookup(`office:${county}`, page))) {
      // Public notices of the city stand under its key, too.
      if (!stream.startsWith('brand:')) continue;
      const brand = (await stateOf(stream)) as BrandState | undefined;
      if (brand) yield brand;
    }
}
