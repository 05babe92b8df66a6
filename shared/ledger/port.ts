import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Actor } from '../identity/actor.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { StreamId } from './stream.ts';

/** What every event is wrapped in. `event` is the domain fact, `{ type, ... }`. */
export interface StoredEvent {
  readonly stream: StreamId;
  /** 1 for the first event of a stream, without gaps. */
  readonly version: number;
  /** Schema version of the event's shape, for upcasters. */
  readonly v: number;
  readonly recordedAt: Moment;
  /** The day on which the fact holds, often earlier than the day it was recorded. */
  readonly effectiveOn: Day;
  readonly actor: Actor;
  readonly commandId: string;
  /** `<scheme id>@<version>`. */
  readonly schemeVersion: string;
  readonly event: { readonly type: string };
  /** Hash of the event before it in the stream; `''` for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical JSON of everything above. */
  readonly hash: string;
}

/** The current end of a stream. */
export interface Head {
  readonly stream: StreamId;
  readonly version: number;
  readonly hash: string;
  /** `fold(events)`, with the version of `evolve` that made it: refolded when older. */
  readonly snapshot: { readonly evolve: number; readonly state: unknown };
  /** The next moment at which `advance` has something to do; absent when nothing is awaited. */
  readonly dueAt?: Moment;
  /** What decides the shard of the stream and of its notices, so that one worker has them all. */
  readonly shardKey: string;
  /** Keys under which people look the stream up, such as `office:530102` or `desk:530102`. */
  readonly lookups: readonly string[];
  /** Set while the stream fails deterministically; at most daily retries once parked. */
  readonly trouble?: Trouble;
}

export interface Trouble {
  readonly attempts: number;
  readonly code: string;
  readonly message: string;
  readonly since: Moment;
  readonly parked: boolean;
}

export type Inventory = 'heads' | 'events' | 'lookups' | 'unique';

/** Whose it is; `key` is that of a look-up or a unique key. */
export interface Held {
  readonly stream: StreamId;
  readonly key?: string;
}

/** One commit is one transaction: all of it, or nothing. */
export interface Commit {
  /** Version the caller decided on; 0 for a new stream. */
  readonly expectedVersion: number;
  readonly commandId: string;
  /** Returned to whoever repeats the command. */
  readonly outcome: Outcome;
  readonly events: readonly StoredEvent[];
  readonly head: Head;
  /** Difference to the look-ups of the head that the caller loaded. */
  readonly lookups: { readonly add: readonly string[]; readonly remove: readonly string[] };
  readonly notices: readonly OutboxRow[];
  /** Unique keys to take (`number:530102:昆人社责改〔2026〕1号`) and to give back. */
  readonly unique: { readonly take: readonly string[]; readonly release: readonly string[] };
}

export interface Outcome {
  /** Where it was committed: what a repetition names may be another. */
  readonly stream: StreamId;
  readonly version: number;
  readonly events: readonly string[];
  readonly notices: readonly string[];
}

export type AppendResult =
  | { readonly kind: 'committed' }
  /** Somebody else appended first: load again and decide again. */
  | { readonly kind: 'conflict' }
  /** This commandId was committed before; here is what it did then. */
  | { readonly kind: 'repeated'; readonly outcome: Outcome }
  | { readonly kind: 'taken'; readonly key: string };

/** A hint, not a truth: read the item consistently before acting on it. */
export type DueKey =
  | { readonly kind: 'stream'; readonly stream: StreamId; readonly dueAt: Moment }
  | { readonly kind: 'notice'; readonly notice: string; readonly dueAt: Moment };

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it back for the next page; absent on the last. */
  readonly next?: string;
}

/** Changeable personal data, outside the chain so that it can be erased. Keyed by party or office. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  /** Of an office: printed on its documents. */
  readonly address?: string;
}

/**
 * Where facts live. Adapters: SQLite (one machine), DynamoDB (AWS); the fault decorator wraps
 * either. Every method may fail or lose its answer after success; every write may be repeated.
 */
export interface Ledger {
  readonly shards: number;
  /** Consistent read. */
  load(stream: StreamId): Promise<Head | undefined>;
  /**
   * Answers in this order: `repeated` (also at a stale version), `conflict`, `taken`, `committed`.
   * A commandId is remembered for ever, over all streams. A notice whose id exists is left as it is:
   * ids are hashes of what they say, and the row there may already be under way.
   * @throws Refusal `ledger.commit-too-large`, `ledger.commit-malformed`, `ledger.key-not-held`.
   */
  append(commit: Commit): Promise<AppendResult>;
  /** What a command did when it was committed; absent when it never was. Consistent read. */
  outcome(commandId: string): Promise<Outcome | undefined>;
  /** Events with a version above `after`, in order. */
  events(stream: StreamId, after?: number, page?: string): Promise<Page<StoredEvent>>;
  /** Streams and notices of a shard due at or before `until`, earliest first. May be stale. */
  due(shard: number, until: Moment, page?: string): Promise<Page<DueKey>>;
  /** Consistent read. */
  notice(id: string): Promise<OutboxRow | undefined>;
  /**
   * Replaces rows, each only if it still has the version before `row.version`; all or none.
   * A row whose version is already the new one with equal content counts as replaced.
   * @throws Refusal `ledger.commit-too-large` for more than 90 rows.
   */
  replaceNotices(rows: readonly OutboxRow[]): Promise<'done' | 'conflict'>;
  /** Notices of a stream, or composed on a day, newest first. For people, not for workers. */
  noticesOf(stream: StreamId, page?: string): Promise<Page<OutboxRow>>;
  noticesOn(day: Day, page?: string): Promise<Page<OutboxRow>>;
  /** Streams under a look-up key. Consistent read: a list that is fixed from it misses nobody. */
  lookup(key: string, page?: string): Promise<Page<StreamId>>;
  contact(key: string): Promise<Contact | undefined>;
  putContact(key: string, contact: Contact | undefined): Promise<void>;
  /** Marks or clears trouble and moves the due key; only if the stream is still at `version`. */
  setTrouble(
    stream: StreamId,
    version: number,
    trouble: Trouble | undefined,
    dueAt: Moment | undefined,
  ): Promise<void>;
  /**
   * Raises the ledger's high-water mark to `now` unless it is later already; answers the mark.
   * For hosts with a settable clock, which refuse a `now` behind it.
   */
  raiseClock(now: Moment): Promise<Moment>;
  /** Every head. Not for any hourly path. */
  heads(page?: string): Promise<Page<Head>>;
  /**
   * What there is of a kind, read or not: for `verify`, which recomputes what should be there. A
   * stream may be named more than once. Not for any hourly path.
   */
  inventory(of: Inventory, page?: string): Promise<Page<Held>>;
  close(): Promise<void>;
}

/** The ledger could not be reached, or refused for now: nothing is known to be wrong with the data. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  /** Refused for being too many; definitely not done. */
  readonly throttled: boolean;

  constructor(message: string, options: ErrorOptions & { readonly throttled?: boolean } = {}) {
    super(message, options);
    this.throttled = options.throttled ?? false;
  }
}
