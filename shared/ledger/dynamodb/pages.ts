import {
  BatchGetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import type { OutboxRow } from '../../outbox/row.ts';
import type { Held, Inventory, Ledger, Page, StoredEvent } from '../port.ts';
import type { StreamId } from '../stream.ts';
import { bodyOf, headOf, type Item, strings, textOf } from './items.ts';
import {
  dueKeyOf,
  dueShard,
  EVENT,
  eventsAfter,
  HEAD_SK,
  INDEXES,
  type Index,
  KEY,
  lastOf,
  lookupPk,
  nameIn,
  type Strings,
  streamPk,
  uniquePk,
} from './keys.ts';
import { reach, type Table } from './table.ts';

/** Also the most that one BatchGetItem takes. */
const PAGE_SIZE = 100;

interface RawPage {
  readonly items: readonly Item[];
  readonly next?: string;
}

type Answer = { Items?: Item[]; LastEvaluatedKey?: Item };

const rawPage = ({ Items = [], LastEvaluatedKey }: Answer): RawPage => ({
  items: Items,
  ...(LastEvaluatedKey && { next: JSON.stringify(LastEvaluatedKey) }),
});

const startAt = (page: string | undefined) => ({
  Limit: PAGE_SIZE,
  ...(page !== undefined && { ExclusiveStartKey: JSON.parse(page) as Item }),
});

async function query(
  table: Table,
  condition: string,
  values: Strings,
  page: string | undefined,
  options: Partial<QueryCommandInput>,
): Promise<RawPage> {
  const command = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: condition,
    ExpressionAttributeValues: strings(values),
    ...startAt(page),
    ...options,
  });
  return rawPage(await reach(() => table.client.send(command)));
}

const mapPage = <T>({ items, ...rest }: RawPage, map: (item: Item) => T): Page<T> => ({
  items: items.map(map),
  ...rest,
});

const keyIn = (item: Item): Item => strings({ pk: textOf(item, KEY.pk), sk: textOf(item, KEY.sk) });

/** Reads the items that an index leads to, and gives them in its order. */
async function fetchAll(table: Table, found: readonly Item[]): Promise<Item[]> {
  const fetched = new Map<string, Item>();
  let wanted = found.map(keyIn);
  while (wanted.length > 0) {
    const RequestItems = { [table.name]: { Keys: wanted, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await reach(() =>
      table.client.send(new BatchGetItemCommand({ RequestItems })),
    );
    for (const item of Responses?.[table.name] ?? []) fetched.set(textOf(item, KEY.pk), item);
    wanted = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found
    .map((item) => fetched.get(textOf(item, KEY.pk)))
    .filter((item) => item !== undefined);
}

async function newestNotices(table: Table, index: Index, value: string, page?: string) {
  const found = await query(table, `#pk = :value`, { ':value': value }, page, {
    IndexName: index.name,
    ExpressionAttributeNames: { '#pk': index.pk },
    ScanIndexForward: false,
  });
  const items = await fetchAll(table, found.items);
  return mapPage({ ...found, items }, bodyOf<OutboxRow>);
}

/** For `verify`, and what looks at everything once: never on an hourly path. */
async function scan(
  table: Table,
  filter: string,
  values: Strings,
  page: string | undefined,
): Promise<RawPage> {
  const command = new ScanCommand({
    TableName: table.name,
    FilterExpression: filter,
    ExpressionAttributeValues: strings(values),
    ConsistentRead: true,
    ...startAt(page),
  });
  return rawPage(await reach(() => table.client.send(command)));
}

interface Kept {
  readonly filter: string;
  readonly value: string;
  readonly held: (item: Item) => Held;
}

const streamIn = (item: Item): Held => ({ stream: nameIn(textOf(item, KEY.pk)) as StreamId });

const INVENTORY: Readonly<Record<Inventory, Kept>> = {
  heads: { filter: 'sk = :value', value: HEAD_SK, held: streamIn },
  events: { filter: 'begins_with(sk, :value)', value: EVENT, held: streamIn },
  lookups: {
    filter: 'begins_with(pk, :value)',
    value: lookupPk(''),
    held: (item) => ({
      key: nameIn(textOf(item, KEY.pk)),
      stream: textOf(item, KEY.sk) as StreamId,
    }),
  },
  unique: {
    filter: 'begins_with(pk, :value)',
    value: uniquePk(''),
    held: (item) => ({
      key: nameIn(textOf(item, KEY.pk)),
      stream: textOf(item, 'holder') as StreamId,
    }),
  },
};

type Pages = Pick<
  Ledger,
  'events' | 'due' | 'noticesOf' | 'noticesOn' | 'lookup' | 'heads' | 'inventory'
>;

export const pagesOf = (table: Table): Pages => ({
  async events(stream, after = 0, page) {
    const { from, to } = eventsAfter(after);
    const values = { ':pk': streamPk(stream), ':from': from, ':to': to };
    const condition = 'pk = :pk AND sk BETWEEN :from AND :to';
    return mapPage(
      await query(table, condition, values, page, { ConsistentRead: true }),
      bodyOf<StoredEvent>,
    );
  },
  async due(shard, until, page) {
    const { name, pk, sk } = INDEXES.due;
    const values = { ':shard': dueShard(shard), ':until': lastOf(until) };
    const condition = `${pk} = :shard AND ${sk} <= :until`;
    return mapPage(await query(table, condition, values, page, { IndexName: name }), (item) =>
      dueKeyOf(textOf(item, KEY.pk), textOf(item, sk)),
    );
  },
  async lookup(key, page) {
    const values = { ':pk': lookupPk(key) };
    const found = await query(table, 'pk = :pk', values, page, { ConsistentRead: true });
    return mapPage(found, (item) => textOf(item, KEY.sk) as StreamId);
  },
  noticesOf: (stream, page) => newestNotices(table, INDEXES.noticesOfStream, stream, page),
  noticesOn: (day, page) => newestNotices(table, INDEXES.noticesOnDay, day, page),
  heads: async (page) =>
    mapPage(await scan(table, 'sk = :head', { ':head': HEAD_SK }, page), headOf),
  async inventory(of, page) {
    const { filter, value, held } = INVENTORY[of];
    return mapPage(await scan(table, filter, { ':value': value }, page), held);
  },
});
