import type { Moment } from '../calendar/moment.ts';
import { type Failure, failureOf, isDeterministic } from '../failure.ts';
import { type Ledger, LedgerUnavailable } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { Mail, Mailer, SendResult } from '../mail/port.ts';
import type { Notice } from '../notices/notice.ts';
import { stillRelevant } from '../notices/relevance.ts';
import type { BrandState } from '../register/brand/state.ts';
import { contactKey, gather, type Parcel, rowsOf } from './parcel.ts';
import {
  claim,
  disband,
  expireLease,
  handOver,
  isDue,
  isExhausted,
  postpone,
  settleRejected,
  settleSent,
  settleUnknown,
  type UndeliverableReason,
  withdraw,
} from './protocol.ts';
import type { OutboxRow, OutboxState } from './row.ts';
import { type ExecuteCommand, recordUndeliverable } from './undeliverable.ts';

export interface Envelope {
  /** Becomes the Message-ID. */
  readonly id: string;
  readonly to: string;
  /** At least one, for the same recipient; the one whose id the mail bears comes first. */
  readonly notices: readonly Notice[];
  readonly now: Moment;
}

export interface DeliverDeps {
  readonly ledger: Pick<Ledger, 'notice' | 'replaceNotices' | 'contact'>;
  readonly mailer: Mailer;
  /** The current state of a stream, folded by today's `evolve`; undefined when there is none. */
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  readonly compose: (envelope: Envelope) => Promise<Mail>;
  readonly executeCommand: ExecuteCommand;
  /** A name for this run that no other run has. */
  readonly newRun: () => string;
}

/** What became of the notices acted on. A failed one stays due, or its lease runs out. */
export interface Delivery {
  readonly outcomes: ReadonlyMap<string, OutboxState>;
  readonly failures: readonly Failure[];
}

export type Deliver = (
  noticeIds: readonly string[],
  now: Moment,
  timeLeft?: () => boolean,
) => Promise<Delivery>;

/** What was settled without a mail, and what is to be sent. */
interface Prepared {
  readonly settled: readonly OutboxRow[];
  readonly parcels: readonly Parcel[];
}

const WRITE_ATTEMPTS = 3;

/**
 * Sends what is due of the given notices. Safe to repeat, to interrupt at any call and to overlap
 * with other runs: rows are claimed by version, and a lease that runs out counts as a send with an
 * unknown outcome. `timeLeft` must end a run within the lease that begins at `now`.
 */
export function createDeliver(deps: DeliverDeps): Deliver {
  return async (noticeIds, now, timeLeft = () => true) => {
    const { prepare, send, setAside } = run(deps, now, deps.newRun());
    const outcomes = new Map<string, OutboxState>();
    const failures: Failure[] = [];

    type Act = () => Promise<readonly OutboxRow[]>;
    /** One bad notice never stops the others. */
    async function attempt(id: string, act: Act, rescue?: (failure: Failure) => ReturnType<Act>) {
      if (!timeLeft()) return;
      try {
        for (const row of await act()) outcomes.set(row.id, row.state);
      } catch (error) {
        const failure = failureOf(id, error);
        failures.push(failure);
        if (rescue && isDeterministic(error)) await attempt(id, () => rescue(failure));
      }
    }

    const parcels: Parcel[] = [];
    for (const id of new Set(noticeIds)) {
      const act = async () => {
        const prepared = await prepare(await deps.ledger.notice(id));
        parcels.push(...prepared.parcels);
        return prepared.settled;
      };
      await attempt(id, act, setAside);
    }
    for (const parcel of gather(parcels))
      await attempt(parcel.leader.id, () => send(parcel), setAside);
    return { outcomes, failures };
  };
}

/** The steps of one run. Each answers the rows it wrote; none where another run was faster. */
function run(deps: DeliverDeps, now: Moment, worker: string) {
  const { ledger, mailer, stateOf, compose, executeCommand } = deps;

  const unchanged = async (rows: readonly OutboxRow[]): Promise<boolean> =>
    (await Promise.all(rows.map(({ id }) => ledger.notice(id)))).every(
      (current, i) => current?.version === (rows[i]?.version ?? 0) - 1,
    );

  /**
   * A replacement may be repeated: after a lost answer, and after a conflict in which nobody else
   * had changed anything. Giving up early after a send would cost a second one.
   */
  async function replace(rows: readonly OutboxRow[], attempt = 1): Promise<readonly OutboxRow[]> {
    const last = attempt === WRITE_ATTEMPTS;
    try {
      if ((await ledger.replaceNotices(rows)) === 'done') return rows;
      if (last || !(await unchanged(rows))) return [];
    } catch (error) {
      if (last || !(error instanceof LedgerUnavailable)) throw error;
    }
    return replace(rows, attempt + 1);
  }

  async function parcelOf(leader: OutboxRow): Promise<Parcel> {
    const members = await Promise.all((leader.members ?? []).map((id) => ledger.notice(id)));
    return { leader, members: members.filter((row) => row !== undefined) };
  }

  async function isRelevant({ notice, stream }: OutboxRow): Promise<boolean> {
    if (!notice.relevantWhile) return true;
    const state = await stateOf(stream);
    return state !== undefined && stillRelevant(notice, state as BrandState);
  }

  /** The brand's record comes first: a crash in between repeats it, and it is idempotent. */
  async function giveUp(parcel: Parcel, reason: UndeliverableReason) {
    await recordUndeliverable(rowsOf(parcel), reason, now, { stateOf, executeCommand });
    return replace(rowsOf(parcel).map((row) => handOver(row, now, reason)));
  }

  /** Goes on with rows just written, such as those of an expired lease or a dissolved mail. */
  async function goOn(rows: readonly OutboxRow[]): Promise<Prepared> {
    const next: Prepared[] = [];
    for (const row of rows) next.push(await prepare(row));
    return {
      settled: [...rows, ...next.flatMap(({ settled }) => settled)],
      parcels: next.flatMap(({ parcels }) => parcels),
    };
  }

  /** Takes every step that needs no mail. */
  async function prepare(row: OutboxRow | undefined): Promise<Prepared> {
    if (!row || !isDue(row, now)) return { settled: [], parcels: [] };
    if (row.state === 'sending') return goOn(await replace([expireLease(row, now)]));
    const parcel = await parcelOf(row);
    if (isExhausted(row)) return { settled: await giveUp(parcel, 'unknown-twice'), parcels: [] };
    const relevant = await Promise.all(rowsOf(parcel).map(isRelevant));
    if (relevant.every(Boolean)) return { settled: [], parcels: [parcel] };
    if (parcel.members.length > 0) return goOn(await replace(disband(row, parcel.members, now)));
    return { settled: await replace([withdraw(row, now)]), parcels: [] };
  }

  async function send(parcel: Parcel): Promise<readonly OutboxRow[]> {
    const { leader, members } = parcel;
    const to = (await ledger.contact(contactKey(leader.notice.to)))?.email;
    if (!to) return giveUp(parcel, 'no-address');
    const notices = rowsOf(parcel).map(({ notice }) => notice);
    // Before the claim, so that a notice that cannot be rendered never counts as a send.
    const mail = await compose({ id: leader.id, to, notices, now });
    const [sending, ...joined] = await replace(claim(leader, members, now, worker));
    if (!sending) return [];
    const outcome = await mailer.send(mail).catch((error: Error) => error);
    const settled = settlement(sending, outcome, now);
    if (!settled) return giveUp(await parcelOf(sending), 'rejected');
    return [...joined, ...(await goOn(await replace([settled]))).settled];
  }

  /** A notice that fails by itself comes back daily, not hourly. */
  async function setAside({ id, message }: Failure): Promise<readonly OutboxRow[]> {
    const row = await ledger.notice(id);
    if (!row || !isDue(row, now) || row.state === 'sending') return [];
    return replace([postpone(row, now, message)]);
  }

  return { prepare, send, setAside };
}

/** The row after the mailer's answer; undefined when people have to take over. */
function settlement(
  row: OutboxRow,
  outcome: SendResult | Error,
  now: Moment,
): OutboxRow | undefined {
  if (outcome instanceof Error) return settleUnknown(row, now, outcome.message);
  if (outcome.kind === 'sent') return settleSent(row, now, outcome.messageId);
  return outcome.retry ? settleRejected(row, now, outcome.reason) : undefined;
}
