import type { Context } from 'hono';
import type { LawOf } from '../application/law.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Actor } from '../identity/actor.ts';
import { ownCommandId } from '../identity/command-id.ts';
import type { LinkSubject } from '../identity/links/link.ts';
import { feedUrl } from '../identity/links/urls.ts';
import { allItems } from '../ledger/pages.ts';
import type { StreamId } from '../ledger/stream.ts';
import { dayStrip } from '../periods/day-strip.ts';
import { Refusal } from '../refusal.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import { calendarFor } from '../register/deadlines.ts';
import { ruleOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import type { ConsoleDeps } from './deps.ts';
import type { Acting } from './forms/view.ts';
import { shortName } from './identity.ts';
import { layout, type Page } from './layout.ts';
import type { Today } from './today.ts';

/** What is known of a request once it has come in. */
export interface Env {
  readonly Variables: { lawOf: LawOf; actor: Actor | undefined };
}
export type Request = Context<Env>;

export const notFound = (what: string) => new Refusal('console.not-found', `没有找到${what}`);

/** The deployment's own scheme with the offices of all that it runs: for lists of them, and names. */
function withOfficesOf([own, ...beside]: readonly Scheme[]): Scheme {
  if (!own) throw new Error('a deployment runs a scheme');
  const known = new Map(
    [
      ...own.counties,
      ...beside.flatMap(({ city: { code, name, office }, counties }) => [
        { code, name: office, county: name, aliases: [] },
        ...counties,
      ]),
    ].map((office) => [office.code, office] as const),
  );
  known.delete(own.city.code);
  return { ...own, counties: [...known.values()] };
}

/** What every group of pages uses. */
export function createKit(deps: ConsoleDeps) {
  const { ledger, scheme, clock, sandbox, acting, links } = deps;
  /** Every scheme that the deployment runs, its own first. */
  const schemes = [scheme, ...(deps.beside ?? [])];

  const streamsUnder = async (keys: readonly string[]): Promise<readonly StreamId[]> => {
    const found = await Promise.all(
      keys.map((key) => allItems((page) => ledger.lookup(key, page))),
    );
    return [...new Set(found.flat())];
  };

  /** Public notices stand under the city's key beside its brands. */
  const brandsOf = async (streams: readonly StreamId[]): Promise<readonly BrandState[]> => {
    const states = await Promise.all(
      streams.filter((stream) => stream.startsWith('brand:')).map(deps.brand),
    );
    return states.filter((state) => state !== undefined);
  };

  const todayOf = (request: Request): Today => ({
    on: dayOf(clock()),
    calendar: request.var.lawOf().calendars.national,
  });

  /** The scheme that a brand is under, in its version and as it is answered. */
  const schemeOf = (request: Request, { county, scheme: label }: BrandState): Scheme =>
    request.var.lawOf(county, label).scheme;

  return {
    ...deps,
    schemeOf,
    schemes,
    everywhere: withOfficesOf(schemes),
    streamsUnder,
    brandsOf,
    todayOf,
    brandsUnder: async (keys: readonly string[]) => brandsOf(await streamsUnder(keys)),

    /** @throws Refusal `console.not-found`. */
    async brandAt(id: string): Promise<BrandState> {
      const state = await deps.brand(`brand:${id}`);
      if (!state) throw notFound('这个品牌');
      return state;
    },

    /** The id under which a form's command is on record. */
    recordedAs: (commandId: string): string =>
      acting?.signedIn ? ownCommandId(acting.signedIn, commandId) : commandId,

    /** Signed where links are made: a calendar program cannot sign in. */
    feedAt: async (subject: LinkSubject, path: string): Promise<string> =>
      links ? feedUrl(subject, clock(), links) : path,

    stripOf:
      (request: Request, brand: BrandState) =>
      ({ reckoning }: TrackedDeadline) => {
        const law = request.var.lawOf(brand.county, brand.scheme);
        return dayStrip(reckoning, calendarFor(ruleOf(law.scheme, reckoning.rule), law));
      },

    actingOf: (request: Request, of = scheme): Acting | undefined =>
      acting && {
        actor: request.var.actor,
        chooses: acting.signedIn === undefined,
        newCommandId: acting.newCommandId,
        scheme: of,
        today: todayOf(request),
      },

    show(request: Request, page: Page, status: 200 | 400 | 403 | 404 | 413 | 500 | 503 = 200) {
      const { actor } = request.var;
      const frame = {
        city: scheme.city.name,
        now: clock(),
        sandbox: sandbox !== undefined,
        path: request.req.path,
        acting: acting && {
          who: actor && shortName(actor, scheme),
          signedIn: acting.signedIn !== undefined,
        },
      };
      return request.html(layout(frame, page), status);
    },
  };
}

export type Kit = ReturnType<typeof createKit>;
