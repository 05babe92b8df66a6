import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { momentAt } from '../../shared/calendar/moment.ts';
import { commitOf, DAY, minute, NOON, rowOf } from '../ledger/fixtures.ts';
import { localClient, openLocal } from './open.ts';

/** Names of the requests that a client makes from now on. */
function recording(client: DynamoDBClient): string[] {
  const names: string[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      names.push(String(context.commandName));
      return next(args);
    },
    { step: 'initialize' },
  );
  return names;
}

async function sample() {
  const client = localClient();
  const ledger = await openLocal(client, 1);
  const { head, ...rest } = commitOf({ dueAt: NOON, notices: [rowOf('n1')] });
  await ledger.append({ head, ...rest });
  return { ledger, head, calls: recording(client) };
}

test('an idle shard costs one query', async () => {
  const { ledger, calls } = await sample();
  const earlier = momentAt(DAY, '11:59');
  expect((await ledger.due(0, earlier)).items).toEqual([]);
  expect(calls).toEqual(['QueryCommand']);
  await ledger.close();
});

test('advancing a stream costs one read and one transaction', async () => {
  const { ledger, head, calls } = await sample();
  await ledger.load(head.stream);
  await ledger.append(commitOf({ after: head, dueAt: minute(30) }));
  expect(calls).toEqual(['GetItemCommand', 'TransactWriteItemsCommand']);
  await ledger.close();
});

test('a step of a notice costs one transaction', async () => {
  const { ledger, calls } = await sample();
  await ledger.replaceNotices([rowOf('n1', { version: 2, state: 'sending' })]);
  expect(calls).toEqual(['TransactWriteItemsCommand']);
  await ledger.close();
});
