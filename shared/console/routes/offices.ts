import { type Context, Hono } from 'hono';
import { deskLinesOf } from '../../application/desk-lines.ts';
import { yearOf } from '../../calendar/day.ts';
import { allItems } from '../../ledger/pages.ts';
import { quotaProgress } from '../../register/brand/entry/quotas.ts';
import { inDeskOrder } from '../../register/office/desk.ts';
import { officesOf } from '../../schemes/catalogue.ts';
import { officeName } from '../../words/names.ts';
import { deskPage, desksPage, type OfficeDesk } from '../desk.ts';
import { answerFeed, answerOfficeFeed } from '../feed.ts';
import { type Env, type Kit, notFound } from '../kit.ts';
import { officePage } from '../office.ts';
import type { Today } from '../today.ts';
import { contactAt, createPlaces } from './places.ts';

/** The desks of offices, and the feeds of open deadlines. */
export function officeRoutes(kit: Kit): Hono<Env> {
  const { ledger, everywhere: scheme } = kit;
  const app = new Hono<Env>();
  const places = createPlaces(kit);
  const offices = officesOf(kit.schemes);
  /** The offices below one, under whichever scheme. */
  const below = (office: string) =>
    officesOf(kit.schemes.filter(({ city }) => city.code === office)).filter(
      (code) => code !== office,
    );

  async function deskOf(office: string, request: Context<Env>): Promise<OfficeDesk> {
    const { on } = kit.todayOf(request);
    const streams = await kit.streamsUnder([`desk:${office}`]);
    const states = await Promise.all(streams.map((stream) => kit.stateOf(stream)));
    const lines = states
      .filter((state) => state !== undefined)
      .flatMap((state) => deskLinesOf(state, office, on, request.var.lawOf));
    return { office, lines: inDeskOrder(lines) };
  }

  const desksOf = (codes: readonly string[], request: Context<Env>) =>
    Promise.all(codes.map((office) => deskOf(office, request)));

  async function wentOut(office: string, { on: today, calendar }: Today) {
    const on = calendar.workingDayAfter(today, -1);
    const rows = await allItems((page) => ledger.noticesOn(on, page));
    const own = rows.filter(
      ({ state, notice }) =>
        (state === 'sent' || state === 'merged') &&
        notice.from.office === officeName(scheme, office),
    );
    return { on, count: own.length };
  }

  /** The upper office sees everybody's; what nobody is asked for reads no brand. */
  async function quotasOf(office: string, { on }: Today) {
    const own = (of: string) => office === scheme.city.code || of === office;
    if (!scheme.quotas.some((quota) => quota.offices.some(own))) return [];
    const codes = offices.filter(own);
    const brands = await kit.brandsUnder(codes.map((code) => `office:${code}`));
    return quotaProgress(scheme, brands, `${yearOf(on)}`).filter((one) => own(one.office));
  }

  app.get('/desk', async (request) => {
    const desks = await desksOf(offices, request);
    return kit.show(request, desksPage(desks, scheme, kit.todayOf(request)));
  });

  app.get('/desk/:office', async (request) => {
    const { office } = request.req.param();
    if (!offices.includes(office)) throw notFound('这个机关');
    const today = kit.todayOf(request);
    const counties = below(office);
    const file = {
      ...(await deskOf(office, request)),
      page: Number(request.req.query('page')),
      acting: kit.acting !== undefined,
      feed: await kit.feedAt(`office:${office}`, `/offices/${office}.ics`),
      wentOut: await wentOut(office, today),
      ...(counties.length > 0 && { counties: await desksOf(counties, request) }),
    };
    return kit.show(request, deskPage(file, scheme, today));
  });

  app.get('/offices/:code{\\d+}', async (request) => {
    const place = await places.open.office(request.req.param('code'));
    const acting = kit.actingOf(request);
    const today = kit.todayOf(request);
    const file = {
      place,
      ...(await contactAt(kit, place, acting)),
      ...(acting && { acting }),
      quotas: await quotasOf(place.id, today),
    };
    return kit.show(request, officePage(file, scheme, today));
  });

  app.get('/offices/:code{\\d+\\.ics}', (request) =>
    answerOfficeFeed(request, request.req.param('code').replace('.ics', ''), kit),
  );

  app.get('/parties/:id{[^/]+\\.ics}', async (request) => {
    const id = request.req.param('id').replace(/\.ics$/, '');
    const brands = await kit.brandsUnder([`party:${id}`]);
    if (brands.length === 0) throw notFound('这个单位');
    return answerFeed(request, brands[0]?.holder.name ?? id, brands, () => ['holder'], kit);
  });

  return app;
}
