import {
  DynamoDBClient,
  DynamoDBServiceException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { createTable } from '../../shared/ledger/dynamodb/create-table.ts';
import { openDynamoLedger } from '../../shared/ledger/dynamodb/ledger.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { Refusal } from '../../shared/refusal.ts';
import { markOf, sandboxClock } from './clock.ts';
import { openMachine } from './machine.ts';
import { playSample } from './sample/play.ts';
import { sampleOf } from './sample/samples.ts';

/** The table that `--ledger` and `--table` mean; undefined for SQLite. @throws Refusal `cli.arguments`. */
export function tableOf(ledger: string, table: string): string | undefined {
  if (ledger === 'dynamodb') return table;
  if (ledger === 'sqlite') return undefined;
  throw new Refusal('cli.arguments', `--ledger 应为 sqlite 或 dynamodb，收到“${ledger}”`);
}

/** What the service says against the caller (credentials, rights, region) is the caller's to mend. */
function explained(error: unknown, table: string): unknown {
  if (error instanceof ResourceNotFoundException)
    return new Refusal('ledger.missing', `没有名为“${table}”的表，请以 --table 指明并核对区域`);
  if (error instanceof DynamoDBServiceException)
    return new Refusal(
      'ledger.refused',
      `DynamoDB 拒绝访问表“${table}”，请核对凭据、权限和区域：${error.name}: ${error.message}`,
    );
  return error;
}

/**
 * A ledger in a DynamoDB table, made where it is missing. Endpoint, region and credentials come
 * from the SDK's own variables, such as `AWS_ENDPOINT_URL_DYNAMODB` for DynamoDB Local.
 * @throws Refusal `ledger.refused`.
 */
export async function openTable(table: string): Promise<Ledger> {
  const client = new DynamoDBClient({});
  try {
    await createTable(client, table);
  } catch (error) {
    throw explained(error, table);
  }
  return openDynamoLedger({ client, name: table, shards: 1, random: Math.random });
}

/**
 * The ledger that a service or another machine keeps in a table; nothing is made or changed.
 * @throws Refusal `ledger.missing` where there is no such table, `ledger.refused` where it may not be read.
 */
export async function openExistingTable(table: string, shards: number): Promise<Ledger> {
  const client = new DynamoDBClient({});
  const ledger = openDynamoLedger({ client, name: table, shards, random: Math.random });
  try {
    await ledger.heads();
  } catch (error) {
    throw explained(error, table);
  }
  return ledger;
}

/**
 * Plays the sample of the first of some schemes into an empty table; a table that holds it already stays as it is.
 * @throws Refusal `sample.incomplete` for one that an interrupted run left half filled.
 */
export async function seedTable(
  folder: string,
  table: string,
  schemes: string,
  onStep: (done: number, of: number) => void,
  baseUrl?: string,
): Promise<void> {
  const machine = await openMachine(folder, sandboxClock, {
    ledger: await openTable(table),
    schemes,
    baseUrl,
  });
  try {
    const { ledger, host } = machine;
    const sample = sampleOf(host.ports.scheme.id);
    if ((await ledger.heads()).items.length === 0) await playSample(machine, sample, onStep);
    else if ((await markOf(ledger)) < sample.ends)
      throw new Refusal('sample.incomplete', `表“${table}”中的演示数据未建完，请删除该表后重试`);
  } finally {
    await machine.ledger.close();
  }
}
