import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addMinutes,
  dayOf,
  epochOf,
  momentFromEpoch,
  parseMoment,
} from '../../shared/calendar/moment.ts';

const ZONE = 'Asia/Shanghai';
const byTemporal = (epoch: number) =>
  Temporal.Instant.fromEpochMilliseconds(epoch)
    .toZonedDateTimeISO(ZONE)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });

/** 1992 to 2099: Asia/Shanghai has had one offset since 1991-09-15. */
const epochs = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2099, 11, 31) });

describe('a moment', () => {
  test.each([
    ['2026-11-23T09:30:00+08:00', '2026-11-23T09:30:00.000+08:00', 'as the offices write it'],
    ['2026-11-23T01:30:00Z', '2026-11-23T09:30:00.000+08:00', 'in UTC'],
    ['2026-11-22T20:30-05:00', '2026-11-23T09:30:00.000+08:00', 'west of Greenwich, no seconds'],
    ['2026-11-23T07:00:00.123456+0530', '2026-11-23T09:30:00.123+08:00', 'cut to milliseconds'],
    ['2026-12-31T16:00:00Z', '2027-01-01T00:00:00.000+08:00', 'already the next year there'],
  ])('%s is %s: %s', (text, moment) => expect(parseMoment(text)).toBe(moment));

  test.each([
    ['2026-11-23T09:30:00', 'no offset: whose clock?'],
    ['2026-02-30T09:30:00Z', 'no such day'],
    ['2026-11-23T24:00:00Z', 'that is the next day'],
    ['2026-11-23T09:60:00Z', 'no such minute'],
    ['2026-11-23T09:30:00+25:00', 'no such offset'],
    ['2026-11-23', 'a day is no moment'],
    ['', 'nothing'],
  ])('“%s” is refused: %s', (text) =>
    expect(() => parseMoment(text)).toThrow(expect.objectContaining({ code: 'moment.invalid' })),
  );

  test('agrees with Temporal on every millisecond tried, both ways', () =>
    fc.assert(
      fc.property(epochs, (epoch) => {
        const moment = momentFromEpoch(epoch);
        expect(moment).toBe(byTemporal(epoch));
        expect(epochOf(moment)).toBe(epoch);
        expect(parseMoment(Temporal.Instant.fromEpochMilliseconds(epoch).toString())).toBe(moment);
      }),
    ));

  test('sorts as it runs, and begins with its day', () =>
    fc.assert(
      fc.property(epochs, fc.integer({ min: 1, max: 1_000_000 }), (epoch, minutes) => {
        const moment = momentFromEpoch(epoch);
        const later = addMinutes(moment, minutes);
        expect(later > moment).toBe(true);
        expect(dayOf(later) >= dayOf(moment)).toBe(true);
      }),
    ));
});
