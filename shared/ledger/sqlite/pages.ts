import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { OutboxRow } from '../../outbox/row.ts';
import type { DueKey, Head, Held, Inventory, Ledger, Page, StoredEvent } from '../port.ts';
import type { StreamId } from '../stream.ts';
import { guarded } from './database.ts';

const PAGE_SIZE = 100;

type Row = Record<string, SQLOutputValue>;

interface Query<T> {
  /** Ends with the columns of the cursor as parameters; the page size is added. */
  readonly sql: string;
  /** Cursor columns, in the order of the query. */
  readonly order: readonly string[];
  /** Cursor before the first row. */
  readonly start: readonly SQLInputValue[];
  readonly item: (row: Row) => T;
}

const body = <T>(row: Row): T => JSON.parse(String(row.body)) as T;

/** Continues after the last row seen, so that rows that come or go shift nothing. */
function pager<T>(db: DatabaseSync, { sql, order, start, item }: Query<T>) {
  const statement = db.prepare(`${sql} LIMIT ${PAGE_SIZE}`);
  return async (
    parameters: Record<string, SQLInputValue>,
    page?: string,
    from = start,
  ): Promise<Page<T>> => {
    const cursor: readonly SQLInputValue[] = page === undefined ? from : JSON.parse(page);
    const named = Object.fromEntries(
      order.map((column, i) => [`after_${column}`, cursor[i] ?? '']),
    );
    const rows = guarded(() => statement.all({ ...parameters, ...named }));
    const last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined;
    return {
      items: rows.map(item),
      ...(last && { next: JSON.stringify(order.map((column) => last[column])) }),
    };
  };
}

/** Sorts after every moment and id. */
const LATEST = '~';

const notices = (column: 'stream' | 'day'): Query<OutboxRow> => ({
  sql: `SELECT composed_at, id, body FROM notices
    WHERE ${column} = :value AND (composed_at, id) < (:after_composed_at, :after_id)
    ORDER BY composed_at DESC, id DESC`,
  order: ['composed_at', 'id'],
  start: [LATEST, LATEST],
  item: body,
});

const EVENTS: Query<StoredEvent> = {
  sql: `SELECT version, body FROM events WHERE stream = :stream AND version > :after_version
    ORDER BY version`,
  order: ['version'],
  start: [0],
  item: body,
};

const due = (kind: string, table: string, key: string) =>
  `SELECT '${kind}' AS kind, ${key} AS key, due_at FROM ${table}
    WHERE shard = :shard AND due_at <= :until AND (due_at, ${key}) > (:after_due_at, :after_key)`;

const DUE: Query<DueKey> = {
  sql: `${due('stream', 'heads', 'stream')} UNION ALL ${due('notice', 'notices', 'id')}
    ORDER BY due_at, key`,
  order: ['due_at', 'key'],
  start: ['', ''],
  item: ({ kind, key, due_at }) => {
    const dueAt = due_at as Moment;
    return kind === 'stream'
      ? { kind, stream: key as StreamId, dueAt }
      : { kind: 'notice', notice: String(key), dueAt };
  },
};

const LOOKUP: Query<StreamId> = {
  sql: `SELECT stream FROM lookups WHERE key = :key AND stream > :after_stream ORDER BY stream`,
  order: ['stream'],
  start: [''],
  item: ({ stream }) => stream as StreamId,
};

const HEADS: Query<Head> = {
  sql: 'SELECT stream, body FROM heads WHERE stream > :after_stream ORDER BY stream',
  order: ['stream'],
  start: [''],
  item: body,
};

const streams = (table: string): Query<Held> => ({
  sql: `SELECT DISTINCT stream FROM ${table} WHERE stream > :after_stream ORDER BY stream`,
  order: ['stream'],
  start: [''],
  item: ({ stream }) => ({ stream: stream as StreamId }),
});

const keys = (table: string): Query<Held> => ({
  sql: `SELECT key, stream FROM ${table} WHERE (key, stream) > (:after_key, :after_stream)
    ORDER BY key, stream`,
  order: ['key', 'stream'],
  start: ['', ''],
  item: ({ key, stream }) => ({ key: String(key), stream: stream as StreamId }),
});

const INVENTORY: Readonly<Record<Inventory, Query<Held>>> = {
  heads: streams('heads'),
  events: streams('events'),
  lookups: keys('lookups'),
  unique: keys('unique_keys'),
};

type Pages = Pick<
  Ledger,
  'events' | 'due' | 'noticesOf' | 'noticesOn' | 'lookup' | 'heads' | 'inventory'
>;

export function pagesOf(db: DatabaseSync): Pages {
  const [events, dueKeys, lookup, heads] = [
    pager(db, EVENTS),
    pager(db, DUE),
    pager(db, LOOKUP),
    pager(db, HEADS),
  ];
  const [byStream, byDay] = [pager(db, notices('stream')), pager(db, notices('day'))];
  return {
    events: (stream, after = 0, page) => events({ stream }, page, [after]),
    due: (shard, until, page) => dueKeys({ shard, until }, page),
    noticesOf: (stream: StreamId, page) => byStream({ value: stream }, page),
    noticesOn: (day: Day, page) => byDay({ value: day }, page),
    lookup: (key, page) => lookup({ key }, page),
    heads: (page) => heads({}, page),
    inventory: (of, page) => pager(db, INVENTORY[of])({}, page),
  };
}
