import { addDays, type Day } from '../../../calendar/day.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { cancelDeadlines, propose, startTarget } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import type { Service } from '../evidence.ts';
import type { BrandState, Case } from '../state.ts';
import { countedWith, isPerParty, suspensionsOf } from './count.ts';
import type { MarkDecision } from './state.ts';

/** What follows from a decision on the mark once it is served. */

const sanctionOf = ({ sanctions }: Scheme, measure: string) =>
  sanctions.find(({ id }) => id === measure);

/** The day before the first day of a suspension's term: the day that is not counted. */
function termStart(
  decision: MarkDecision,
  service: Service,
  brand: BrandState,
  scheme: Scheme,
): Day {
  const before = decision.follows && brand.decisions[decision.follows]?.deadlineId;
  const previous = before ? brand.deadlines[before] : undefined;
  if (previous && answerIfAsked(scheme, 'renewal-start') !== 'service')
    return previous.reckoning.dueOn;
  if (decision.printedFrom) return addDays(decision.printedFrom, -1);
  const signed = decision.signedOn ?? service.effectiveOn;
  return answerIfAsked(scheme, 'suspension-start') === 'decision' ? signed : service.effectiveOn;
}

/** Open cases for a ground. */
export const openCasesOn = (brand: BrandState, ground: string): readonly Case[] =>
  Object.values(brand.cases).filter(
    ({ status, grounds }) => status === 'open' && grounds.includes(ground),
  );

/** The third suspension grounds a removal: put before people, in a case of its own. */
function countGrounds(
  brand: BrandState,
  next: MarkDecision,
  context: Context,
): readonly BrandEvent[] {
  const { scheme } = context;
  const others = countedWith(brand, context);
  const counted = suspensionsOf(brand, scheme, next, others).filter(({ leftOutBy }) => !leftOutBy);
  const ground = scheme.grounds.find(
    ({ arises, count }) => arises === 'count' && count && counted.length >= count.atLeast,
  );
  if (!ground || openCasesOn(brand, ground.code).length > 0) return [];
  const caseId = `case-${Object.keys(brand.cases).length + 1}`;
  const evidence = counted.map(({ name, decision: { id, number } }) => ({
    title: `${name === brand.name ? '' : `“${name}”`}暂停决定 ${number}`,
    reference: id,
  }));
  return [
    {
      type: 'FindingRecorded',
      caseId,
      grounds: [ground.code],
      facts: `累计被暂停劳务品牌标识使用权 ${counted.length} 次`,
      evidence,
      foundOn: context.today,
      ...(isPerParty(scheme) && { countedPer: 'party' }),
    },
    ...propose(caseId, ground.measure, context),
  ];
}

function suspend(
  brand: BrandState,
  decision: MarkDecision,
  service: Service,
  context: Context,
): readonly BrandEvent[] {
  return [...setTerm(brand, decision, service, context), ...countGrounds(brand, decision, context)];
}

/** The year, from the day after its start day; it begins by itself. */
export function setTerm(
  brand: BrandState,
  decision: MarkDecision,
  service: Service,
  context: Context,
): readonly BrandEvent[] {
  const rule = sanctionOf(context.scheme, 'suspension')?.rule;
  if (!rule) return [];
  const id = `${decision.id}/term`;
  const deadline = setDeadline(context, {
    id,
    rule,
    from: termStart(decision, service, brand, context.scheme),
    what: '暂停标识使用权期满，届满前决定是否再次暂停',
    decisionId: decision.id,
    takesEffect: !brand.deadlines[id]?.fired.includes('start'),
  });
  return [{ type: 'DeadlineSet', deadline }];
}

function remove(
  brand: BrandState,
  decision: MarkDecision,
  service: Service,
  context: Context,
): readonly BrandEvent[] {
  const rule = sanctionOf(context.scheme, 'removal')?.rule;
  const byService = answerIfAsked(context.scheme, 'ban-start') === 'service';
  const from = byService ? service.effectiveOn : (decision.signedOn ?? service.effectiveOn);
  const ban =
    rule &&
    setDeadline(context, {
      id: `${decision.id}/ban`,
      rule,
      from,
      what: '禁止再次申请期满',
      decisionId: decision.id,
    });
  return [
    ...cancelDeadlines(Object.values(brand.deadlines), '已移出劳务品牌目录'),
    {
      type: 'BrandRemoved',
      decisionId: decision.id,
      ...(ban && { bannedUntil: ban.reckoning.dueOn }),
    },
    ...(ban ? [{ type: 'DeadlineSet' as const, deadline: ban }] : []),
    { type: 'CaseClosed', caseId: decision.caseId, outcome: 'removed' },
  ];
}

/** What a decision does by being served. */
export const takeEffect = (
  brand: BrandState,
  decision: MarkDecision,
  service: Service,
  context: Context,
): readonly BrandEvent[] => [
  ...(decision.measure === 'removal' ? remove : suspend)(brand, decision, service, context),
  ...startTarget('publication', context, context.today, undefined, decision.id),
];
