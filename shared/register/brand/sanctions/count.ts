import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import type { BrandState } from '../state.ts';
import type { MarkDecision } from './state.ts';

/** How often a mark was suspended: as the rulings count, and every decision that took effect. */
export interface SuspensionCount {
  readonly counted: number;
  readonly all: number;
}

const isSuspension = ({ measure, service }: MarkDecision) =>
  measure !== 'removal' && service !== undefined;

/** The ruling under which a suspension would not count; undefined when it counts. */
function leftOut({ measure, route, setAside }: MarkDecision, scheme: Scheme): string | undefined {
  const no = (ruling: string) => answerIfAsked(scheme, ruling) === 'no';
  if (setAside && answerIfAsked(scheme, 'set-aside-count') !== 'yes') return 'set-aside-count';
  if (measure === 'renewal' && no('renewal-counts')) return 'renewal-counts';
  if (route === 'province' && no('provincial-decisions-count')) return 'provincial-decisions-count';
  return undefined;
}

export interface CountedDecision {
  readonly decision: MarkDecision;
  /** Id of the ruling by which it is left out. */
  readonly leftOutBy?: string;
}

/**
 * Every suspension that took effect, with the reason where one does not count; `next` as if it had
 * taken effect already.
 */
export const suspensionsOf = (
  { decisions, countedSince = 0 }: Pick<BrandState, 'decisions' | 'countedSince'>,
  scheme: Scheme,
  next?: MarkDecision,
): readonly CountedDecision[] =>
  [
    ...Object.values(decisions)
      .slice(countedSince)
      .filter((d) => isSuspension(d) && d.id !== next?.id),
    ...(next ? [next] : []),
  ].map((decision) => ({ decision, leftOutBy: leftOut(decision, scheme) }));

/** The two totals; whoever looks at one sees the other. */
export function countSuspensions(
  brand: Pick<BrandState, 'decisions' | 'countedSince'>,
  scheme: Scheme,
  next?: MarkDecision,
): SuspensionCount {
  const all = suspensionsOf(brand, scheme, next);
  return { counted: all.filter(({ leftOutBy }) => !leftOutBy).length, all: all.length };
}

/** A removal for a number of suspensions that is not reached any more: only people can undo it. */
export function hasLostItsGround(
  brand: Pick<BrandState, 'cases' | 'decisions' | 'countedSince'>,
  { measure, caseId }: MarkDecision,
  scheme: Scheme,
): boolean {
  const { grounds = [] } = brand.cases[caseId] ?? {};
  const counting = scheme.grounds.filter(({ code }) => grounds.includes(code));
  const { counted } = countSuspensions(brand, scheme);
  return measure === 'removal' && counting.some(({ count }) => count && counted < count.atLeast);
}
