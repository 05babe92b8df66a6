import { formatDay } from '../calendar/day.ts';
import type { QuotaProgress } from '../register/brand/entry/quotas.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Quota } from '../schemes/entry-format.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName } from './names.ts';

const BOUNDS: Readonly<Record<Quota['bound'], string>> = { floor: '不少于', goal: '力争' };
const COUNTED: Readonly<Record<Quota['counts'], string>> = {
  recommended: '本年度已推荐',
  listed: '已在库',
};

/** What each column of {@link quotaRow} says. */
export const QUOTA_COLUMNS = ['单位', '依据', '名额', '现有', '尚缺'] as const;

/** One floor or goal of one office, and what it still lacks, in words and numbers. */
export function quotaRow(
  { clause, bound, counts, until, office, has, atLeast }: QuotaProgress,
  scheme: Scheme,
): readonly (string | number)[] {
  return [
    office === scheme.city.code ? scheme.city.name : countyName(scheme, office),
    clauseName(scheme, clause),
    `${BOUNDS[bound]}${atLeast}个${until ? `（截至${formatDay(until)}）` : ''}`,
    `${COUNTED[counts]}${has}个`,
    Math.max(atLeast - has, 0),
  ];
}
