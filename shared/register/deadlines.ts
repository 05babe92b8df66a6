import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { reckon } from '../periods/reckon.ts';
import type { Pause, Reckoning } from '../periods/reckoning.ts';
import { answerIfAsked, ruleOf } from '../schemes/catalogue.ts';
import type { Rule, Scheme } from '../schemes/format.ts';
import { schemeVersion } from '../schemes/version.ts';
import type { Deadline } from './deadline.ts';
import type { Context } from './decider.ts';
import { planMilestones } from './milestones.ts';

/** The calendar that a rule is reckoned on. */
export const calendarFor = (
  { countyOverlay }: Rule,
  { calendars }: Pick<Context, 'calendars'>,
): Calendar => (countyOverlay ? calendars.county : calendars.national);

/** As ruled, weekends and statutory holidays are certain enough where no yearly notice has come. */
const certain = (reckoning: Reckoning, scheme: Scheme): Reckoning =>
  reckoning.certainty === 'provisional' &&
  answerIfAsked(scheme, 'unannounced-year') === 'statutory-days'
    ? {
        ...reckoning,
        certainty: 'announced',
        earliestOn: reckoning.dueOn,
        steps: [
          ...reckoning.steps,
          '按裁定，尚未公布的放假安排以周末和法定节日计算，届满日视为确定；导入通知后仍重新计算。',
        ],
      }
    : reckoning;

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
  const version = schemeVersion(context.scheme);
  const reckoning = certain(reckon(rule, from, calendar, version, pauses), context.scheme);
  return {
    ...named,
    statutory: rule.statutory,
    actor: rule.actor,
    reckoning,
    milestones: planMilestones(rule, reckoning, calendar, context.now, takesEffect),
  };
}
