import type { Moment } from '../../calendar/moment.ts';
import type { Head, Ledger } from '../port.ts';
import type { StreamId } from '../stream.ts';
import { appender, commandsOf, headWriter } from './append.ts';
import { contactsOf } from './contacts.ts';
import { guarded, openDatabase, type SqliteOptions, transact } from './database.ts';
import { noticesOf } from './notices.ts';
import { pagesOf } from './pages.ts';

/**
 * The embedded ledger: one file, one process.
 * @throws Refusal `ledger.in-use`, `ledger.shards-differ`.
 */
export function openSqliteLedger(options: SqliteOptions): Ledger {
  const { shards } = options;
  const db = openDatabase(options);
  const selectHead = db.prepare('SELECT body FROM heads WHERE stream = ?');
  const raise = db.prepare(
    `INSERT INTO settings VALUES ('clock', ?)
      ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value) RETURNING value`,
  );
  const notices = noticesOf(db, shards);
  const contacts = contactsOf(db);
  const writeHead = headWriter(db, shards);
  const commands = commandsOf(db);
  const append = appender(db, { commands, writeHead, addNotice: notices.add });

  const head = (stream: StreamId): Head | undefined => {
    const row = guarded(() => selectHead.get(stream));
    return row && JSON.parse(String(row.body));
  };

  return {
    shards,
    ...pagesOf(db),
    load: async (stream) => head(stream),
    append: async (commit) => append(commit),
    outcome: async (commandId) => commands.outcome(commandId),
    notice: async (id) => guarded(() => notices.read(id)),
    replaceNotices: async (rows) => notices.replaceAll(rows),
    contact: async (key) => contacts.read(key),
    putContact: async (key, contact) => contacts.put(key, contact),
    setTrouble: async (stream, version, trouble, dueAt) =>
      transact(db, () => {
        const current = head(stream);
        if (current?.version === version) writeHead({ ...current, trouble, dueAt });
      }),
    raiseClock: async (now) => guarded(() => raise.get(now)?.value as Moment),
    close: async () => db.close(),
  };
}
