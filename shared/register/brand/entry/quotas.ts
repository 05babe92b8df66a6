import type { Quota } from '../../../schemes/entry-format.ts';
import type { Scheme } from '../../../schemes/format.ts';
import type { BrandState } from '../state.ts';

/** How far an office has come with a number that is hoped for. */
export interface QuotaProgress {
  readonly quota: string;
  readonly clause: string;
  /** 不少于 is a floor, 力争 a goal. */
  readonly bound: Quota['bound'];
  readonly counts: Quota['counts'];
  /** The day by which it is hoped for. */
  readonly until?: Quota['until'];
  readonly office: string;
  readonly has: number;
  readonly atLeast: number;
  readonly reached: boolean;
}

interface Asked {
  readonly office: string;
  readonly year: string;
  readonly until?: string | undefined;
  readonly scheme: Scheme;
}

type Counts = (brand: BrandState, asked: Asked) => boolean;

const COUNTS: Readonly<Record<Quota['counts'], Counts>> = {
  /** 推荐名额: what the county passed on of the year's applications, whatever became of it. */
  recommended: ({ county, application }, { office, year }) =>
    county === office &&
    application?.initialReview !== undefined &&
    application.filedOn.startsWith(`${year}-`),
  /** On the register (the highest, where there are several), and entered by the day it is hoped for. */
  listed: ({ standing, register, enteredOn }, { until = enteredOn, scheme: { registers } }) =>
    (standing === 'listed' || standing === 'suspended') &&
    enteredOn <= until &&
    register === registers[0]?.code,
};

/**
 * Each floor and goal of the scheme, office by office. It caps nothing and refuses nobody: what has
 * not been reached is only told.
 * @param year of the round, `2026`.
 */
export const quotaProgress = (
  scheme: Scheme,
  brands: readonly BrandState[],
  year: string,
): readonly QuotaProgress[] =>
  scheme.quotas.flatMap(({ id: quota, clause, bound, offices, atLeast, counts, until }) =>
    offices.map((office) => {
      const has = brands.filter((brand) =>
        COUNTS[counts](brand, { office, year, until, scheme }),
      ).length;
      const reached = has >= atLeast;
      return { quota, clause, bound, counts, until, office, has, atLeast, reached };
    }),
  );
