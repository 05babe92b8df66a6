import { type DynamoDBClient, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { LedgerUnavailable } from '../port.ts';

/** Where the ledger lies, and what it needs from its host. */
export interface Table {
  /** Closed with the ledger. */
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Never changes once there is data: the shard of an item is stored with it. */
  readonly shards: number;
  /** `[0, 1)`: spreads out transactions that got in each other's way. */
  readonly random: () => number;
}

const THROTTLES = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

/** Tells outages (no answer, a server's fault, too many requests) from a mistake of ours. */
export async function reach<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const throttled = THROTTLES.has(error.name);
    const ours = error instanceof DynamoDBServiceException && error.$fault === 'client';
    if (ours && !throttled) throw error;
    throw new LedgerUnavailable(`DynamoDB: ${error.message}`, { cause: error, throttled });
  }
}
