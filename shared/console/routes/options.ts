import type { Choice, Field, Offered, Options } from '../forms/form.ts';
import type { Kit } from '../kit.ts';

/** As many as a page reads and offers; an id that is not among them is typed. */
const MOST = 200;

/** What may be chosen for the fields of a form, from the look-ups: an office's own comes first. */
export function createOptions({ streamsUnder, brandsOf, party }: Kit) {
  async function brandsNear(office = '') {
    const keys = [`office:${office}`, 'standing:listed', 'standing:suspended'];
    const streams = (await streamsUnder(keys)).filter((stream) => stream.startsWith('brand:'));
    return brandsOf(streams.slice(0, MOST));
  }

  const sources: Readonly<Record<Offered, (office?: string) => Promise<readonly Choice[]>>> = {
    brand: async (office) =>
      (await brandsNear(office)).map(({ id, name, holder }) => [id, `${name}（${holder.name}）`]),
    /** Who holds a brand is known, too, without having been registered. */
    async party(office) {
      const streams = (await streamsUnder(['parties'])).slice(0, MOST);
      const registered = (await Promise.all(streams.map(party))).filter((one) => one !== undefined);
      const holders = (await brandsNear(office)).map(({ holder }) => holder);
      return [...new Map([...holders, ...registered].map(({ id, name }) => [id, name]))];
    },
  };

  return async (fields: readonly Field[], office?: string): Promise<Options> => {
    const kinds = new Set(fields.map(({ kind }) => kind).filter((kind) => kind in sources));
    const read = async (kind: Offered) => [kind, await sources[kind](office)] as const;
    return Object.fromEntries(await Promise.all([...(kinds as Set<Offered>)].map(read)));
  };
}
