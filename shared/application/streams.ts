import { allItems } from '../ledger/pages.ts';
import type { Head, Ledger } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import { fold } from '../register/decider.ts';
import type { Kind } from './kinds/kind.ts';
import { kindOf } from './kinds.ts';

/** A stream as it stands; without a head it has not begun, and has no state. */
export interface Loaded {
  readonly kind: Kind;
  readonly head: Head | undefined;
  readonly state: unknown;
}

export interface Streams {
  load(stream: StreamId): Promise<Loaded>;
  /** The streams under a look-up key. */
  lookUp(key: string): Promise<readonly StreamId[]>;
  /** The streams under some look-up keys, each once. */
  streamsUnder(keys: readonly string[]): Promise<readonly StreamId[]>;
  /** The states of some streams, by stream. */
  statesOf(streams: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
}

/** Reads streams; a snapshot of another `evolve` than today's is folded anew. */
export function createStreams(ledger: Pick<Ledger, 'load' | 'events' | 'lookup'>): Streams {
  async function load(stream: StreamId): Promise<Loaded> {
    const kind = await kindOf(stream);
    const head = await ledger.load(stream);
    if (!head) return { kind, head, state: undefined };
    const { evolve, state } = head.snapshot;
    if (evolve === kind.decider.evolveVersion) return { kind, head, state };
    const stored = await allItems((page) => ledger.events(stream, 0, page));
    const events = stored.map(({ event }) => event);
    return { kind, head, state: fold(kind.decider, events) };
  }

  const lookUp = (key: string) => allItems((page) => ledger.lookup(key, page));

  async function statesOf(streams: readonly string[]) {
    const states = streams.map(async (stream) => [stream, (await load(stream as StreamId)).state]);
    return Object.fromEntries(await Promise.all(states));
  }

  const streamsUnder = async (keys: readonly string[]) => [
    ...new Set((await Promise.all(keys.map(lookUp))).flat()),
  ];

  return { load, lookUp, streamsUnder, statesOf };
}
