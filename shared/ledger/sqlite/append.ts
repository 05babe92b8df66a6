import type { DatabaseSync } from 'node:sqlite';
import type { OutboxRow } from '../../outbox/row.ts';
import { checkCommit, refuseRelease } from '../commit.ts';
import type { AppendResult, Commit, Head, Outcome } from '../port.ts';
import { shardOf } from '../shard.ts';
import { guarded, transact } from './database.ts';

/** Writes the head with its due key; whatever was there is replaced. */
export function headWriter(db: DatabaseSync, shards: number) {
  const write = db.prepare(
    `INSERT OR REPLACE INTO heads (stream, version, shard, due_at, body) VALUES (?, ?, ?, ?, ?)`,
  );
  return (head: Head): void => {
    const { stream, version, shardKey, dueAt } = head;
    write.run(stream, version, shardOf(shardKey, shards), dueAt ?? null, JSON.stringify(head));
  };
}

/** What commands did when they were committed. */
export function commandsOf(db: DatabaseSync) {
  const select = db.prepare('SELECT outcome FROM commands WHERE id = ?');
  const insert = db.prepare('INSERT INTO commands (id, outcome) VALUES (?, ?)');
  return {
    outcome: (id: string): Outcome | undefined => {
      const row = guarded(() => select.get(id));
      return row && JSON.parse(String(row.outcome));
    },
    remember: (id: string, outcome: Outcome) => insert.run(id, JSON.stringify(outcome)),
  };
}

interface Parts {
  readonly commands: ReturnType<typeof commandsOf>;
  readonly writeHead: (head: Head) => void;
  readonly addNotice: (row: OutboxRow) => void;
}

export function appender(
  db: DatabaseSync,
  { commands, writeHead, addNotice }: Parts,
): (commit: Commit) => AppendResult {
  const versionOf = db.prepare('SELECT version FROM heads WHERE stream = ?');
  const holderOf = db.prepare('SELECT stream FROM unique_keys WHERE key = ?');
  const addEvent = db.prepare('INSERT INTO events (stream, version, body) VALUES (?, ?, ?)');
  const take = db.prepare('INSERT INTO unique_keys (key, stream) VALUES (?, ?)');
  const release = db.prepare('DELETE FROM unique_keys WHERE key = ?');
  const addLookup = db.prepare('INSERT OR IGNORE INTO lookups (key, stream) VALUES (?, ?)');
  const removeLookup = db.prepare('DELETE FROM lookups WHERE key = ? AND stream = ?');

  /** Why the commit cannot be made, if it cannot. */
  const obstacle = (commit: Commit): AppendResult | undefined => {
    const { head, commandId, expectedVersion, unique } = commit;
    const outcome = commands.outcome(commandId);
    if (outcome) return { kind: 'repeated', outcome };
    if ((versionOf.get(head.stream)?.version ?? 0) !== expectedVersion) return { kind: 'conflict' };
    const key = unique.take.find((wanted) => holderOf.get(wanted));
    if (key !== undefined) return { kind: 'taken', key };
    const foreign = unique.release.find((held) => holderOf.get(held)?.stream !== head.stream);
    return foreign === undefined ? undefined : refuseRelease(commit, foreign);
  };

  const write = ({ head, commandId, outcome, events, lookups, notices, unique }: Commit) => {
    const { stream } = head;
    commands.remember(commandId, outcome);
    for (const event of events) addEvent.run(stream, event.version, JSON.stringify(event));
    writeHead(head);
    for (const key of unique.release) release.run(key);
    for (const key of unique.take) take.run(key, stream);
    for (const key of lookups.remove) removeLookup.run(key, stream);
    for (const key of lookups.add) addLookup.run(key, stream);
    for (const row of notices) addNotice(row);
  };

  return (commit) => {
    checkCommit(commit);
    return transact(db, () => {
      const refused = obstacle(commit);
      if (refused) return refused;
      write(commit);
      return { kind: 'committed' };
    });
  };
}
