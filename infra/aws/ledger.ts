import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openDynamoLedger } from '../../shared/ledger/dynamodb/ledger.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { LedgerEnvironment, readEnvironment } from './environment.ts';

export function openLedger(variables: NodeJS.ProcessEnv): Ledger {
  const { TABLE: name, SHARDS: shards } = readEnvironment(LedgerEnvironment, variables);
  const client = new DynamoDBClient({
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 },
  });
  return openDynamoLedger({ client, name, shards, random: Math.random });
}
