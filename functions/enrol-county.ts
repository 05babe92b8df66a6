import * as z from 'zod/mini';
import { frozenMembers } from '../shared/application/cycle-members.ts';
import { type Failure, failureOf } from '../shared/failure.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import type { Ledger, Outcome } from '../shared/ledger/port.ts';
import type { StreamId } from '../shared/ledger/stream.ts';
import type { Log } from '../shared/log.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import { demand, Refusal } from '../shared/refusal.ts';
import type { CycleState } from '../shared/register/cycle/decider.ts';
import { MOST_IDS, MomentInput } from './inputs.ts';
import type { Run } from './middleware/time-budget.ts';

export const EnrolCountyInput = z.object({
  cycle: z.string().check(z.minLength(1)),
  county: z.string().check(z.minLength(1)),
  now: MomentInput,
});

export interface EnrolCountyDeps {
  readonly ledger: Pick<Ledger, 'events' | 'outcome'>;
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  readonly executeCommand: (...args: Parameters<ExecuteCommand>) => Promise<Outcome>;
  readonly deliver: Deliver;
  readonly log: Log;
}

export interface EnrolCountyResult {
  readonly county: string;
  readonly enrolled: number;
  /** Brands that left, or came into another cycle, since the list was fixed. */
  readonly refused: number;
  readonly sent: number;
  /** Brands that there was no time for: the workflow is to be started again. */
  readonly left: number;
  readonly failed: number;
  readonly ids: readonly string[];
}

/** Enrols the brands of a county as the fixed list has them; those of an earlier run are skipped. */
export function createEnrolCounty(deps: EnrolCountyDeps) {
  const { ledger, stateOf, executeCommand, deliver, log } = deps;

  return async (
    { cycle, county, now }: z.output<typeof EnrolCountyInput>,
    { timeLeft }: Run,
  ): Promise<EnrolCountyResult> => {
    const state = (await stateOf(`cycle:${cycle}`)) as CycleState | undefined;
    demand(state, 'cycle.unknown', `没有评估批次“${cycle}”`);
    const { number, materialsDueOn } = state;
    const members = await frozenMembers(ledger, cycle, county);
    const notices: string[] = [];
    const failures: Failure[] = [];
    let enrolled = 0;
    let refused = 0;
    let left = members.length;

    async function enrol(brand: string): Promise<void> {
      const commandId = `cycle:${cycle}:${brand}`;
      if (await ledger.outcome(commandId)) return;
      const outcome = await executeCommand(
        `brand:${brand}`,
        { type: 'enrol-in-evaluation', cycle, number, materialsDueOn },
        { commandId, actor: SYSTEM, now },
      );
      notices.push(...outcome.notices);
      enrolled += 1;
    }

    for (const brand of members) {
      if (!timeLeft()) break;
      try {
        await enrol(brand);
      } catch (error) {
        if (error instanceof Refusal) refused += 1;
        else failures.push(failureOf(`brand:${brand}`, error));
      }
      left -= 1;
    }
    const delivery = await deliver(notices, now, timeLeft);
    failures.push(...delivery.failures);
    for (const failure of failures)
      log('error', 'enrol-county item failed', { cycle, county, ...failure });
    if (left > 0) log('error', 'enrol-county ran out of time', { cycle, county, left });
    return {
      county,
      enrolled,
      refused,
      sent: [...delivery.outcomes.values()].filter((outcome) => outcome === 'sent').length,
      left,
      failed: failures.length,
      ids: failures.map(({ id }) => id).slice(0, MOST_IDS),
    };
  };
}
