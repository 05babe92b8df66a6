import { Hono } from 'hono';
import { dayOf } from '../../calendar/moment.ts';
import { allItems } from '../../ledger/pages.ts';
import type { StoredEvent } from '../../ledger/port.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { PartyState } from '../../register/party/decider.ts';
import { areasOf, officesOf } from '../../schemes/catalogue.ts';
import { brandPage } from '../brand.ts';
import { brandLine, brandsPage, manyBrandsPage } from '../brands.ts';
import { casePage } from '../case.ts';
import { doneView } from '../done.ts';
import type { Html } from '../html.ts';
import { type Env, type Kit, notFound, type Request } from '../kit.ts';
import { partyPage } from '../party.ts';
import { commandKey } from './acting.ts';
import { contactAt, createPlaces } from './places.ts';

/** More than this many are shown county by county: a page never loads them all. */
const MANY = 300;

/** Brands, their cases, and the parties that hold them. */
export function registerRoutes(kit: Kit): Hono<Env> {
  const { ledger, everywhere: scheme } = kit;
  const app = new Hono<Env>();
  const places = createPlaces(kit);

  const eventsOf = ({ id }: BrandState) =>
    allItems((page) => ledger.events(`brand:${id}`, 0, page));

  /** What the command named by `?done=` recorded. */
  async function doneOf(
    request: Request,
    events: readonly StoredEvent[],
  ): Promise<Html | undefined> {
    const done = request.req.query('done');
    if (!done) return undefined;
    const id = kit.recordedAs(commandKey(done));
    const outcome = await ledger.outcome(id);
    const rows = await Promise.all((outcome?.notices ?? []).map((notice) => ledger.notice(notice)));
    return doneView(
      id,
      events,
      rows.filter((row) => row !== undefined),
      scheme,
    );
  }

  /** The counties' brands are told apart by their look-ups; only those asked for are loaded. */
  async function streamsOf(county: string, standing: string) {
    const counties = county ? [county] : officesOf(kit.schemes);
    const streams = await kit.streamsUnder(counties.map((code) => `office:${code}`));
    if (!standing) return streams;
    const of = new Set(await kit.streamsUnder([`standing:${standing}`]));
    return streams.filter((stream) => of.has(stream));
  }

  app.get('/brands', async (request) => {
    const { county = '', standing = '', light = '', name = '', page } = request.req.query();
    const filter = { county, standing, light, name: name.trim(), page: Number(page) };
    const streams = await streamsOf(county, standing);
    if (streams.length > MANY && !county) {
      const counts = await Promise.all(
        areasOf(scheme).map(async ({ code }) => ({
          county: code,
          count: (await streamsOf(code, standing)).length,
        })),
      );
      return kit.show(request, manyBrandsPage(counts, filter, scheme));
    }
    const today = kit.todayOf(request);
    const lines = (await kit.brandsOf(streams)).map((state) => brandLine(state, today));
    return kit.show(request, brandsPage(lines, filter, scheme, today));
  });

  app.get('/brands/:id', async (request) => {
    const state = await kit.brandAt(request.req.param('id'));
    const events = await eventsOf(state);
    const scheme = kit.schemeOf(request, state);
    const file = {
      state,
      events,
      notices: (await ledger.noticesOf(`brand:${state.id}`)).items,
      stripOf: kit.stripOf(request, state),
      page: Number(request.req.query('page')),
      done: await doneOf(request, events),
      acting: kit.actingOf(request, scheme),
    };
    return kit.show(request, brandPage(file, scheme, kit.todayOf(request)));
  });

  app.get('/brands/:id/cases/:case', async (request) => {
    const state = await kit.brandAt(request.req.param('id'));
    const id = request.req.param('case');
    const file = Object.hasOwn(state.cases, id) ? state.cases[id] : undefined;
    if (!file) throw notFound('这个案件');
    const events = await eventsOf(state);
    const scheme = kit.schemeOf(request, state);
    const caseFile = {
      state,
      file,
      events,
      stripOf: kit.stripOf(request, state),
      done: await doneOf(request, events),
      acting: kit.actingOf(request, scheme),
    };
    return kit.show(request, casePage(caseFile, scheme, kit.todayOf(request)));
  });

  app.get('/parties/:id{[^.]+}', async (request) => {
    const id = request.req.param('id');
    const place = await places.open.party(id);
    const brands = await kit.brandsUnder([`party:${id}`]);
    const acting = kit.actingOf(request);
    const file = {
      name: place.name,
      party: place.state as PartyState | undefined,
      brands,
      feed: await kit.feedAt(`party:${id}`, `/parties/${id}.ics`),
      place,
      ...(await contactAt(kit, place, acting)),
      ...(acting && { acting }),
    };
    return kit.show(request, partyPage(file, scheme, dayOf(kit.clock())));
  });

  return app;
}
