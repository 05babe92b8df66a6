import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { createTable } from '../../shared/ledger/dynamodb/create-table.ts';
import { openDynamoLedger } from '../../shared/ledger/dynamodb/ledger.ts';
import type { Ledger } from '../../shared/ledger/port.ts';

let tables = 0;

export const localClient = (): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: inject('dynamodbEndpoint'),
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** An empty ledger in a table of its own. Works on a client that counts or captures, too. */
export async function openLocal(client = localClient(), shards = 4): Promise<Ledger> {
  const name = `duekeeper-${process.pid}-${++tables}`;
  await createTable(client, name);
  return openDynamoLedger({ client, name, shards, random: Math.random });
}
