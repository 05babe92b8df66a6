import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../refusal.ts';
import type { Day } from './day.ts';

/**
 * An instant on the clock of the offices, always `YYYY-MM-DDTHH:mm:ss.sss+08:00`: it sorts as it
 * runs, and its first ten characters are the civil day. Asia/Shanghai has had no other offset
 * since 1991-09-15.
 */
export type Moment = string & { readonly __brand: 'Moment' };

const ZONE = 'Asia/Shanghai';

const format = (zoned: Temporal.ZonedDateTime): Moment =>
  zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }) as Moment;

/**
 * Reads any ISO 8601 instant with an offset or `Z`.
 * @throws Refusal `moment.invalid`.
 */
export function parseMoment(text: string): Moment {
  try {
    return format(Temporal.Instant.from(text).toZonedDateTimeISO(ZONE));
  } catch {
    throw new Refusal('moment.invalid', `时刻应为带时区的 ISO 8601 时间，收到“${text}”`);
  }
}

export const momentFromEpoch = (milliseconds: number): Moment =>
  format(Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(ZONE));

export const epochOf = (moment: Moment): number => Temporal.Instant.from(moment).epochMilliseconds;

export const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day;

/** `time` is `HH:mm`: `momentAt(day, '09:00')`. */
export const momentAt = (day: Day, time: string): Moment => `${day}T${time}:00.000+08:00` as Moment;

export const addMinutes = (moment: Moment, n: number): Moment =>
  momentFromEpoch(epochOf(moment) + n * 60_000);
