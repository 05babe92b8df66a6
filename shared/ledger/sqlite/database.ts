import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../refusal.ts';
import { LedgerUnavailable } from '../port.ts';
import { SCHEMA } from './schema.ts';

export interface SqliteOptions {
  /** Path, made with its folders where missing; `:memory:` leaves nothing behind. */
  readonly file: string;
  /** Fixed when the file is made. */
  readonly shards: number;
  /** For a file that is thrown away unless it gets finished: commits do not wait for the disk. */
  readonly scratch?: boolean;
}

/**
 * Primary SQLite result codes that say nothing about the data:
 * BUSY, LOCKED, NOMEM, IOERR, FULL, CANTOPEN.
 */
const BUSY = 5;
const OUTAGES = new Set([BUSY, 6, 7, 10, 13, 14]);

/** CORRUPT, NOTADB. */
const UNREADABLE = new Set([11, 26]);

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

/** Runs `work`, telling outages from errors. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (OUTAGES.has(codeOf(error)))
      throw new LedgerUnavailable(`SQLite: ${(error as Error).message}`, { cause: error });
    throw error;
  }
}

/** All of `work`, or nothing. */
export function transact<T>(db: DatabaseSync, work: () => T): T {
  return guarded(() => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  });
}

/**
 * Exclusive locking mode: the first write takes the file for as long as the process lives, and a
 * second process is refused rather than kept waiting. Deleted content is overwritten.
 */
const PRAGMAS = `
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA secure_delete = ON;
`;

function prepare(db: DatabaseSync, { file, shards, scratch = false }: SqliteOptions): void {
  db.exec(`${PRAGMAS} PRAGMA synchronous = ${scratch ? 'OFF' : 'FULL'};`);
  transact(db, () => {
    db.exec(SCHEMA);
    db.prepare(`INSERT OR IGNORE INTO settings VALUES ('shards', ?)`).run(String(shards));
    const existing = db.prepare(`SELECT value FROM settings WHERE name = 'shards'`).get()?.value;
    if (Number(existing) !== shards)
      throw new Refusal(
        'ledger.shards-differ',
        `台账按${existing}个分片建立，不能按${shards}个打开`,
        {
          file,
        },
      );
  });
}

const unreadable = (file: string) =>
  new Refusal('ledger.unreadable', `“${file}”不是完好的台账文件，请以备份恢复`, { file });

/** SQLite takes it for a new one, but a ledger is written to as soon as it is made. */
const isEmptied = (file: string) => statSync(file, { throwIfNoEntry: false })?.size === 0;

/**
 * Opens or creates the file and keeps it to this process; `:memory:` leaves nothing behind.
 * @throws Refusal `ledger.in-use` when another process has it, `ledger.shards-differ`,
 * `ledger.unreadable`.
 */
export function openDatabase(options: SqliteOptions): DatabaseSync {
  const { file } = options;
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  if (isEmptied(file)) throw unreadable(file);
  const db = new DatabaseSync(file);
  try {
    prepare(db, options);
    return db;
  } catch (error) {
    db.close();
    const code = codeOf(error instanceof LedgerUnavailable ? error.cause : error);
    if (UNREADABLE.has(code)) throw unreadable(file);
    if (code === BUSY)
      throw new Refusal('ledger.in-use', '台账文件正由另一进程使用，请先停止该进程', { file });
    throw error;
  }
}
