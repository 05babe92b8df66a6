import { type Day, formatDay } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { isInForce } from '../sanctions/decisions.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';

/** The ban after a removal that stands, while it bars the brand on a day; no sweep needs to have ended it. */
export function banOn({ decisions, deadlines }: BrandState, on: Day): TrackedDeadline | undefined {
  const removal = Object.values(decisions).find((d) => d.measure === 'removal' && isInForce(d));
  const ban = removal?.deadlineId ? deadlines[removal.deadlineId] : undefined;
  return ban && ban.reckoning.dueOn >= on ? ban : undefined;
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

/**
 * As ruled, the ban bars whatever its holder applies for; by default another brand of it only flags.
 * @throws Refusal `party.banned`, with the last day of the ban.
 */
export function demandNoBanOnParty(
  { id, creditCode }: Partial<BrandState['holder']>,
  found: readonly BrandState[],
  on: Day,
  scheme: Scheme,
): void {
  if (answerIfAsked(scheme, 'ban-subject') !== 'party') return;
  const bans = found
    .filter(({ holder }) => holder.id === id || (creditCode && holder.creditCode === creditCode))
    .flatMap((brand) => banOn(brand, on)?.reckoning.dueOn ?? []);
  demand(
    bans.length === 0,
    'party.banned',
    `该单位的品牌已移出目录，按裁定其名下的一切品牌在禁止期内不得申请，期限至${bans.toSorted().map(formatDay).at(-1)}（裁定事项 ban-subject）`,
  );
}
