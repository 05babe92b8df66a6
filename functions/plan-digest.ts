import * as z from 'zod/mini';
import type { Day } from '../shared/calendar/day.ts';
import { dayOf, type Moment } from '../shared/calendar/moment.ts';
import type { DigestOfficeInput } from './digest-office.ts';
import { MomentInput } from './inputs.ts';

export const PlanDigestInput = z.object({ now: z.optional(MomentInput) });

export interface PlanDigestDeps {
  /** Codes of every county office, and of the city office. */
  readonly offices: readonly string[];
  readonly isWorking: (day: Day) => boolean;
  readonly clock: () => Moment;
}

/** Staff get one digest a working day; on other days there is nothing to do. */
export const createPlanDigest =
  ({ offices, isWorking, clock }: PlanDigestDeps) =>
  async ({
    now = clock(),
  }: z.output<typeof PlanDigestInput>): Promise<{
    items: z.output<typeof DigestOfficeInput>[];
  }> => ({
    items: isWorking(dayOf(now)) ? offices.map((office) => ({ office, now })) : [],
  });
