import type { DatabaseSync } from 'node:sqlite';
import type { Contact } from '../port.ts';
import { guarded } from './database.ts';

export function contactsOf(db: DatabaseSync) {
  const select = db.prepare('SELECT body FROM contacts WHERE key = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO contacts (key, body) VALUES (?, ?)');
  const erase = db.prepare('DELETE FROM contacts WHERE key = ?');

  const read = (key: string): Contact | undefined => {
    const row = guarded(() => select.get(key));
    return row && JSON.parse(String(row.body));
  };

  /** Folding the log into the file and emptying it leaves no copy of what was there before. */
  const put = (key: string, contact: Contact | undefined): void =>
    guarded(() => {
      if (contact) upsert.run(key, JSON.stringify(contact));
      else erase.run(key);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });

  return { read, put };
}
