import { type Day, formatDay, yearOf } from '../../calendar/day.ts';
import { answerIfAsked } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import type { BrandState } from '../brand/state.ts';
import type { Cohort } from './decider.ts';

/** What city staff should know of a brand that a cycle takes in. */
export type Mark = 'suspended' | 'open-case' | 'overdue';

/** Whether a cycle takes a brand in, and why. */
export interface Selected {
  readonly brand: string;
  readonly name: string;
  readonly county: string;
  readonly holder: { readonly id: string; readonly name: string };
  readonly included: boolean;
  readonly reason: string;
  /** The day on which the current two years end. */
  readonly dueOn?: Day;
  readonly marks: readonly Mark[];
}

const OUT: Partial<Record<BrandState['standing'], string>> = {
  applied: '尚未入库',
  declined: '未予入库',
  removed: '已移出目录',
  exited: '已退出',
};

/** The end of the current two years, as reckoned. */
const dueOnOf = ({ deadlines, evaluation }: BrandState): Day | undefined =>
  deadlines[`evaluation-${evaluation.count + 1}`]?.reckoning.dueOn;

/** By days, or by years where the anchor is ruled to be that of a whole batch. */
const isDue = (dueOn: Day, through: Day, scheme: Scheme): boolean =>
  answerIfAsked(scheme, 'evaluation-anchor') === 'cohort-year'
    ? yearOf(dueOn) <= yearOf(through)
    : dueOn <= through;

/** Why a brand stays out; undefined where it is taken in. */
function whyOut(brand: BrandState, { dueThrough }: Cohort, scheme: Scheme): string | undefined {
  const { enrolment } = brand.evaluation;
  const out = OUT[brand.standing];
  if (out) return out;
  if (enrolment) return `已列入评估批次“${enrolment.cycle}”，尚未作出结论`;
  const dueOn = dueOnOf(brand);
  if (!dueOn) return '该方案没有周期性评估';
  return isDue(dueOn, dueThrough, scheme)
    ? undefined
    : `两年评估周期到${formatDay(dueOn)}才届满，晚于本批次的${formatDay(dueThrough)}`;
}

const marksOf = (brand: BrandState, today: Day): readonly Mark[] => [
  ...((dueOnOf(brand) ?? today) < today ? (['overdue'] as const) : []),
  ...(brand.standing === 'suspended' ? (['suspended'] as const) : []),
  ...(Object.values(brand.cases).some(({ status }) => status === 'open')
    ? (['open-case'] as const)
    : []),
];

/** Brands of the cohort's counties and kinds, those in and those out. */
export const inCohort = ({ county, kind }: BrandState, cohort: Cohort): boolean =>
  cohort.counties.includes(county) && cohort.kinds.includes(kind);

/** Whether a cycle takes a brand of its cohort in, and why; what is overdue is so on `today`. */
export function select(brand: BrandState, cohort: Cohort, scheme: Scheme, today: Day): Selected {
  const { id, name, county, holder } = brand;
  const out = whyOut(brand, cohort, scheme);
  const dueOn = dueOnOf(brand);
  return {
    brand: id,
    name,
    county,
    holder: { id: holder.id, name: holder.name },
    included: out === undefined,
    reason:
      out ??
      `两年评估周期${dueOn && dueOn < today ? '已于' : '将于'}${formatDay(dueOn ?? today)}届满`,
    ...(dueOn && { dueOn }),
    marks: marksOf(brand, today),
  };
}

/** Brands past their two years first, then by the end of them. */
export const byNeed = (a: Selected, b: Selected): number =>
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.brand.localeCompare(b.brand);
