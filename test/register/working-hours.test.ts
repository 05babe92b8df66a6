import { expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseMoment } from '../../shared/calendar/moment.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { outgoingAt } from '../../shared/register/working-hours.ts';

const calendar = compileCalendar(NATIONAL);
const at = (text: string) => parseMoment(`${text}:00+08:00`);

test.each([
  ['party', '2026-11-23T10:15', '2026-11-23T10:15', 'offices are open: at once'],
  ['party', '2026-11-23T08:30', '2026-11-23T09:00', 'holders are written to from nine'],
  ['office', '2026-11-23T08:30', '2026-11-23T08:30', 'the digest is there when offices open'],
  ['office', '2026-11-23T00:00', '2026-11-23T08:30', 'a lapse at midnight waits for the morning'],
  ['party', '2026-11-20T18:00', '2026-11-23T09:00', 'Friday evening: on Monday'],
  ['party', '2026-02-14T10:00', '2026-02-14T10:00', 'a make-up Saturday is a working day'],
  ['party', '2026-02-14T19:00', '2026-02-24T09:00', 'after the Spring Festival'],
] as const)('to a %s, composed at %s, goes out at %s: %s', (to, now, expected, _why) => {
  expect(outgoingAt(at(now), calendar, to)).toBe(at(expected));
});
