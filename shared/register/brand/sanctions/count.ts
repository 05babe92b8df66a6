import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import type { Context } from '../../decider.ts';
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
  /** Of the brand that it is about. */
  readonly name: string;
  /** Id of the ruling by which it is left out. */
  readonly leftOutBy?: string;
}

/** What is counted: a brand's own decisions. */
type Counted = Pick<BrandState, 'id' | 'name' | 'holder' | 'decisions' | 'countedSince'>;

/** Where a brand is found by a party that was suspended with it. */
export const suspendedKey = (party: string) => `suspended:${party}`;

/**
 * For the commands that count: the other brands of the holder. Two of them served at the same moment
 * may each be counted without the other: no suspension is lost, but a removal that only both together
 * ground is proposed with the next one that is served.
 */
export const holderSuspended = (_: unknown, { holder }: BrandState): readonly string[] => [
  suspendedKey(holder.id),
];

/** As ruled: each brand for itself, or all brands of the holder together. */
export const isPerParty = (scheme: Scheme): boolean =>
  answerIfAsked(scheme, 'suspension-count-per') === 'party';

/** The other brands that count with a brand; none where each counts for itself. */
export const countedWith = (
  { id }: Pick<BrandState, 'id'>,
  { scheme, found = [] }: Pick<Context, 'scheme' | 'found'>,
): readonly Counted[] =>
  isPerParty(scheme) ? (found as readonly BrandState[]).filter((other) => other.id !== id) : [];

const ofBrand = (
  { name, decisions, countedSince = 0 }: Counted,
  scheme: Scheme,
): readonly CountedDecision[] =>
  Object.values(decisions)
    .slice(countedSince)
    .filter(isSuspension)
    .map((decision) => ({ decision, name, leftOutBy: leftOut(decision, scheme) }));

/**
 * Every suspension that took effect, with the reason where one does not count; `next` as if it had
 * taken effect already. Where all brands of a holder count together, those that were served on it.
 */
export function suspensionsOf(
  brand: Counted,
  scheme: Scheme,
  next?: MarkDecision,
  others: readonly Counted[] = [],
): readonly CountedDecision[] {
  const { holder, name } = brand;
  const own = ofBrand(brand, scheme).filter(({ decision }) => decision.id !== next?.id);
  const all = [...others.flatMap((other) => ofBrand(other, scheme)), ...own];
  const counted = isPerParty(scheme)
    ? all.filter(({ decision }) => decision.against === holder.id)
    : all;
  return next ? [...counted, { decision: next, name, leftOutBy: leftOut(next, scheme) }] : counted;
}

/** The two totals; whoever looks at one sees the other. */
export function countSuspensions(
  brand: Counted,
  scheme: Scheme,
  next?: MarkDecision,
  others?: readonly Counted[],
): SuspensionCount {
  const all = suspensionsOf(brand, scheme, next, others);
  return { counted: all.filter(({ leftOutBy }) => !leftOutBy).length, all: all.length };
}

/**
 * A removal for a number of suspensions that is not reached any more: only people can undo it.
 * Without `others` nothing is known of what was counted over several brands.
 */
export function hasLostItsGround(
  brand: Counted & Pick<BrandState, 'cases'>,
  { measure, caseId }: Pick<MarkDecision, 'measure' | 'caseId'>,
  scheme: Scheme,
  others?: readonly Counted[],
): boolean {
  const { grounds = [], countedPer } = brand.cases[caseId] ?? {};
  if (countedPer && !others) return false;
  const counting = scheme.grounds.filter(({ code }) => grounds.includes(code));
  const { counted } = countSuspensions(brand, scheme, undefined, others);
  return measure === 'removal' && counting.some(({ count }) => count && counted < count.atLeast);
}
