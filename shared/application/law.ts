import { compileCalendar } from '../calendar/compile.ts';
import type { CalendarData } from '../calendar/notice.ts';
import type { Ledger } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import { Refusal } from '../refusal.ts';
import { type CalendarState, calendarData } from '../register/calendar/decider.ts';
import type { Context } from '../register/decider.ts';
import type { SchemeState } from '../register/scheme/decider.ts';
import { officesOf, schemeIdOf, schemeUnder } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { underAnswers } from '../schemes/rulings.ts';
import { schemeVersion } from '../schemes/version.ts';

/** The law in force for a decision. */
export interface Law extends Pick<Context, 'scheme' | 'calendars' | 'adopted'> {
  /** Names the law of the county: another calendar, answer or adopted version gives another. */
  readonly basis: string;
}

/**
 * The law as it applies in a county (by code), else in the city itself; under the scheme version of
 * a label, else under the first scheme that the county's office works under.
 * @throws Refusal `scheme.not-served` for a label of a scheme that the deployment does not run.
 */
export type LawOf = (county?: string, scheme?: string) => Law;

export const CALENDAR_STREAM: StreamId = 'calendar:national';
export const schemeStream = (id: string): StreamId => `scheme:${id}`;

/** What the law of a run is made of: the calendar, and the schemes with what was decided on them. */
export interface LawSource {
  readonly calendar: CalendarData;
  /** The deployment's own first. */
  readonly schemes: readonly {
    readonly scheme: Scheme;
    readonly state?: SchemeState | undefined;
  }[];
}

/** The law's streams as they stand: one read of the calendar, and one of each scheme. */
export async function readLawSource(
  stateOf: (stream: StreamId) => Promise<unknown>,
  schemes: readonly Scheme[],
): Promise<LawSource> {
  const [calendar, ...decided] = await Promise.all(
    [CALENDAR_STREAM, ...schemes.map(({ id }) => schemeStream(id))].map(stateOf),
  );
  return {
    calendar: calendarData(calendar as CalendarState | undefined),
    schemes: schemes.map((scheme, i) => ({
      scheme,
      state: decided[i] as SchemeState | undefined,
    })),
  };
}

/**
 * Reads the law as decided so far, once for a run of a worker: the imported calendar, and the
 * answers and adopted versions of the schemes that the deployment runs, its own first.
 */
export const readLaw = async (
  ledger: Pick<Ledger, 'load'>,
  scheme: Scheme,
  beside: readonly Scheme[] = [],
): Promise<LawOf> =>
  lawOn(
    await readLawSource(
      async (stream) => (await ledger.load(stream))?.snapshot.state,
      [scheme, ...beside],
    ),
  );

/** The law that follows from its sources; the calendar is compiled for each county that closes. */
export function lawOn({ calendar, schemes: sources }: LawSource): LawOf {
  const national = compileCalendar(calendar);
  const closing = new Map(
    calendar.overlays.map(({ county }) => [county, compileCalendar(calendar, county)]),
  );
  const running = sources.map(({ scheme, state }) => ({
    scheme: state ? underAnswers(scheme, state.answers) : scheme,
    adopted: state?.adopted,
  }));
  const decisions = sources.map(
    ({ state }, i) => `${schemeVersion(running[i]?.scheme as Scheme)}/${state?.decisions ?? 0}`,
  );

  function schemeOf(code: string | undefined, label: string | undefined) {
    if (label === undefined)
      return running.find(({ scheme }) => code && officesOf([scheme]).includes(code)) ?? running[0];
    const found = running.find(({ scheme }) => scheme.id === schemeIdOf(label));
    if (found) return found;
    const ids = running.map(({ scheme }) => scheme.id).join('、');
    throw new Refusal('scheme.not-served', `本系统现行方案为 ${ids}，收到“${label}”`);
  }

  return (code, label) => {
    const { scheme: own, adopted } = schemeOf(code, label) as (typeof running)[number];
    const scheme = label === undefined ? own : schemeUnder(label, own);
    const area = scheme.counties.find((office) => office.code === code)?.county;
    const county = (area === undefined ? undefined : closing.get(area)) ?? national;
    return {
      scheme,
      calendars: { national, county },
      ...(adopted !== undefined &&
        adopted > scheme.version && { adopted: schemeUnder(`${scheme.id}@${adopted}`, own) }),
      basis: [county.version, ...decisions].join(' '),
    };
  };
}
