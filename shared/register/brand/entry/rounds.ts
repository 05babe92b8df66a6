import { type Day, formatDay } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { answerIfAsked, ruleOf } from '../../../schemes/catalogue.ts';
import type { Rule, Scheme } from '../../../schemes/format.ts';
import { calendarFor } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import type { Assessment, Round } from './events.ts';
import { ruleOfStep } from './inputs.ts';

/** The rule whose rounds an application has to keep to; none where the scheme takes them at any time. */
function roundsRule(direct: boolean, scheme: Scheme): Rule | undefined {
  const id = ruleOfStep(scheme, direct ? 'direct-application' : 'recommendation');
  const rule = id === undefined ? undefined : ruleOf(scheme, id);
  return rule?.class === 'fixed' ? rule : undefined;
}

/**
 * The round (申报轮次) that an application of a day is for: the first that had not closed by then,
 * or else the last one, to which it comes late. 2021-12-30 is in time for a round that closes on
 * that day, 2021-12-31 is late for it.
 * @throws Refusal `application.no-round`, `application.round-not-open`, and `application.round-closed`
 *   unless it is ruled that late ones are put before people.
 */
export function roundFor(on: Day, direct: boolean, context: Context): Round | undefined {
  const rule = roundsRule(direct, context.scheme);
  if (!rule) return undefined;
  const calendar = calendarFor(rule, context);
  const rounds = rule.rounds.map(({ on: day, ...round }) => ({
    ...round,
    closesOn: rule.rolls ? calendar.workingDayFrom(day) : day,
  }));
  const found = rounds.find(({ closesOn }) => on <= closesOn) ?? rounds.at(-1);
  demand(found, 'application.no-round', '本方案的申报轮次尚未公布，暂不受理申报');
  const { opensOn = on, ...round } = found;
  demand(on >= opensOn, 'application.round-not-open', `${found.name}申报自${opensOn}起受理`);
  if (on <= round.closesOn) return round;
  demand(
    answerIfAsked(context.scheme, 'late-application') === 'record',
    'application.round-closed',
    `${found.name}申报已于${round.closesOn}截止，下一轮尚未公布，不再受理`,
  );
  return { ...round, late: true };
}

/** Having come late is one more thing that the reviews have to accept in writing, or decline. */
export const lateness = (
  round: Round | undefined,
  direct: boolean,
  scheme: Scheme,
): readonly Assessment[] => {
  const rule = round?.late && roundsRule(direct, scheme);
  if (!round || !rule) return [];
  const reason = `${round.name}申报已于${formatDay(round.closesOn)}截止，本申报逾期，是否受理由审查意见写明`;
  return [{ item: rule.id, clause: rule.clause, finding: 'not-met', reason }];
};
