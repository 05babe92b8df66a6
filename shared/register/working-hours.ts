import type { Calendar } from '../calendar/calendar.ts';
import { dayOf, type Moment, momentAt } from '../calendar/moment.ts';
import { OFFICE_OPENS } from './milestones.ts';

/** Offices find their digest when they open at half past eight; holders are written to at nine. */
const OPENS = { office: '08:30', party: OFFICE_OPENS, reporter: OFFICE_OPENS } as const;
const CLOSES = '18:00';

/**
 * When a notice composed at `now` goes out: at once during the hours of a working day, else at the
 * next opening. A lapse at midnight on a Saturday wakes nobody.
 */
export function outgoingAt(now: Moment, calendar: Calendar, to: keyof typeof OPENS): Moment {
  const today = dayOf(now);
  const opens = momentAt(today, OPENS[to]);
  if (calendar.isWorking(today) && now < momentAt(today, CLOSES)) return now < opens ? opens : now;
  return momentAt(calendar.workingDayAfter(today, 1), OPENS[to]);
}
