import type { BrandState } from '../register/brand/state.ts';
import type { Notice } from './notice.ts';

/**
 * Whether a composed notice still tells the truth: its deadline has a status it speaks of, and
 * the day it states is still the deadline's. Asked again when the notice is about to be sent.
 */
export function stillRelevant(notice: Notice, state: BrandState): boolean {
  if (!notice.relevantWhile) return true;
  const deadline = state.deadlines[notice.relevantWhile.deadline];
  return (
    deadline !== undefined &&
    notice.relevantWhile.status.includes(deadline.status) &&
    (!notice.due || notice.due.reckoning.dueOn === deadline.reckoning.dueOn)
  );
}
