import { dayOf, type Moment } from '../../shared/calendar/moment.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { Ledger, StoredEvent } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';

/** What a piece of work did, as the ledger has it afterwards. */
export interface Watched {
  /** Facts recorded on the streams that were due, by stream. */
  readonly events: ReadonlyMap<StreamId, readonly StoredEvent[]>;
  /** Notices that were due, and those composed, as they stand now. */
  readonly notices: readonly OutboxRow[];
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const composedToday = (ledger: Ledger, now: Moment) =>
  all(everyItem((page) => ledger.noticesOn(dayOf(now), page)));

async function dueAt(ledger: Ledger, now: Moment) {
  const keys = [];
  for (let shard = 0; shard < ledger.shards; shard++)
    keys.push(...(await all(everyItem((page) => ledger.due(shard, now, page)))));
  return keys;
}

const present = <T>(items: readonly (T | undefined)[]): readonly T[] =>
  items.filter((item) => item !== undefined);

/** Lets `work` happen at `now`, and answers what it left behind. */
export async function watch(
  ledger: Ledger,
  now: Moment,
  work: () => Promise<unknown>,
): Promise<Watched> {
  const keys = await dueAt(ledger, now);
  const waiting = present(
    await Promise.all(
      keys.map((key) => (key.kind === 'notice' ? ledger.notice(key.notice) : undefined)),
    ),
  );
  const streams = new Set([
    ...keys.flatMap((key) => (key.kind === 'stream' ? [key.stream] : [])),
    ...waiting.map(({ stream }) => stream),
  ]);
  const versions = new Map<StreamId, number>();
  for (const stream of streams) versions.set(stream, (await ledger.load(stream))?.version ?? 0);
  const known = new Set((await composedToday(ledger, now)).map(({ id }) => id));

  await work();

  const events = new Map<StreamId, readonly StoredEvent[]>();
  for (const [stream, version] of versions)
    events.set(stream, await all(everyItem((page) => ledger.events(stream, version, page))));
  const composed = (await composedToday(ledger, now)).filter(({ id }) => !known.has(id));
  const settled = await Promise.all(waiting.map(({ id }) => ledger.notice(id)));
  return { events, notices: [...present(settled), ...composed] };
}
