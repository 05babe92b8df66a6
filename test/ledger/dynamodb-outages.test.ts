import {
  type CancellationReason,
  type DynamoDBClient,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { openDynamoLedger } from '../../shared/ledger/dynamodb/ledger.ts';
import { LedgerUnavailable } from '../../shared/ledger/port.ts';
import { commitOf, rowOf } from './fixtures.ts';

/** A ledger whose service answers each call with the next of these errors, then with success. */
function answering(...errors: Error[]) {
  let calls = 0;
  const send = async () => {
    const error = errors[calls++];
    if (error) throw error;
    return {};
  };
  const client = { send, destroy() {} } as unknown as DynamoDBClient;
  const ledger = openDynamoLedger({ client, name: 'duekeeper', shards: 1, random: () => 0 });
  return { ledger, calls: () => calls };
}

const failure = (name: string, $fault: 'client' | 'server') =>
  new DynamoDBServiceException({ name, $fault, $metadata: {}, message: name });

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code): CancellationReason => ({ Code })),
  });

const times = (n: number, error: Error) => Array.from({ length: n }, () => error);

describe('the DynamoDB ledger', () => {
  test.each([
    ['a connection that fails', new Error('ECONNREFUSED'), false],
    ["a server's fault", failure('InternalServerError', 'server'), false],
    ['too many requests', failure('ThrottlingException', 'client'), true],
    ['a table over its limit', failure('ProvisionedThroughputExceededException', 'client'), true],
  ])('is unavailable on %s', async (_, error, throttled) => {
    const loading = answering(error).ledger.load('brand:b1');
    await expect(loading).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(loading).rejects.toMatchObject({ throttled });
  });

  test('does not take a mistake of ours for an outage', async () => {
    const loading = answering(failure('ValidationException', 'client')).ledger.load('brand:b1');
    await expect(loading).rejects.not.toBeInstanceOf(LedgerUnavailable);
  });

  test('tries again when another transaction is in the way', async () => {
    const { ledger, calls } = answering(
      cancelled('None', 'TransactionConflict', 'None'),
      cancelled('ThrottlingError', 'None', 'None'),
    );
    expect(await ledger.append(commitOf())).toEqual({ kind: 'committed' });
    expect(calls()).toBe(3);
  });

  test('gives up after eight, without a claim about the data', async () => {
    const { ledger, calls } = answering(...times(20, cancelled('None', 'TransactionConflict')));
    await expect(ledger.append(commitOf())).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(calls()).toBe(8);
  });

  test('a failed condition counts for more than a conflict beside it', async () => {
    const { ledger } = answering(
      cancelled('None', 'ConditionalCheckFailed', 'TransactionConflict'),
    );
    expect(await ledger.append(commitOf())).toEqual({ kind: 'conflict' });
  });

  test('leaves a notice out that exists, and commits the rest', async () => {
    const { ledger, calls } = answering(
      cancelled('None', 'None', 'None', 'ConditionalCheckFailed', 'None'),
    );
    const commit = commitOf({ notices: [rowOf('n1'), rowOf('n2')] });
    expect(await ledger.append(commit)).toEqual({ kind: 'committed' });
    expect(calls()).toBe(2);
  });

  test('refuses an item over 400 KB before it asks the service', async () => {
    const { ledger, calls } = answering();
    const commit = commitOf({ state: '期'.repeat(140_000) });
    await expect(ledger.append(commit)).rejects.toMatchObject({ code: 'ledger.item-too-large' });
    expect(calls()).toBe(0);
  });
});
