import type { Context } from '../../decider.ts';
import { cancelDeadlines } from '../consequences.ts';
import { evaluationDeadline } from '../evaluation/term.ts';
import type { BrandEvent } from '../events.ts';
import { serveAgain } from '../serve-again.ts';
import { standBack } from '../stand-back.ts';
import type { BrandState } from '../state.ts';
import { countedWith, countSuspensions, hasLostItsGround } from './count.ts';
import { isInForce, voidUnserved } from './decisions.ts';
import { openCasesOn, setTerm } from './effects.ts';
import type { MarkDecision } from './state.ts';

/** What follows when a decision falls. */

/**
 * What a removal had ended begins again: terms that had not run out, the evaluation, and open cases
 * once served again. A brand that has come back since by a new entry has all that already.
 */
export const reinstate = (brand: BrandState, context: Context): readonly BrandEvent[] =>
  brand.standing === 'removed' ? resume(brand, context) : [];

const resume = (brand: BrandState, context: Context): readonly BrandEvent[] => [
  ...Object.values(brand.decisions).flatMap((decision) =>
    decision.measure !== 'removal' && isInForce(decision) && decision.service
      ? setTerm(brand, decision, decision.service, context)
      : [],
  ),
  ...evaluationDeadline(context, brand.evaluation.from, brand.evaluation.count + 1),
  ...serveAgain(brand, '移出决定被撤销', context),
];

/** Nothing is left to decide: a term that ran its course, a renewal, a brand that went or came anew. */
const isOver = (before: BrandState, { measure, endedOn, awaitsRestoration }: MarkDecision) =>
  (endedOn ?? awaitsRestoration) !== undefined ||
  measure === 'renewal' ||
  before.standing === 'exited' ||
  (measure === 'removal' && before.standing !== 'removed');

/** What becomes of the case of a decision that fell. */
export function caseAfter(
  before: BrandState,
  fallen: MarkDecision,
  after: BrandState,
  context: Context,
): readonly BrandEvent[] {
  const { caseId, measure } = fallen;
  if (Object.values(after.decisions).some((d) => d.caseId === caseId && isInForce(d))) return [];
  return isOver(before, fallen) ||
    hasLostItsGround(after, fallen, context.scheme, countedWith(after, context))
    ? [{ type: 'CaseClosed', caseId, outcome: 'set-aside' }]
    : standBack(after, caseId, measure, '决定被撤销', context);
}

/** Removals proposed for a number of suspensions that is not reached any more. */
export const dropCountCases = (brand: BrandState, context: Context): readonly BrandEvent[] => {
  const { counted } = countSuspensions(
    brand,
    context.scheme,
    undefined,
    countedWith(brand, context),
  );
  const fallen = context.scheme.grounds.filter(({ count }) => count && counted < count.atLeast);
  return fallen
    .flatMap(({ code }) => openCasesOn(brand, code))
    .flatMap(({ id }) => [
      ...voidUnserved(brand, id, '暂停次数已不足'),
      ...cancelDeadlines(
        Object.values(brand.deadlines).filter(({ caseId }) => caseId === id),
        '暂停次数已不足',
      ),
      { type: 'CaseClosed' as const, caseId: id, outcome: 'set-aside' as const },
    ]);
};
