import type { Day } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { isInForce } from '../sanctions/decisions.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';

/** The ban after a removal that stands, while it bars the brand on a day. */
export function banOn({ decisions, deadlines }: BrandState, on: Day): TrackedDeadline | undefined {
  const removal = Object.values(decisions).find((d) => d.measure === 'removal' && isInForce(d));
  const ban = removal?.deadlineId ? deadlines[removal.deadlineId] : undefined;
  return ban && (ban.status === 'running' || ban.reckoning.dueOn >= on) ? ban : undefined;
}

/** @throws Refusal `brand.banned`, with the last day of the ban. */
export function demandNoBan(brand: BrandState, on: Day): void {
  const ban = banOn(brand, on);
  demand(
    !ban,
    'brand.banned',
    `该品牌自移出决定作出之日起在禁止期内不得再次申请，期限至 ${ban?.reckoning.dueOn}`,
  );
}
