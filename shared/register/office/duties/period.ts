import { addDays, type Day, parseDay } from '../../../calendar/day.ts';
import { answerIfAsked, ruleOf } from '../../../schemes/catalogue.ts';
import type { Rule, Scheme } from '../../../schemes/format.ts';
import type { Side } from '../../../schemes/side.ts';
import { setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import type { DutyEvent } from './events.ts';

/** Months of the calendar that a recurring duty's period is long; a year is twelve. */
const monthsOf = ({ length }: Rule) => (length ? length.n * (length.unit === 'year' ? 12 : 1) : 0);

/** The first day of the month, quarter or year that a day lies in: 2026-05-20, 3 -> 2026-04-01. */
export function periodStart(rule: Rule, day: Day): Day {
  const months = monthsOf(rule);
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % months) + 1;
  return parseDay(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
}

const isOnce = (rule: Rule) => rule.class === 'fixed';

const sideOf = (scheme: Scheme, office: string): Side =>
  office === scheme.city.code ? 'city' : 'county';

/** Rules of the duties that an office bears; a ruling may leave them to the office above. */
export function dutiesOf(scheme: Scheme, office: string): readonly Rule[] {
  const side = sideOf(scheme, office);
  const rules = scheme.duties
    .filter(({ of }) => of.some((bearer) => bearer === side))
    .map(({ rule }) => ruleOf(scheme, rule));
  const aboveOnly = side === 'county' && answerIfAsked(scheme, 'local-duties') === 'no';
  return aboveOnly ? rules.filter(isOnce) : rules;
}

/** The first day of the period after one that ends on a day; none where nothing follows. */
const periodAfter = (rule: Rule, last: Day): Day | undefined =>
  !isOnce(rule) || rule.rounds.some(({ on }) => on > last) ? addDays(last, 1) : undefined;

/** One period of a duty, and when the next begins. */
export function setDuty(office: string, rule: Rule, from: Day, context: Context): DutyEvent {
  const id = `${rule.id}/${from}`;
  const deadline = setDeadline(context, { id, rule: rule.id, from, what: rule.name });
  const nextFrom = periodAfter(rule, deadline.reckoning.nominalOn);
  return {
    type: 'DutySet',
    office,
    on: context.today,
    deadline: { ...deadline, actor: sideOf(context.scheme, office) },
    ...(nextFrom && { nextFrom }),
  };
}

/** What the rounds ask for that a version announces and the one before it did not. */
export const newRounds = (office: string, before: Scheme, context: Context): readonly DutyEvent[] =>
  dutiesOf(context.scheme, office)
    .filter(isOnce)
    .flatMap((rule) => {
      const known = before.rules.find(({ id }) => id === rule.id)?.rounds.at(-1)?.on;
      const from = known ? addDays(known, 1) : context.today;
      const ahead = rule.rounds.some(({ on }) => on >= from && on >= context.today);
      return ahead ? [setDuty(office, rule, from, context)] : [];
    });

/** The duties from today on: what a notice printed for a day that is past is not asked for again. */
export function firstDuties(office: string, context: Context): readonly DutyEvent[] {
  const { scheme, today } = context;
  return dutiesOf(scheme, office).flatMap((rule) => {
    if (!isOnce(rule)) return [setDuty(office, rule, periodStart(rule, today), context)];
    const ahead = rule.rounds.some(({ on }) => on >= today);
    return ahead ? [setDuty(office, rule, today, context)] : [];
  });
}
