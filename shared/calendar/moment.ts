import { Refusal } from '../refusal.ts';
import { type Day, fromEpochDay, parseDay, toEpochDay } from './day.ts';

/**
 * An instant on the clock of the offices, always `YYYY-MM-DDTHH:mm:ss.sss+08:00`: it sorts as it
 * runs, and its first ten characters are the civil day. Asia/Shanghai has had no other offset
 * since 1991-09-15.
 */
export type Moment = string & { readonly __brand: 'Moment' };

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))$/i;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Asia/Shanghai is eight hours ahead of UTC. */
const AHEAD = 8 * 60 * MINUTE;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Milliseconds since 1970-01-01T00:00Z; undefined for what is no instant. */
function read(text: string): number | undefined {
  const [, day = '', ...rest] = SHAPE.exec(text) ?? [];
  const [hour, minute, second = '0', fraction = '', utc, sign, offsetHour, offsetMinute] = rest;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (!day || h > 23 || m > 59 || s > 59) return undefined;
  const offset = utc ? 0 : Number(offsetHour) * 60 + Number(offsetMinute);
  if (!utc && (Number(offsetHour) > 23 || Number(offsetMinute) > 59)) return undefined;
  const civil = toEpochDay(parseDay(day)) * DAY + (h * 60 + m) * MINUTE + s * 1000;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return civil + milliseconds - (sign === '-' ? -offset : offset) * MINUTE;
}

/**
 * Reads any ISO 8601 instant with an offset or `Z`, down to milliseconds.
 * @throws Refusal `moment.invalid`, as for a local time without an offset, or for 24:00.
 */
export function parseMoment(text: string): Moment {
  let epoch: number | undefined;
  try {
    epoch = read(text);
  } catch {
    epoch = undefined;
  }
  if (epoch === undefined)
    throw new Refusal('moment.invalid', `时刻应为带时区的 ISO 8601 时间，收到“${text}”`);
  return momentFromEpoch(epoch);
}

/** From milliseconds since 1970-01-01T00:00Z. */
export function momentFromEpoch(milliseconds: number): Moment {
  const local = milliseconds + AHEAD;
  const day = Math.floor(local / DAY);
  const rest = local - day * DAY;
  const [h, m, s] = [rest / (60 * MINUTE), (rest / MINUTE) % 60, (rest / 1000) % 60].map(
    Math.floor,
  );
  const time = `${pad(h as number)}:${pad(m as number)}:${pad(s as number)}`;
  return `${fromEpochDay(day)}T${time}.${pad(rest % 1000, 3)}+08:00` as Moment;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochOf = (moment: Moment): number => read(moment) as number;

/** The civil day in Asia/Shanghai: what happens at `2026-01-15T16:30Z` happens on 2026-01-16. */
export const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day;

/** `time` is `HH:mm`: `momentAt(day, '09:00')`. */
export const momentAt = (day: Day, time: string): Moment => `${day}T${time}:00.000+08:00` as Moment;

/** `n` minutes later; earlier for a negative `n`. */
export const addMinutes = (moment: Moment, n: number): Moment =>
  momentFromEpoch(epochOf(moment) + n * 60_000);
