import { isOpen, periodOf, targetId } from '../consequences.ts';
import type { BrandState, Case, TrackedDeadline } from '../state.ts';

/** The period that runs against the holder: its time to answer a hearing notice, else the rung's. */
export const holdersPeriod = (brand: BrandState, c: Case): TrackedDeadline | undefined => {
  const reply = brand.deadlines[targetId('reply', c.id)];
  return reply && isOpen(reply) ? reply : periodOf(brand, c);
};
