import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { checkChain, dailyHead } from '../../shared/ledger/chain.ts';
import { shardOf } from '../../shared/ledger/shard.ts';
import { commitOf, NOON } from './fixtures.ts';

describe('canonical JSON', () => {
  test('sorts members by code unit and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '期' }], a: undefined, A: 1e21 })).toBe(
      '{"A":1e+21,"b":[1,{"c":"期","d":null}]}',
    );
  });

  test('means what JSON means, in whatever order members were set', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('a chain of events', () => {
  const { events } = commitOf({ events: 5 });
  const problems = (changed: readonly unknown[]) =>
    checkChain(changed as typeof events).map(({ version, problem }) => `${version} ${problem}`);

  test('that was left alone has no problem, whole or from any event on', () => {
    expect(checkChain(events)).toEqual([]);
    expect(checkChain(events.slice(2), events[1])).toEqual([]);
  });

  test('shows an altered event', () => {
    const altered = events.map((e) => (e.version === 3 ? { ...e, recordedAt: '2020' } : e));
    expect(problems(altered)).toEqual(['3 hash']);
  });

  test('shows a missing event', () => {
    expect(problems(events.filter((e) => e.version !== 3))).toEqual(['4 gap', '4 link']);
  });

  test('shows a missing beginning', () => {
    expect(problems(events.slice(1))).toEqual(['2 gap', '2 link']);
  });

  test('shows two events that changed places', () => {
    const [a, b, c, d, e] = events;
    expect(problems([a, c, b, d, e])).not.toEqual([]);
  });
});

describe('the daily head', () => {
  const heads = ['brand:b2', 'brand:b1', 'office:o1'].map(
    (stream) => commitOf({ stream: stream as 'brand:b1', commandId: 'fixed' }).head,
  );

  test('is the same in whatever order the streams are read', () => {
    const head = dailyHead(heads, NOON);
    expect(dailyHead([...heads].reverse(), NOON)).toEqual(head);
    expect(head.streams.map((s) => s.stream)).toEqual(['brand:b1', 'brand:b2', 'office:o1']);
    expect(JSON.parse(JSON.stringify(head))).toEqual(head);
  });

  test('changes with every stream', () => {
    expect(dailyHead(heads.slice(1), NOON).hash).not.toBe(dailyHead(heads, NOON).hash);
  });
});

test('shards share keys evenly and never move them', () => {
  const counts = new Array<number>(8).fill(0);
  for (let n = 0; n < 8000; n++) {
    const shard = shardOf(`party:${n}`, 8);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(shardOf('party:p1', 64)).toBe(shardOf('party:p1', 64));
  expect(shardOf('party:p1', 1)).toBe(0);
});
