import type { Moment } from '../calendar/moment.ts';
import { hashOf } from './canonical.ts';
import type { Head, StoredEvent } from './port.ts';
import type { StreamId } from './stream.ts';

/** Where a stream stands: its last version and that event's hash. */
export type Link = Pick<Head, 'version' | 'hash'>;

/** Before the first event. */
export const GENESIS: Link = { version: 0, hash: '' };

/** Chains an event to the hash of the one before it (`''` for the first of a stream). */
export function sealEvent(
  previous: string,
  event: Omit<StoredEvent, 'previous' | 'hash'>,
): StoredEvent {
  const linked = { ...event, previous };
  return { ...linked, hash: hashOf(linked) };
}

export interface ChainProblem {
  readonly stream: StreamId;
  readonly version: number;
  /** `gap`: a version is missing; `link`: not chained to its predecessor; `hash`: altered. */
  readonly problem: 'gap' | 'link' | 'hash';
}

/** Checks consecutive events of one stream, of which `after` is the link before the first. */
export function checkChain(
  events: readonly StoredEvent[],
  after: Link = GENESIS,
): readonly ChainProblem[] {
  return events.flatMap((stored, i) => {
    const before = events[i - 1] ?? after;
    const { hash, ...rest } = stored;
    const found = [
      stored.version !== before.version + 1 && 'gap',
      stored.previous !== before.hash && 'link',
      hash !== hashOf(rest) && 'hash',
    ] as const;
    return found
      .filter((problem) => problem !== false)
      .map((problem) => ({ stream: stored.stream, version: stored.version, problem }));
  });
}

/**
 * The state of all streams in one hash. Kept outside the ledger it is the anchor against which a
 * later ledger shows that nothing was cut off; without one, nothing is claimed about truncation.
 */
export interface DailyHead {
  readonly format: 'duekeeper-head/1';
  readonly takenAt: Moment;
  /** Sorted by stream. */
  readonly streams: readonly (Link & Pick<Head, 'stream'>)[];
  /** SHA-256 over the canonical JSON of `streams`. */
  readonly hash: string;
}

/** The last hash of every stream and one over them all: kept elsewhere, it shows a truncation. */
export function dailyHead(
  heads: readonly Pick<Head, 'stream' | 'version' | 'hash'>[],
  takenAt: Moment,
): DailyHead {
  const streams = heads
    .map(({ stream, version, hash }) => ({ stream, version, hash }))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return { format: 'duekeeper-head/1', takenAt, streams, hash: hashOf(streams) };
}
