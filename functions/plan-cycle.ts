import * as z from 'zod/mini';
import { brandsOf, type RegisterDeps } from '../shared/application/register-reader.ts';
import { dayOf, type Moment } from '../shared/calendar/moment.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import { demand } from '../shared/refusal.ts';
import type { Cohort, CycleState } from '../shared/register/cycle/decider.ts';
import { byNeed, inCohort, type Selected, select } from '../shared/register/cycle/selection.ts';
import type { Scheme } from '../shared/schemes/format.ts';
import type { EnrolCountyInput } from './enrol-county.ts';
import { MomentInput } from './inputs.ts';

export const PlanCycleInput = z.object({
  cycle: z.string().check(z.minLength(1)),
  now: z.optional(MomentInput),
});

export interface PlanCycleDeps extends RegisterDeps {
  readonly scheme: Scheme;
  readonly executeCommand: ExecuteCommand;
  readonly clock: () => Moment;
}

/**
 * Fixes the list of a cycle before anybody on it is written to: once, so that a run that was
 * killed goes on with the same brands. One worker a county.
 * @throws Refusal `cycle.unknown`.
 */
export function createPlanCycle({ scheme, executeCommand, clock, ...register }: PlanCycleDeps) {
  async function membersOf(cohort: Cohort, now: Moment) {
    const members: Record<string, readonly string[]> = {};
    for (const county of cohort.counties) {
      const chosen: Selected[] = [];
      for await (const brand of brandsOf(register, [county]))
        if (inCohort(brand, cohort)) chosen.push(select(brand, cohort, scheme, dayOf(now)));
      members[county] = chosen
        .filter(({ included }) => included)
        .sort(byNeed)
        .map(({ brand }) => brand);
    }
    return members;
  }

  return async ({
    cycle,
    now = clock(),
  }: z.output<typeof PlanCycleInput>): Promise<{ items: z.output<typeof EnrolCountyInput>[] }> => {
    const state = (await register.stateOf(`cycle:${cycle}`)) as CycleState | undefined;
    demand(state, 'cycle.unknown', `没有评估批次“${cycle}”`);
    if (state.status === 'closed') return { items: [] };
    const { cohort } = state;
    if (state.members === undefined)
      await executeCommand(
        `cycle:${cycle}`,
        { type: 'freeze-members', members: await membersOf(cohort, now) },
        { commandId: `cycle:${cycle}/freeze`, actor: SYSTEM, now },
      );
    return { items: cohort.counties.map((county) => ({ cycle, county, now })) };
  };
}
