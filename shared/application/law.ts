import { compileCalendar } from '../calendar/compile.ts';
import type { CalendarData } from '../calendar/notice.ts';
import type { Ledger, StreamId } from '../ledger/port.ts';
import { type CalendarState, calendarData } from '../register/calendar/decider.ts';
import type { Context } from '../register/decider.ts';
import { schemeUnder } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';

/** The law in force for a decision. */
export type Law = Pick<Context, 'scheme' | 'calendars'>;

/**
 * The law as it applies in a county (by code), else in the city itself; under the scheme version of
 * a label, else under the deployment's own scheme.
 */
export type LawOf = (county?: string, scheme?: string) => Law;

export const CALENDAR_STREAM: StreamId = 'calendar:national';

/**
 * Reads the calendar as imported so far, once for a run of a worker, and compiles it for each
 * county that asks.
 */
export async function readLaw(ledger: Pick<Ledger, 'load'>, scheme: Scheme): Promise<LawOf> {
  const head = await ledger.load(CALENDAR_STREAM);
  return lawOn(calendarData(head?.snapshot.state as CalendarState | undefined), scheme);
}

/** The law on a calendar that may not be imported yet. */
export function lawOn(data: CalendarData, scheme: Scheme): LawOf {
  const national = compileCalendar(data);
  const closing = new Map(
    data.overlays.map(({ county }) => [county, compileCalendar(data, county)]),
  );
  return (code, label) => {
    const own = label === undefined ? scheme : schemeUnder(label, scheme);
    const area = own.counties.find((office) => office.code === code)?.county;
    const county = area === undefined ? undefined : closing.get(area);
    return { scheme: own, calendars: { national, county: county ?? national } };
  };
}
