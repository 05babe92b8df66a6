import { Hono, type Context as Request } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { LawOf } from '../application/law.ts';
import { parseDay } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import { everyItem } from '../ledger/pages.ts';
import type { Ledger, Page as LedgerPage, StreamId } from '../ledger/port.ts';
import type { OutboxRow } from '../outbox/row.ts';
import { dayStrip } from '../periods/day-strip.ts';
import { reckon } from '../periods/reckon.ts';
import { Refusal } from '../refusal.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import { calendarFor } from '../register/deadlines.ts';
import { ruleOf } from '../schemes/catalogue.ts';
import { schemeVersion } from '../schemes/version.ts';
import { brandPage } from './brand.ts';
import { brandLine, brandsPage } from './brands.ts';
import { clockPage, targetOf } from './clock.ts';
import { deskLines, deskPage, desksPage } from './desk.ts';
import { type DueAnswer, type DueQuestion, duePage } from './due.ts';
import { errorPage } from './error.ts';
import { layout, type Page } from './layout.ts';
import { noticePage, outboxPage, type RenderedMail } from './outbox.ts';
import { rulingsPage } from './rulings.ts';

export interface ConsoleDeps {
  readonly ledger: Pick<Ledger, 'lookup' | 'events' | 'notice' | 'noticesOf' | 'noticesOn'>;
  /** The state of a brand, folded; absent when there is no such brand. */
  readonly brand: (stream: StreamId) => Promise<BrandState | undefined>;
  /** The law as imported so far; in a county (by code) where one is named. */
  readonly lawOf: LawOf;
  readonly clock: () => Moment;
  /** Only where the clock is a sandbox clock. `move` also sweeps what falls due on the way. */
  readonly sandbox?: {
    readonly move: (to: Moment) => Promise<void>;
    readonly nextDue: () => Promise<Moment | undefined>;
  };
  readonly renderMail: (row: OutboxRow) => RenderedMail | Promise<RenderedMail>;
}

/** No script at all; the mail previews bring their own inline styles. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

async function listed<T>(query: (page?: string) => Promise<LedgerPage<T>>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of everyItem(query)) items.push(item);
  return items;
}

const notFound = (what: string) => new Refusal('console.not-found', `没有找到${what}`);

/** 404 for what is not there, 400 for what was asked wrongly. */
const statusOf = ({ code }: Refusal) => (code === 'console.not-found' ? 404 : 400);

/** The console: server-rendered pages over the ledger's look-ups for people. */
export function createConsole(deps: ConsoleDeps): Hono {
  const { ledger, lawOf, clock, sandbox } = deps;
  const { scheme } = lawOf();
  const app = new Hono();
  const offices = [scheme.city.code, ...scheme.counties.map(({ code }) => code)];

  const today = () => ({ on: dayOf(clock()), calendar: lawOf().calendars.national });

  const brandsUnder = async (keys: readonly string[]): Promise<BrandState[]> => {
    const found = await Promise.all(keys.map((key) => listed((page) => ledger.lookup(key, page))));
    const states = await Promise.all([...new Set(found.flat())].map(deps.brand));
    return states.filter((state) => state !== undefined);
  };

  const show = (request: Request, page: Page, status: 200 | 400 | 404 | 500 = 200) =>
    request.html(
      layout(
        {
          city: scheme.city.name,
          now: clock(),
          sandbox: sandbox !== undefined,
          path: request.req.path,
        },
        page,
      ),
      status,
    );

  const answer = ({ rule: id, from, county }: DueQuestion): DueAnswer => {
    const rule = ruleOf(scheme, id);
    const calendar = calendarFor(rule, lawOf(county || undefined));
    const reckoning = reckon(rule, parseDay(from), calendar, schemeVersion(scheme));
    return { rule, reckoning, strip: dayStrip(reckoning, calendar) };
  };

  app.use(HEADERS);

  app.get('/', (request) => request.redirect('/brands'));

  app.get('/brands', async (request) => {
    const { county = '', standing = '', light = '', name = '', page } = request.req.query();
    const states = await brandsUnder(scheme.counties.map(({ code }) => `office:${code}`));
    const lines = states.map((state) => brandLine(state, today()));
    const filter = { county, standing, light, name: name.trim(), page: Number(page) };
    return show(request, brandsPage(lines, filter, scheme, today()));
  });

  app.get('/brands/:id', async (request) => {
    const stream: StreamId = `brand:${request.req.param('id')}`;
    const state = await deps.brand(stream);
    if (!state) throw notFound('这个品牌');
    const file = {
      state,
      events: await listed((page) => ledger.events(stream, 0, page)),
      notices: (await ledger.noticesOf(stream)).items,
      stripOf: ({ reckoning }: TrackedDeadline) =>
        dayStrip(reckoning, calendarFor(ruleOf(scheme, reckoning.rule), lawOf(state.county))),
      page: Number(request.req.query('page')),
    };
    return show(request, brandPage(file, scheme, today()));
  });

  const desk = async (office: string) => ({
    office,
    lines: deskLines(await brandsUnder([`desk:${office}`]), office, today()),
  });

  app.get('/desk', async (request) =>
    show(request, desksPage(await Promise.all(offices.map(desk)), scheme, today())),
  );

  app.get('/desk/:office', async (request) => {
    const { office } = request.req.param();
    if (!offices.includes(office)) throw notFound('这个机关');
    const { lines } = await desk(office);
    const page = Number(request.req.query('page'));
    return show(request, deskPage(office, lines, page, scheme, today()));
  });

  app.get('/outbox', async (request) => {
    const { day, page } = request.req.query();
    const on = day ? parseDay(day) : today().on;
    const rows = await listed((at) => ledger.noticesOn(on, at));
    return show(request, outboxPage(on, rows, Number(page)));
  });

  app.get('/outbox/:id', async (request) => {
    const row = await ledger.notice(request.req.param('id'));
    if (!row) throw notFound('这份通知');
    return show(request, noticePage(row, await deps.renderMail(row)));
  });

  app.get('/due', (request) => {
    const { rule = '', from = '', county = '' } = request.req.query();
    const question = { rule, from, county };
    try {
      const found = rule || from ? answer(question) : undefined;
      return show(request, duePage(question, found, undefined, scheme, today()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(request, duePage(question, undefined, error.requirement, scheme, today()), 400);
    }
  });

  app.get('/rulings', (request) =>
    show(request, rulingsPage(scheme, Number(request.req.query('page')))),
  );

  if (sandbox) {
    app.get('/clock', async (request) =>
      show(request, clockPage(clock(), await sandbox.nextDue())),
    );
    app.post('/clock', async (request) => {
      const { to, at } = await request.req.parseBody();
      const form = { to: String(to), at: String(at) };
      await sandbox.move(targetOf(form, clock(), await sandbox.nextDue()));
      return request.redirect('/clock', 303);
    });
  }

  app.notFound((request) =>
    show(
      request,
      errorPage('没有这个页面', 'console.not-found', '请从上方栏目进入，或者检查网址。'),
      404,
    ),
  );

  app.onError((error, request) => {
    if (error instanceof Refusal)
      return show(
        request,
        errorPage(error.requirement, error.code, '什么都没有改变；请按上述要求更正后重试。'),
        statusOf(error),
      );
    console.error(error);
    return show(
      request,
      errorPage(
        '系统暂时不能显示这个页面',
        'console.failed',
        '登记的数据没有受影响；请稍后重试，仍不行时联系管理员。',
      ),
      500,
    );
  });

  return app;
}
