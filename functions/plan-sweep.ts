import * as z from 'zod/mini';
import type { Moment } from '../shared/calendar/moment.ts';
import { MomentInput } from './inputs.ts';
import type { SweepShardInput } from './sweep-shard.ts';

/** All shards of a sweep look at the same moment: the scheduled one, or that of the clock. */
export const PlanSweepInput = z.object({ now: z.optional(MomentInput) });

export interface PlanSweepDeps {
  readonly shards: number;
  readonly clock: () => Moment;
}

export const createPlanSweep =
  ({ shards, clock }: PlanSweepDeps) =>
  async ({
    now = clock(),
  }: z.output<typeof PlanSweepInput>): Promise<{ items: z.output<typeof SweepShardInput>[] }> => ({
    items: Array.from({ length: shards }, (_, shard) => ({ shard, now })),
  });
