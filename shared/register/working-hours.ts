import type { Calendar } from '../calendar/calendar.ts';
import { dayOf, type Moment, momentAt } from '../calendar/moment.ts';
import { OFFICE_OPENS } from './milestones.ts';

const OFFICE_CLOSES = '18:00';

/**
 * When a notice composed at `now` goes out: at once while offices are open, else at 09:00 of the
 * next working day. A lapse at midnight on a Saturday wakes nobody.
 */
export function outgoingAt(now: Moment, calendar: Calendar): Moment {
  const today = dayOf(now);
  const opens = momentAt(today, OFFICE_OPENS);
  if (calendar.isWorking(today) && now < momentAt(today, OFFICE_CLOSES))
    return now < opens ? opens : now;
  return momentAt(calendar.workingDayAfter(today, 1), OFFICE_OPENS);
}
