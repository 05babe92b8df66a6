import { reportCycle } from '../../application/cycle-report.ts';
import { schemeStream } from '../../application/law.ts';
import { denied, type Scope } from '../../identity/permissions.ts';
import type { Contact } from '../../ledger/port.ts';
import type { StreamId } from '../../ledger/stream.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { NoticeBatchState } from '../../register/notice-batch/state.ts';
import type { SchemeState } from '../../register/scheme/decider.ts';
import { officesOf } from '../../schemes/catalogue.ts';
import { underAnswers } from '../../schemes/rulings.ts';
import { officeName } from '../../words/names.ts';
import type { PlaceKind } from '../forms/form.ts';
import {
  brandPlace,
  cyclePlace,
  listPlace,
  newPlace,
  officePlace,
  type Place,
  partyPlace,
  schemePlace,
} from '../forms/place.ts';
import type { Acting } from '../forms/view.ts';
import { type Kit, notFound } from '../kit.ts';

/** Where each kind of place lies: its pages, and its forms below them. */
export const FOLDERS: Readonly<Record<Exclude<PlaceKind, 'new'>, string>> = {
  brand: 'brands',
  party: 'parties',
  office: 'offices',
  list: 'lists',
  cycle: 'cycles',
  scheme: 'rulings',
};

/** What an application waits for: to be put on a list. */
export const isCleared = ({ application }: BrandState) => application?.stage === 'to-list';

/** Whose a party is: staff reach it by a brand of theirs, and nobody's brands are the city's. */
const scopeOf = (id: string, [brand]: readonly BrandState[]): Scope | undefined =>
  brand && { county: brand.county, holder: id };

/** Opens the places on which forms act. @throws Refusal `console.not-found`. */
export function createPlaces(kit: Kit) {
  const { everywhere: scheme } = kit;
  const offices = officesOf([scheme]);

  const cleared = async () => (await kit.brandsUnder(['standing:applied'])).filter(isCleared);

  const open: Record<Exclude<PlaceKind, 'new'>, (id: string) => Promise<Place>> = {
    brand: async (id) => brandPlace(await kit.brandAt(id)),
    async party(id) {
      const stream: StreamId = `party:${id}`;
      const party = await kit.party(stream);
      const brands = await kit.brandsUnder([stream]);
      if (!party && brands.length === 0) throw notFound('这个单位');
      const name = party?.name ?? brands[0]?.holder.name ?? id;
      return partyPlace(id, name, scopeOf(id, brands), party);
    },
    async office(code) {
      if (!offices.includes(code)) throw notFound('这个机关');
      return officePlace(code, officeName(scheme, code), await kit.stateOf(`office:${code}`));
    },
    async list(id) {
      const list = await kit.stateOf(`notice-batch:${id}`);
      if (!list) throw notFound('这份公示名单');
      return listPlace(list as NoticeBatchState);
    },
    async cycle(id) {
      const report = await reportCycle(kit, id);
      if (!report) throw notFound('这个评估批次');
      return cyclePlace(report);
    },
    async scheme(id) {
      const scheme = kit.schemes.find((one) => one.id === id);
      if (!scheme) throw notFound('这个方案');
      const decided = (await kit.stateOf(schemeStream(id))) as SchemeState | undefined;
      return schemePlace(underAnswers(scheme, decided?.answers ?? {}));
    },
  };

  return {
    open,
    new: async (): Promise<Place> => newPlace(await cleared()),
    /** Lists of brands for the public, the last first. */
    async lists(): Promise<readonly NoticeBatchState[]> {
      const streams = await kit.streamsUnder([`office:${scheme.city.code}`]);
      const batches = streams.filter((stream) => stream.startsWith('notice-batch:'));
      const states = await Promise.all(batches.map((stream) => kit.stateOf(stream)));
      return (states as NoticeBatchState[]).sort((a, b) => b.listedOn.localeCompare(a.listedOn));
    },
  };
}

/** How a party or an office is reached, for who may change it. */
export async function contactAt(
  { ledger }: Kit,
  { stream, scope }: Place,
  acting: Acting | undefined,
): Promise<{ readonly contact?: { readonly known: Contact | undefined } }> {
  if (!stream || !acting?.actor || denied(acting.actor, 'set-contact', scope)) return {};
  return { contact: { known: await ledger.contact(stream) } };
}
