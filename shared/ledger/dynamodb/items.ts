import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { dayOf, type Moment } from '../../calendar/moment.ts';
import type { OutboxRow } from '../../outbox/row.ts';
import { Refusal } from '../../refusal.ts';
import type { Head, StoredEvent } from '../port.ts';
import { shardOf } from '../shard.ts';
import { dueShard, keyOf, MAX_BODY_BYTES, momentOf, type Strings, timed } from './keys.ts';

export type Item = Record<string, AttributeValue>;

/** Keys, moments and JSON are all there is: every attribute but `version` is a string. */
export const strings = (values: Strings): Item =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { S: value }]));

export const textOf = (item: Item, name: string): string => item[name]?.S ?? '';

export const bodyOf = <T>(item: Item): T => JSON.parse(textOf(item, 'body')) as T;

/** @throws Refusal `ledger.item-too-large`: nothing over 400 KB can be stored. */
export function body(value: unknown): Item {
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_BODY_BYTES)
    throw new Refusal(
      'ledger.item-too-large',
      `一份记录的内容过多（${bytes}字节，不得超过${MAX_BODY_BYTES}字节），请减少本次登记的内容`,
      { bytes },
    );
  return strings({ body: json });
}

const version = (n: number): Item => ({ version: { N: String(n) } });

const due = (shard: string, key: Strings, dueAt: Moment | undefined): Item =>
  dueAt ? strings({ dueShard: shard, due: timed(dueAt, key) }) : {};

/** Trouble and due moment stand outside the body, so that they can change without reading it. */
export function headItem({ trouble, dueAt, ...rest }: Head, shards: number): Item {
  const shard = dueShard(shardOf(rest.shardKey, shards));
  const key = keyOf.head(rest.stream);
  return {
    ...strings({ ...key, homeShard: shard }),
    ...version(rest.version),
    ...body(rest),
    ...due(shard, key, dueAt),
    ...(trouble && strings({ trouble: JSON.stringify(trouble) })),
  };
}

export const headOf = (item: Item): Head => ({
  ...bodyOf<Head>(item),
  ...(item.due && { dueAt: momentOf(textOf(item, 'due')) }),
  ...(item.trouble && { trouble: JSON.parse(textOf(item, 'trouble')) }),
});

export const eventItem = (event: StoredEvent): Item => ({
  ...strings(keyOf.event(event.stream, event.version)),
  ...body(event),
});

export function noticeItem(row: OutboxRow, shards: number): Item {
  const { id, stream, composedAt, shardKey, dueAt } = row;
  const key = keyOf.notice(id);
  return {
    ...strings({ ...key, stream, day: dayOf(composedAt), composed: timed(composedAt, key) }),
    ...version(row.version),
    ...body(row),
    ...due(dueShard(shardOf(shardKey, shards)), key, dueAt),
  };
}
