import * as z from 'zod';
import type { Moment } from '../shared/calendar/moment.ts';
import { MomentInput } from './inputs.ts';
import type { RecomputeOfficeInput } from './recompute-office.ts';

export const PlanRecomputeInput = z.object({ now: MomentInput.optional() });

export interface PlanRecomputeDeps {
  /** Codes of the county offices: every brand is looked after by exactly one. */
  readonly counties: readonly string[];
  readonly clock: () => Moment;
}

/** After a calendar was imported: every county's brands, one worker a county. */
export const createPlanRecompute =
  ({ counties, clock }: PlanRecomputeDeps) =>
  async ({
    now = clock(),
  }: z.output<typeof PlanRecomputeInput>): Promise<{
    items: z.output<typeof RecomputeOfficeInput>[];
  }> => ({ items: counties.map((office) => ({ office, now })) });
