import * as z from 'zod/mini';
import { type Failure, failureOf } from '../shared/failure.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import { everyItem } from '../shared/ledger/pages.ts';
import type { Ledger, Outcome } from '../shared/ledger/port.ts';
import type { StreamId } from '../shared/ledger/stream.ts';
import type { Log } from '../shared/log.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import { MOST_IDS, MomentInput } from './inputs.ts';
import type { Run } from './middleware/time-budget.ts';

export const RecomputeOfficeInput = z.object({
  office: z.string().check(z.minLength(1)),
  now: MomentInput,
});

export interface RecomputeOfficeDeps {
  readonly ledger: Pick<Ledger, 'lookup' | 'outcome'>;
  /** Names the law of a county: a brand is recomputed once for each. */
  readonly basisOf: (county: string) => string;
  readonly executeCommand: (...args: Parameters<ExecuteCommand>) => Promise<Outcome>;
  readonly deliver: Deliver;
  readonly log: Log;
}

export interface RecomputeOfficeResult {
  readonly office: string;
  /** Brands of which something was recorded: a new basis, a version, a shortening to approve. */
  readonly recomputed: number;
  readonly sent: number;
  /** Brands that there was no time for: the workflow is to be started again. */
  readonly left: number;
  readonly failed: number;
  readonly ids: readonly string[];
}

/**
 * Puts a county's brands on the law as it now is: the calendar, the answers to open questions, and
 * the version of the scheme that all adopt. The brands are listed
 * before the first is touched; those done in an earlier run are skipped.
 */
export function createRecomputeOffice(deps: RecomputeOfficeDeps) {
  const { ledger, basisOf, executeCommand, deliver, log } = deps;

  /** The brands and lists that the office looks after, and its own duties and reports that are open. */
  async function streamsOf(office: string): Promise<StreamId[]> {
    const streams: StreamId[] = [];
    for await (const stream of everyItem((page) => ledger.lookup(`office:${office}`, page)))
      streams.push(stream);
    const own: StreamId = `office:${office}`;
    for await (const stream of everyItem((page) => ledger.lookup(`desk:${office}`, page)))
      if (stream === own || stream.startsWith('public-report:')) streams.push(stream);
    return streams;
  }

  return async (
    { office, now }: z.output<typeof RecomputeOfficeInput>,
    { timeLeft }: Run,
  ): Promise<RecomputeOfficeResult> => {
    const brands = await streamsOf(office);
    const basis = basisOf(office);
    const notices: string[] = [];
    const failures: Failure[] = [];
    let recomputed = 0;
    let left = brands.length;

    async function recompute(stream: StreamId): Promise<void> {
      const commandId = `recompute:${stream}:${basis}`;
      if (await ledger.outcome(commandId)) return;
      const outcome = await executeCommand(
        stream,
        { type: 'recompute' },
        { commandId, actor: SYSTEM, now },
      );
      notices.push(...outcome.notices);
      if (outcome.events.length > 0) recomputed += 1;
    }

    for (const stream of brands) {
      if (!timeLeft()) break;
      await recompute(stream).catch((error) => failures.push(failureOf(stream, error)));
      left -= 1;
    }
    const delivery = await deliver(notices, now, timeLeft);
    failures.push(...delivery.failures);
    for (const failure of failures)
      log('error', 'recompute-office item failed', { office, ...failure });
    if (left > 0) log('error', 'recompute-office ran out of time', { office, left });
    return {
      office,
      recomputed,
      sent: [...delivery.outcomes.values()].filter((state) => state === 'sent').length,
      left,
      failed: failures.length,
      ids: failures.map(({ id }) => id).slice(0, MOST_IDS),
    };
  };
}
