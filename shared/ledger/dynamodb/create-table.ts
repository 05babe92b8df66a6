import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { INDEXES, KEY } from './keys.ts';
import { reach } from './table.ts';

const schema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

/**
 * Makes the table where it is missing: for a single machine and for tests. On AWS, CDK does.
 * @throws LedgerUnavailable.
 */
export async function createTable(client: DynamoDBClient, table: string): Promise<void> {
  const indexes = Object.values(INDEXES);
  const attributes = new Set([KEY, ...indexes].flatMap(({ pk, sk }) => [pk, sk]));
  try {
    await reach(() =>
      client.send(
        new CreateTableCommand({
          TableName: table,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: schema(KEY.pk, KEY.sk),
          AttributeDefinitions: [...attributes].map((AttributeName) => ({
            AttributeName,
            AttributeType: 'S',
          })),
          GlobalSecondaryIndexes: indexes.map(({ name, pk, sk }) => ({
            IndexName: name,
            KeySchema: schema(pk, sk),
            Projection: { ProjectionType: 'KEYS_ONLY' },
          })),
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: table });
}
