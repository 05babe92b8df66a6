import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { reckon } from '../periods/reckon.ts';
import type { Pause } from '../periods/reckoning.ts';
import { ruleOf } from '../schemes/catalogue.ts';
import type { Rule } from '../schemes/format.ts';
import { schemeVersion } from '../schemes/version.ts';
import type { Deadline } from './deadline.ts';
import type { Context } from './decider.ts';
import { planMilestones } from './milestones.ts';

/** The calendar that a rule is reckoned on. */
export const calendarFor = (
  { countyOverlay }: Rule,
  { calendars }: Pick<Context, 'calendars'>,
): Calendar => (countyOverlay ? calendars.county : calendars.national);

/** Reckons a period of the scheme from its start day, and plans its milestones. */
export function setDeadline(
  context: Context,
  deadline: {
    id: string;
    rule: string;
    from: Day;
    /** For which it stood still. */
    pauses?: readonly Pause[] | undefined;
    what: string;
    caseId?: string;
    decisionId?: string;
    takesEffect?: boolean;
  },
): Deadline {
  const { from, pauses, takesEffect, ...named } = deadline;
  const rule = ruleOf(context.scheme, deadline.rule);
  const calendar = calendarFor(rule, context);
  const reckoning = reckon(rule, from, calendar, schemeVersion(context.scheme), pauses);
  return {
    ...named,
    statutory: rule.statutory,
    actor: rule.actor,
    reckoning,
    milestones: planMilestones(rule, reckoning, calendar, context.now, takesEffect),
  };
}
