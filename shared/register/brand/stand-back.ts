import type { Context } from '../decider.ts';
import { isOpen, propose } from './consequences.ts';
import type { BrandEvent } from './events.ts';
import type { BrandState, TrackedDeadline } from './state.ts';

/** What still asks something of somebody: a period that runs, or an office's step that is late. */
const asks = (deadline: TrackedDeadline) =>
  isOpen(deadline) || (!deadline.statutory && deadline.status === 'lapsed');

/**
 * A case stands again where it stood before an order or a decision that fell: what was found and
 * verified before it remains, and the office decides anew, or not to proceed.
 */
export const standBack = (
  brand: BrandState,
  caseId: string,
  measure: string,
  reason: string,
  context: Context,
): readonly BrandEvent[] => [
  ...Object.values(brand.deadlines)
    .filter((d) => d.caseId === caseId && asks(d))
    .map(({ id }) => ({ type: 'DeadlineCancelled' as const, deadlineId: id, reason })),
  { type: 'CaseReturned', caseId, reason },
  ...propose(caseId, measure, context),
];
