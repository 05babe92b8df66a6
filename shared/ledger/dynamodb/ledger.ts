import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Moment } from '../../calendar/moment.ts';
import type { OutboxRow } from '../../outbox/row.ts';
import type { Contact, Ledger, Outcome, Trouble } from '../port.ts';
import { append } from './append.ts';
import { body, bodyOf, headOf, type Item, strings, textOf } from './items.ts';
import { keyOf, type Strings, timed } from './keys.ts';
import { replaceNotices } from './notices.ts';
import { pagesOf } from './pages.ts';
import { reach, type Table } from './table.ts';

async function get<T>(table: Table, key: Strings, read: (item: Item) => T): Promise<T | undefined> {
  const command = new GetItemCommand({
    TableName: table.name,
    Key: strings(key),
    ConsistentRead: true,
  });
  const { Item } = await reach(() => table.client.send(command));
  return Item && read(Item);
}

/** The item that was there where the condition failed; undefined when the update was made. */
async function update(
  table: Table,
  key: Strings,
  change: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>,
): Promise<Item | undefined> {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: strings(key),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ...change,
  });
  try {
    await reach(() => table.client.send(command));
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error.Item ?? {};
    throw error;
  }
}

/** Present ones are set, absent ones removed; the shard of the due key is already in the item. */
function troubleChange(key: Strings, version: number, trouble?: Trouble, dueAt?: Moment) {
  const set = [trouble && 'trouble = :trouble', dueAt && 'due = :due, dueShard = homeShard'];
  const remove = [!trouble && 'trouble', !dueAt && 'due, dueShard'];
  const clause = (verb: string, parts: (string | false | undefined)[]) =>
    parts.some(Boolean) ? `${verb} ${parts.filter(Boolean).join(', ')}` : '';
  return {
    UpdateExpression: `${clause('SET', set)} ${clause('REMOVE', remove)}`,
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: {
      ':version': { N: String(version) },
      ...(trouble && strings({ ':trouble': JSON.stringify(trouble) })),
      ...(dueAt && strings({ ':due': timed(dueAt, key) })),
    },
  };
}

async function putContact(table: Table, key: string, contact: Contact | undefined): Promise<void> {
  const Key = strings(keyOf.contact(key));
  await reach<unknown>(() =>
    contact
      ? table.client.send(
          new PutItemCommand({ TableName: table.name, Item: { ...Key, ...body(contact) } }),
        )
      : table.client.send(new DeleteItemCommand({ TableName: table.name, Key })),
  );
}

async function raiseClock(table: Table, now: Moment): Promise<Moment> {
  const later = await update(table, keyOf.clock(), {
    UpdateExpression: 'SET #at = :now',
    ConditionExpression: 'attribute_not_exists(#at) OR #at < :now',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: strings({ ':now': now }),
  });
  return later ? (textOf(later, 'at') as Moment) : now;
}

/** The ledger of the product on AWS, or on any endpoint that speaks DynamoDB. See `keys.ts`. */
export const openDynamoLedger = (table: Table): Ledger => ({
  shards: table.shards,
  ...pagesOf(table),
  load: (stream) => get(table, keyOf.head(stream), headOf),
  append: (commit) => append(table, commit),
  outcome: (commandId) => get(table, keyOf.command(commandId), bodyOf<Outcome>),
  notice: (id) => get(table, keyOf.notice(id), bodyOf<OutboxRow>),
  replaceNotices: (rows) => replaceNotices(table, rows),
  contact: (key) => get(table, keyOf.contact(key), bodyOf<Contact>),
  putContact: (key, contact) => putContact(table, key, contact),
  setTrouble: async (stream, version, trouble, dueAt) => {
    const key = keyOf.head(stream);
    await update(table, key, troubleChange(key, version, trouble, dueAt));
  },
  raiseClock: (now) => raiseClock(table, now),
  close: async () => table.client.destroy(),
});
