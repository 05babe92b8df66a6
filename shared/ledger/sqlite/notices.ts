import type { DatabaseSync } from 'node:sqlite';
import { dayOf } from '../../calendar/moment.ts';
import type { OutboxRow } from '../../outbox/row.ts';
import { canonicalJson } from '../canonical.ts';
import { checkRows } from '../commit.ts';
import { shardOf } from '../shard.ts';
import { transact } from './database.ts';

/** Reading, adding and replacing outbox rows. */
export function noticesOf(db: DatabaseSync, shards: number) {
  const select = db.prepare('SELECT body FROM notices WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO notices (id, version, stream, day, composed_at, shard, due_at, body)
      VALUES (:id, :version, :stream, :day, :composedAt, :shard, :dueAt, :body)
      ON CONFLICT (id) DO NOTHING`,
  );
  const update = db.prepare(
    'UPDATE notices SET version = :version, due_at = :dueAt, body = :body WHERE id = :id',
  );

  const read = (id: string): OutboxRow | undefined => {
    const row = select.get(id);
    return row && JSON.parse(String(row.body));
  };

  const changing = (row: OutboxRow) => ({
    id: row.id,
    version: row.version,
    dueAt: row.dueAt ?? null,
    body: JSON.stringify(row),
  });

  const add = (row: OutboxRow): void => {
    insert.run({
      ...changing(row),
      stream: row.stream,
      day: dayOf(row.composedAt),
      composedAt: row.composedAt,
      shard: shardOf(row.shardKey, shards),
    });
  };

  const replaceable = (row: OutboxRow): boolean => {
    const stored = read(row.id);
    return (
      stored !== undefined &&
      (stored.version === row.version - 1 || canonicalJson(stored) === canonicalJson(row))
    );
  };

  const replaceAll = (rows: readonly OutboxRow[]): 'done' | 'conflict' => {
    checkRows(rows);
    return transact(db, () => {
      if (!rows.every(replaceable)) return 'conflict';
      for (const row of rows) update.run(changing(row));
      return 'done';
    });
  };

  return { read, add, replaceAll };
}
