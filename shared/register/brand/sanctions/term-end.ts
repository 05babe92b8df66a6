import { addDays, type Day } from '../../../calendar/day.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import type { Context } from '../../decider.ts';
import type { BrandEvent } from '../events.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';
import { stands, voidFollowing } from './decisions.ts';
import type { MarkDecision } from './state.ts';

/** A suspension in another matter, the term of which is running. */
const inForceBeside = (brand: BrandState, decisionId: string): MarkDecision | undefined =>
  Object.values(brand.decisions).find(
    (d) => d.id !== decisionId && stands(d) && d.startedTerm && !d.endedOn,
  );

/** The renewal that was decided (or, as ruled, served) before the term ended. */
const renewedInTime = (brand: BrandState, { id }: MarkDecision, dueOn: Day, scheme: Scheme) =>
  Object.values(brand.decisions).find(
    (next) =>
      next.follows === id &&
      stands(next) &&
      (answerIfAsked(scheme, 'renewal-deadline') === 'served'
        ? next.service !== undefined && next.service.effectiveOn <= dueOn
        : (next.signedOn as Day) <= dueOn),
  );

/** Nothing keeps the mark suspended any more, unless another matter does. */
export function setFree(
  brand: BrandState,
  { id: decisionId, caseId, deadlineId = '' }: MarkDecision,
  on: Day,
): readonly BrandEvent[] {
  const other = inForceBeside(brand, decisionId);
  if (!other)
    return [
      { type: 'MarkRestored', decisionId, deadlineId, on },
      { type: 'CaseClosed', caseId, outcome: 'restored' },
    ];
  return [
    { type: 'SuspensionContinued', decisionId, deadlineId, by: other.id },
    { type: 'CaseClosed', caseId, outcome: 'restored' },
  ];
}

/**
 * The end of a term that nothing follows: the mark may be used again from the day after the term's
 * last or, as ruled, once the holder has applied for it.
 */
export function endUnrenewed(
  brand: BrandState,
  decision: MarkDecision,
  { scheme }: Context,
): readonly BrandEvent[] {
  const { id: decisionId, deadlineId = '' } = decision;
  const dueOn = brand.deadlines[deadlineId]?.reckoning.dueOn;
  if (!dueOn) return [];
  const since = addDays(dueOn, 1);
  return answerIfAsked(scheme, 'restoration') === 'application' && !inForceBeside(brand, decisionId)
    ? [{ type: 'RestorationAwaited', decisionId, deadlineId, since }]
    : setFree(brand, decision, since);
}

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
  const renewal = renewedInTime(brand, decision, reckoning.dueOn, context.scheme);
  if (renewal) return [{ type: 'SuspensionContinued', decisionId, deadlineId, by: renewal.id }];
  return [
    ...voidFollowing(brand, decisionId, '前一暂停期已届满，未在届满前作出（送达）'),
    ...endUnrenewed(brand, decision, context),
  ];
}
