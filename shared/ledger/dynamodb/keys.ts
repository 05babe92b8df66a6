import type { Moment } from '../../calendar/moment.ts';
import type { StreamId } from '../stream.ts';

/**
 * The key design of the single table; the adapter, `create-table.ts` and the CDK app all read it.
 *
 * | item     | pk          | sk             | other attributes                            |
 * |----------|-------------|----------------|---------------------------------------------|
 * | head     | S#<stream>  | HEAD           | version, homeShard, body, trouble?, due     |
 * | event    | S#<stream>  | E#<version>    | body                                        |
 * | command  | C#<id>      | C              | body (its outcome), kept for ever           |
 * | unique   | U#<key>     | U              | holder (stream)                             |
 * | look-up  | L#<key>     | <stream>       |                                             |
 * | notice   | N#<id>      | N              | version, body, stream, day, composed, due   |
 * | contact  | P#<key>     | P              | body; deleted outright when erased          |
 * | clock    | CLOCK       | CLOCK          | at                                          |
 *
 * "due" stands for `dueShard` and `due`, present only while something is awaited: the index over
 * them is sparse, so an idle brand costs a sweep nothing. `due` and `composed` are a moment and the
 * item's pk: equal sort keys would leave the order open, and pages lose items when the one that a
 * cursor names has moved. Indexes carry keys only; what they lead to is read consistently from the
 * table. `body` is JSON.
 */
export const KEY = { pk: 'pk', sk: 'sk' } as const;

/** Global secondary indexes, all KEYS_ONLY, all keys strings. */
export const INDEXES = {
  due: { name: 'due', pk: 'dueShard', sk: 'due' },
  noticesOfStream: { name: 'notices-of-stream', pk: 'stream', sk: 'composed' },
  noticesOnDay: { name: 'notices-on-day', pk: 'day', sk: 'composed' },
} as const;
export type Index = (typeof INDEXES)[keyof typeof INDEXES];

/** DynamoDB's limit is 400 KB an item, names and keys included. */
export const MAX_BODY_BYTES = 390 * 1024;

/** Strings by attribute name, as one item or key has them. */
export type Strings = Readonly<Record<string, string>>;

const key = (pk: string, sk: string): Strings => ({ [KEY.pk]: pk, [KEY.sk]: sk });

export const EVENT = 'E#';
const eventSk = (version: number) => `${EVENT}${String(version).padStart(10, '0')}`;

export const HEAD_SK = 'HEAD';
export const streamPk = (stream: StreamId) => `S#${stream}`;
export const lookupPk = (lookup: string) => `L#${lookup}`;
export const uniquePk = (name: string) => `U#${name}`;
/** What follows the two letters of a {@link KEY}'s pk. */
export const nameIn = (pk: string) => pk.slice(2);

/** What pages read that are open to all, as IAM compares partition keys. */
export const OPEN_KEYS = ['S#*', 'L#*'];

export const keyOf = {
  head: (stream: StreamId) => key(streamPk(stream), HEAD_SK),
  event: (stream: StreamId, version: number) => key(streamPk(stream), eventSk(version)),
  command: (id: string) => key(`C#${id}`, 'C'),
  unique: (name: string) => key(uniquePk(name), 'U'),
  lookup: (lookup: string, stream: StreamId) => key(lookupPk(lookup), stream),
  notice: (id: string) => key(`N#${id}`, 'N'),
  contact: (name: string) => key(`P#${name}`, 'P'),
  clock: () => key('CLOCK', 'CLOCK'),
};

/** Sort keys of the events above a version; the head sorts after them. */
export const eventsAfter = (version: number) => ({
  from: eventSk(version + 1),
  to: `${EVENT}~`,
});

export const dueShard = (shard: number) => `D#${shard}`;

/** Sorts by moment; no two items have the same. */
export const timed = (moment: Moment, key: Strings): string => `${moment} ${key[KEY.pk]}`;
/** At or after every {@link timed} of the moment. */
export const lastOf = (moment: Moment): string => `${moment} ~`;
export const momentOf = (sortKey: string) => sortKey.split(' ', 1)[0] as Moment;

/** What a key of the due index stands for. */
export function dueKeyOf(pk: string, due: string) {
  const dueAt = momentOf(due);
  const id = nameIn(pk);
  return pk.startsWith('N#')
    ? { kind: 'notice' as const, notice: id, dueAt }
    : { kind: 'stream' as const, stream: id as StreamId, dueAt };
}
