import { type Day, formatDay } from '../../../calendar/day.ts';
import type { BrandState } from '../state.ts';
import { banOn, demandNoBan } from './ban.ts';
import type { Match } from './events.ts';
import { claimOf, nameKey } from './name.ts';

/** Who applies, as far as another brand may resemble it. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly mark?: string;
  readonly holder: { readonly id: string; readonly creditCode: string };
}

/** Look-up keys under which brands that resemble it are found. */
export const likenessKeys = ({ name, mark, holder }: Applicant): readonly string[] => [
  `name:${nameKey(name)}`,
  `code:${holder.creditCode}`,
  `party:${holder.id}`,
  ...(mark ? [`mark:${nameKey(mark)}`] : []),
];

/** The keys under which a brand itself is found. */
export const ownKeys = ({ name, holder, application }: BrandState): readonly string[] => [
  `name:${nameKey(name)}`,
  ...(holder.creditCode ? [`code:${holder.creditCode}`] : []),
  ...(application?.mark ? [`mark:${nameKey(application.mark)}`] : []),
];

const sameMark = (mark: string | undefined, other: string | undefined) =>
  mark !== undefined && other !== undefined && nameKey(mark) === nameKey(other);

/** A holder may have many brands: who holds it matters only where the other brand is banned. */
function likeness(applicant: Applicant, brand: BrandState, banned: boolean): readonly string[] {
  const { holder, application } = brand;
  return [
    nameKey(applicant.name) === nameKey(brand.name) && '名称相同或者近似',
    sameMark(applicant.mark, application?.mark) && '标识相同或者近似',
    banned && applicant.holder.creditCode === holder.creditCode && '统一社会信用代码相同',
    banned && applicant.holder.id === holder.id && '经营者或持有人相同',
  ].filter((reason) => reason !== false);
}

/**
 * Brands that the applicant resembles, for people to decide on; `on` is the day of its application.
 * @throws Refusal `brand.banned` where it is a removed brand itself: same credit code, same name.
 */
export function findMatches(
  applicant: Applicant,
  found: readonly BrandState[],
  on: Day,
): readonly Match[] {
  const claim = claimOf(applicant.holder.creditCode, applicant.name);
  return found.flatMap((brand) => {
    if (brand.id === applicant.id) return [];
    const { creditCode = '' } = brand.holder;
    if (claimOf(creditCode, brand.name) === claim) demandNoBan(brand, on);
    const ban = banOn(brand, on);
    const reasons = likeness(applicant, brand, ban !== undefined);
    if (reasons.length === 0) return [];
    const banned = ban ? `；该品牌已移出，禁止申请期至${formatDay(ban.reckoning.dueOn)}` : '';
    return [
      {
        item: `match:${brand.id}`,
        brand: brand.id,
        name: brand.name,
        reason: `与“${brand.name}”${reasons.join('、')}${banned}`,
      },
    ];
  });
}
