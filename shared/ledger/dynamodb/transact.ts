import { setTimeout as pause } from 'node:timers/promises';
import {
  type CancellationReason,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { LedgerUnavailable } from '../port.ts';
import { reach, type Table } from './table.ts';

/** One write of a transaction, and what its failed condition means. */
export interface Action<Meaning> {
  readonly write: TransactWriteItem;
  /** Given the reason, which carries the item that was there if the write asks for it. */
  readonly failed?: (reason: CancellationReason) => Meaning;
}

export type Transacted<Meaning> =
  | { readonly done: true }
  | { readonly done: false; readonly meanings: Meaning[] };

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1000;

/** Codes of a transaction that met another one, or too many: tried again after a random pause. */
const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

async function attempt(table: Table, items: TransactWriteItem[]): Promise<CancellationReason[]> {
  try {
    await reach(() => table.client.send(new TransactWriteItemsCommand({ TransactItems: items })));
    return [];
  } catch (error) {
    if (error instanceof TransactionCanceledException) return error.CancellationReasons ?? [];
    throw error;
  }
}

/**
 * All writes or none. Conditions that failed come back as what they mean, in the order of the
 * writes; meeting another transaction is not one of them.
 * @throws LedgerUnavailable when other transactions keep getting in the way.
 */
export async function transact<Meaning>(
  table: Table,
  actions: readonly Action<Meaning>[],
): Promise<Transacted<Meaning>> {
  const writes = actions.map(({ write }) => write);
  let throttled = false;
  for (let n = 0; n < ATTEMPTS; n++) {
    const reasons = await attempt(table, writes);
    if (reasons.length === 0) return { done: true };
    const meanings = actions.flatMap(({ failed }, i) => {
      const reason = reasons[i];
      return failed && reason?.Code === 'ConditionalCheckFailed' ? [failed(reason)] : [];
    });
    if (meanings.length > 0) return { done: false, meanings };
    const passing = reasons.find(({ Code = '' }) => PASSING.has(Code));
    if (!passing) throw new Error(`DynamoDB cancelled: ${JSON.stringify(reasons)}`);
    throttled = passing.Code !== 'TransactionConflict';
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** n);
    await pause(table.random() * longest);
  }
  throw new LedgerUnavailable('DynamoDB: transaction kept in conflict', { throttled });
}
