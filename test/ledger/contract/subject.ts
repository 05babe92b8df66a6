import { afterEach, beforeEach, expect } from 'vitest';
import type { DueKey, Head, Ledger, StoredEvent } from '../../../shared/ledger/port.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { all, commitOf, FOREVER, type Wanted } from '../fixtures.ts';

export const count = (n: number) => Array.from({ length: n }, (_, i) => i);
export const serial = (n: number) => String(n).padStart(3, '0');
export const idOf = (key: DueKey) => (key.kind === 'stream' ? key.stream : key.notice);

/** The ledger under test, empty before each test, and what tests often ask of it. */
export interface Subject {
  readonly ledger: Ledger;
  /** Commits, and gives the head after checking that the ledger has the same. */
  committed(wanted?: Wanted): Promise<Head>;
  /** Keys due in all shards. */
  due(until?: typeof FOREVER): Promise<DueKey[]>;
  lookup(key: string): Promise<StreamId[]>;
  events(stream: StreamId, after?: number): Promise<StoredEvent[]>;
}

export function subjectOf(open: () => Promise<Ledger>): Subject {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await open();
  });
  afterEach(() => ledger.close());
  return {
    get ledger() {
      return ledger;
    },
    async committed(wanted) {
      const commit = commitOf(wanted);
      expect(await ledger.append(commit)).toEqual({ kind: 'committed' });
      expect(await ledger.load(commit.head.stream)).toEqual(commit.head);
      return commit.head;
    },
    async due(until = FOREVER) {
      const shards = count(ledger.shards).map((shard) =>
        all((page) => ledger.due(shard, until, page)),
      );
      return (await Promise.all(shards)).flat();
    },
    lookup: (key) => all((page) => ledger.lookup(key, page)),
    events: (stream, after) => all((page) => ledger.events(stream, after, page)),
  };
}
