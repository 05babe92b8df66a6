import * as z from 'zod/mini';
import type { Moment } from '../shared/calendar/moment.ts';
import { MomentInput } from './inputs.ts';
import type { RecomputeOfficeInput } from './recompute-office.ts';

export const PlanRecomputeInput = z.object({ now: z.optional(MomentInput) });

export interface PlanRecomputeDeps {
  /** Codes of all offices: every brand is looked after by exactly one, a public notice by the city. */
  readonly offices: readonly string[];
  readonly clock: () => Moment;
}

/** After the law changed: what every office looks after, one worker an office. */
export const createPlanRecompute =
  ({ offices, clock }: PlanRecomputeDeps) =>
  async ({
    now = clock(),
  }: z.output<typeof PlanRecomputeInput>): Promise<{
    items: z.output<typeof RecomputeOfficeInput>[];
  }> => ({ items: offices.map((office) => ({ office, now })) });
