/**
 * The tables of the embedded ledger. Items are kept whole as JSON in `body`; the columns beside it
 * are what is searched or compared. `due_at` is null for what awaits nothing, and the `*_due`
 * indexes leave those rows out: an idle brand costs a sweep nothing.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY,          -- 'shards', 'clock'
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS heads (
  stream TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  shard INTEGER NOT NULL,
  due_at TEXT,
  body TEXT NOT NULL              -- Head
);
CREATE INDEX IF NOT EXISTS heads_due ON heads (shard, due_at, stream) WHERE due_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS events (
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,             -- StoredEvent
  PRIMARY KEY (stream, version)
);

CREATE TABLE IF NOT EXISTS commands (
  id TEXT PRIMARY KEY,
  outcome TEXT NOT NULL           -- Outcome of the first time
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS unique_keys (
  key TEXT PRIMARY KEY,
  stream TEXT NOT NULL            -- who holds it
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS lookups (
  key TEXT NOT NULL,
  stream TEXT NOT NULL,
  PRIMARY KEY (key, stream)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS notices (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  stream TEXT NOT NULL,
  day TEXT NOT NULL,              -- composed on
  composed_at TEXT NOT NULL,
  shard INTEGER NOT NULL,
  due_at TEXT,
  body TEXT NOT NULL              -- OutboxRow
);
CREATE INDEX IF NOT EXISTS notices_due ON notices (shard, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS notices_of ON notices (stream, composed_at, id);
CREATE INDEX IF NOT EXISTS notices_on ON notices (day, composed_at, id);

CREATE TABLE IF NOT EXISTS contacts (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL              -- Contact; deleted outright when erased
) WITHOUT ROWID;
`;
