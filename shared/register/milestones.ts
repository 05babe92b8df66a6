import type { Calendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { type Moment, momentAt } from '../calendar/moment.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import type { Rule } from '../schemes/format.ts';
import type { Milestone } from './deadline.ts';

/** When holders and staff are written to on a working day. */
export const OFFICE_OPENS = '09:00';

/**
 * Plans what happens before and at the end of a period. A reminder on a rest day moves to the
 * working day before it; against a provisional date it is planned by the earliest day that the
 * date can become. Reminders whose moment is past are left out: the notice that sets the date
 * states it. The lapse is 00:00 after the due day. A term that `takesEffect` by itself starts at
 * 00:00 after its start day, and late rather than never.
 */
export function planMilestones(
  rule: Rule,
  reckoning: Reckoning,
  calendar: Calendar,
  now: Moment,
  takesEffect = false,
): readonly Milestone[] {
  const lastWorkingDay = calendar.workingDayUpTo(reckoning.earliestOn);
  const reminders = rule.reminders.flatMap(({ to, workingDaysBefore }) =>
    workingDaysBefore.map((n) => ({
      id: `remind-${to}-${n}`,
      at: momentAt(calendar.workingDayAfter(lastWorkingDay, -n), OFFICE_OPENS),
      does: 'remind' as const,
      to,
      workingDaysBefore: n,
    })),
  );
  const lapse = {
    id: 'lapse',
    at: momentAt(addDays(reckoning.dueOn, 1), '00:00'),
    does: 'lapse' as const,
    to: rule.actor,
  };
  const start = {
    id: 'start',
    at: momentAt(addDays(reckoning.from, 1), '00:00'),
    does: 'start' as const,
    to: rule.actor,
  };
  return [...(takesEffect ? [start] : []), ...reminders.filter(({ at }) => at > now), lapse].sort(
    (a, b) => (a.at < b.at ? -1 : 1),
  );
}
