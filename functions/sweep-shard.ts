import * as z from 'zod/mini';
import { epochOf, type Moment } from '../shared/calendar/moment.ts';
import { type Failure, failureOf, isDeterministic } from '../shared/failure.ts';
import type { DueKey, Ledger } from '../shared/ledger/port.ts';
import type { StreamId } from '../shared/ledger/stream.ts';
import type { Log } from '../shared/log.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { OutboxState } from '../shared/outbox/row.ts';
import { troubleAfter } from '../shared/workflow/parking.ts';
import { MOST_IDS, MomentInput } from './inputs.ts';
import type { Run } from './middleware/time-budget.ts';

export const SweepShardInput = z.object({
  shard: z.int().check(z.nonnegative()),
  now: MomentInput,
});

export interface SweepShardDeps {
  readonly ledger: Pick<Ledger, 'due' | 'load' | 'setTrouble'>;
  /** Fires what is due on a stream, in one commit; `more` when a commit could not hold it all. */
  readonly advanceStream: (
    stream: StreamId,
    now: Moment,
  ) => Promise<{ readonly notices: readonly string[]; readonly more: boolean }>;
  readonly deliver: Deliver;
  readonly log: Log;
}

/** Counts, and the ids of what failed, at most ten. */
export interface SweepShardResult {
  readonly shard: number;
  readonly advanced: number;
  readonly sent: number;
  readonly withdrawn: number;
  readonly undeliverable: number;
  readonly parked: number;
  /** Streams that failed deterministically too often, in this run: tried again once a day. */
  readonly parkedStreams: number;
  /** How long the earliest due item had waited when this run found it; 0 when nothing was due. */
  readonly overdueMinutes: number;
  readonly failed: number;
  readonly ids: readonly string[];
}

interface Marked {
  readonly parked: boolean;
  readonly failures: readonly Failure[];
}

const minutesBetween = (from: Moment, to: Moment): number =>
  Math.round((epochOf(to) - epochOf(from)) / 60_000);

/**
 * Drains one shard: advances every due stream, then delivers what was just committed together with
 * the notices that were due. The index is asked once; what it shows too late comes next time.
 */
export function createSweepShard({ ledger, advanceStream, deliver, log }: SweepShardDeps) {
  /** What the index shows, as far as it answers. */
  async function dueKeys(shard: number, now: Moment, timeLeft: Run['timeLeft']) {
    const keys: DueKey[] = [];
    const failures: Failure[] = [];
    let page: string | undefined;
    try {
      do {
        const { items, next } = await ledger.due(shard, now, page);
        keys.push(...items);
        page = next;
      } while (page !== undefined && timeLeft());
    } catch (error) {
      failures.push(failureOf(`shard:${shard}`, error));
    }
    return { keys, failures };
  }

  async function advance(stream: StreamId, now: Moment, timeLeft: Run['timeLeft']) {
    const notices: string[] = [];
    let more = true;
    while (more && timeLeft()) {
      const result = await advanceStream(stream, now);
      notices.push(...result.notices);
      more = result.more;
    }
    return notices;
  }

  /** Best effort: a mark that is not set is set by a later sweep. */
  async function markTrouble(stream: StreamId, failure: Failure, now: Moment): Promise<Marked> {
    try {
      const head = await ledger.load(stream);
      if (!head) return { parked: false, failures: [] };
      const { trouble, dueAt } = troubleAfter(head, failure, now);
      await ledger.setTrouble(stream, head.version, trouble, dueAt);
      return { parked: trouble.parked, failures: [] };
    } catch (error) {
      return { parked: false, failures: [failureOf(stream, error)] };
    }
  }

  return async (
    { shard, now }: z.output<typeof SweepShardInput>,
    { timeLeft }: Run,
  ): Promise<SweepShardResult> => {
    const { keys, failures } = await dueKeys(shard, now, timeLeft);
    const streams = keys.flatMap((key) => (key.kind === 'stream' ? [key.stream] : []));
    const notices = keys.flatMap((key) => (key.kind === 'notice' ? [key.notice] : []));
    const [earliest] = keys;
    let advanced = 0;
    let parkedStreams = 0;
    for (const stream of streams) {
      if (!timeLeft()) break;
      try {
        notices.push(...(await advance(stream, now, timeLeft)));
        advanced += 1;
      } catch (error) {
        const failure = failureOf(stream, error);
        failures.push(failure);
        if (!isDeterministic(error)) continue;
        const marked = await markTrouble(stream, failure, now);
        failures.push(...marked.failures);
        if (marked.parked) parkedStreams += 1;
      }
    }
    const delivery = await deliver(notices, now, timeLeft);
    failures.push(...delivery.failures);
    for (const failure of failures) log('error', 'sweep-shard item failed', { shard, ...failure });

    const states = [...delivery.outcomes.values()];
    const count = (...wanted: OutboxState[]) =>
      states.filter((state) => wanted.includes(state)).length;
    const ids = [...new Set(failures.map(({ id }) => id))];
    return {
      shard,
      advanced,
      sent: count('sent', 'merged'),
      withdrawn: count('withdrawn'),
      undeliverable: count('undeliverable'),
      parked: count('parked'),
      parkedStreams,
      overdueMinutes: earliest ? minutesBetween(earliest.dueAt, now) : 0,
      failed: ids.length,
      ids: ids.slice(0, MOST_IDS),
    };
  };
}
