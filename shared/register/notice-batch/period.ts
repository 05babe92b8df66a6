import type { Day } from '../../calendar/day.ts';
import { demand } from '../../refusal.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import { ruleOfStep } from '../brand/entry/inputs.ts';
import type { Deadline } from '../deadline.ts';
import { calendarFor, setDeadline } from '../deadlines.ts';
import type { Context } from '../decider.ts';
import { planMilestones } from '../milestones.ts';

/** Where a longer period is only ever the posting office's own choice. */
const PRINTED = '公示载明的末日';

/** @throws Refusal `notice.none` under a scheme that posts none. */
export function noticeRule({ scheme }: Context): string {
  const rule = ruleOfStep(scheme, 'public-notice');
  demand(rule, 'notice.none', '本方案没有公示程序，复审通过后直接登记入库，无需列入公示名单');
  return rule;
}

/** The period of the scheme, from the day of the actual posting. */
function leastPeriod(postedOn: Day, context: Context): Deadline {
  const rule = noticeRule(context);
  return setDeadline(context, { id: 'public-notice', rule, from: postedOn, what: '公示期满' });
}

/** The notice prints a later last day than the scheme asks for. */
function printed(least: Deadline, until: Day, context: Context): Deadline {
  const rule = ruleOf(context.scheme, least.rule);
  const reckoning = {
    ...least.reckoning,
    nominalOn: until,
    dueOn: until,
    earliestOn: until,
    steps: [...least.reckoning.steps, `${PRINTED}为${until}，不短于上述期限，以载明的为准。`],
  };
  const milestones = planMilestones(rule, reckoning, calendarFor(rule, context), context.now);
  return { ...least, fixedBy: PRINTED, reckoning, milestones };
}

/**
 * How long a notice runs: as the scheme says, or to the later last day that it prints where the
 * scheme sets only the least (不少于).
 */
export function noticePeriod(postedOn: Day, until: Day | undefined, context: Context): Deadline {
  const least = leastPeriod(postedOn, context);
  const { dueOn } = least.reckoning;
  if (!until || until === dueOn) return least;
  demand(
    ruleOf(context.scheme, least.rule).bound === 'at_least',
    'notice.exact',
    `公示期为固定期限，末日应为${dueOn}，不能另定`,
  );
  demand(until > dueOn, 'notice.too-short', `公示期末日不得早于${dueOn}`);
  return printed(least, until, context);
}

/** The same notice on the current calendar; what it prints stands, unless that became too short. */
export function onCurrentCalendar({ reckoning, fixedBy }: Deadline, context: Context): Deadline {
  const { from, dueOn } = reckoning;
  const least = leastPeriod(from, context);
  return fixedBy && dueOn > least.reckoning.dueOn ? printed(least, dueOn, context) : least;
}
