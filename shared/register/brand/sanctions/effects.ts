import { addDays, type Day } from '../../../calendar/day.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { cancelDeadlines, propose, startTarget } from '../consequences.ts';
import type { BrandEvent, Service } from '../events.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';
import { countSuspensions } from './count.ts';
import type { MarkDecision } from './state.ts';

/** What follows from a decision on the mark once it is served, and when its term ends. */

const sanctionOf = ({ sanctions }: Scheme, measure: string) =>
  sanctions.find(({ id }) => id === measure);

/** Stands, and was signed: what it decided is in force or will be. */
export const stands = ({ signedOn, voided, setAside }: MarkDecision) =>
  signedOn !== undefined && !voided && !setAside;

/** The day before the first day of a suspension's term: the day that is not counted. */
export function termStart(
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

/** The third suspension grounds a removal: put before people, in a case of its own. */
function countGrounds(brand: BrandState, context: Context): readonly BrandEvent[] {
  const { counted } = countSuspensions(brand, context.scheme);
  const ground = context.scheme.grounds.find(
    ({ arises, count }) => arises === 'count' && count && counted >= count.atLeast,
  );
  const known = Object.values(brand.cases).some(
    ({ status, grounds }) => status === 'open' && ground && grounds.includes(ground.code),
  );
  if (!ground || known) return [];
  const caseId = `case-${Object.keys(brand.cases).length + 1}`;
  const evidence = Object.values(brand.decisions)
    .filter(({ number }) => number)
    .map(({ id, number }) => ({ title: `暂停决定 ${number}`, reference: id }));
  return [
    {
      type: 'FindingRecorded',
      caseId,
      grounds: [ground.code],
      facts: `累计被暂停劳务品牌标识使用权 ${counted} 次`,
      evidence,
      foundOn: context.today,
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
  const rule = sanctionOf(context.scheme, 'suspension')?.rule;
  if (!rule) return [];
  const deadline = setDeadline(context, {
    id: `${decision.id}/term`,
    rule,
    from: termStart(decision, service, brand, context.scheme),
    what: '暂停标识使用权期满，届满前决定是否再次暂停',
    decisionId: decision.id,
    takesEffect: true,
  });
  const served = { ...brand.decisions, [decision.id]: { ...decision, service } };
  return [
    { type: 'DeadlineSet', deadline },
    ...countGrounds({ ...brand, decisions: served }, context),
  ];
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

/** Whether a renewal was decided (or, as ruled, served) before the term ended. */
const renewedInTime = (brand: BrandState, { id }: MarkDecision, dueOn: Day, scheme: Scheme) =>
  Object.values(brand.decisions).some(
    (next) =>
      next.follows === id &&
      stands(next) &&
      (answerIfAsked(scheme, 'renewal-deadline') === 'served'
        ? next.service !== undefined && next.service.effectiveOn <= dueOn
        : (next.signedOn as Day) <= dueOn),
  );

/** A term or a ban ends by itself: no act of anybody is needed, and none can be missed. */
export function endTerm(
  brand: BrandState,
  deadline: TrackedDeadline,
  context: Context,
): readonly BrandEvent[] {
  const { id: deadlineId, decisionId = '', reckoning } = deadline;
  const decision = brand.decisions[decisionId];
  if (!decision) return [];
  if (decision.measure === 'removal')
    return [{ type: 'BanEnded', deadlineId, lastDay: reckoning.dueOn }];
  if (renewedInTime(brand, decision, reckoning.dueOn, context.scheme))
    return [{ type: 'SuspensionContinued', decisionId, deadlineId }];
  const restored = { decisionId, deadlineId, on: addDays(reckoning.dueOn, 1) };
  return [
    { type: 'MarkRestored', ...restored },
    { type: 'CaseClosed', caseId: decision.caseId, outcome: 'restored' },
  ];
}
