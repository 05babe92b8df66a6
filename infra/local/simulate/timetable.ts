import { addDays, type Day } from '../../../shared/calendar/day.ts';
import { addMinutes, dayOf, type Moment, momentAt } from '../../../shared/calendar/moment.ts';

/** No sweep and no digest from `from` up to, not including, `until`. */
export interface Outage {
  readonly from: Moment;
  readonly until: Moment;
}

const HOUR = 60;
const DIGEST_TIME = '09:00';

const latest = (...moments: readonly Moment[]): Moment => [...moments].sort().at(-1) as Moment;

/** The moment itself on the hour, else the next full hour: sweeps are hourly, at minute 0. */
function fullHour(moment: Moment): Moment {
  const hour = `${moment.slice(0, 13)}:00:00.000+08:00` as Moment;
  return hour === moment ? hour : addMinutes(hour, HOUR);
}

/** The moment, or the end of the outage that it falls into. */
function afterOutages(moment: Moment, outages: readonly Outage[]): Moment {
  const hit = outages.find(({ from, until }) => from <= moment && moment < until);
  return hit ? afterOutages(hit.until, outages) : moment;
}

/** The hourly sweep that notices what is due at `dueAt`: at `now` or later, after the last one. */
export const nextSweep = (
  dueAt: Moment,
  now: Moment,
  last: Moment | undefined,
  outages: readonly Outage[],
): Moment => {
  const after = last ? addMinutes(last, HOUR) : now;
  return fullHour(afterOutages(fullHour(latest(dueAt, now, after)), outages));
};

/** The next 09:00 after the last digest that no outage swallows. */
export function nextDigest(
  start: Day,
  last: Moment | undefined,
  outages: readonly Outage[],
): Moment {
  let at = momentAt(last ? addDays(dayOf(last), 1) : start, DIGEST_TIME);
  while (afterOutages(at, outages) !== at) at = momentAt(addDays(dayOf(at), 1), DIGEST_TIME);
  return at;
}
