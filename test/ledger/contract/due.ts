import { describe, expect, test } from 'vitest';
import type { Head } from '../../../shared/ledger/port.ts';
import { shardOf } from '../../../shared/ledger/shard.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { all, FOREVER, minute, NOON, rowOf } from '../fixtures.ts';
import { count, idOf, type Subject, serial } from './subject.ts';

/** The due index: sparse, sharded, in order of time. */
export function dueContract(subject: Subject): void {
  const { committed, due } = subject;
  describe('what is due', () => {
    test('a stream that awaits nothing is not in the index', async () => {
      const after = await committed({ dueAt: NOON });
      expect((await due()).map(idOf)).toEqual(['brand:b1']);
      await committed({ after });
      expect(await due()).toEqual([]);
    });

    test('until is inclusive, and the key carries its moment', async () => {
      await committed({ dueAt: minute(5) });
      expect(await due(minute(4))).toEqual([]);
      expect(await due(minute(5))).toEqual([
        { kind: 'stream', stream: 'brand:b1', dueAt: minute(5) },
      ]);
    });

    test('a stream and its notices share a shard, in order of time', async () => {
      const row = (n: number) => rowOf(`n${n}`, { dueAt: minute(n), shardKey: 'party:p1' });
      await committed({ shardKey: 'party:p1', dueAt: minute(2), notices: [row(3), row(1)] });
      const shard = shardOf('party:p1', subject.ledger.shards);
      const keys = await all((page) => subject.ledger.due(shard, FOREVER, page));
      expect(keys.map(idOf)).toEqual(['n1', 'brand:b1', 'n3']);
      expect((await due()).length).toBe(3);
    });

    test('230 streams of a shard come page by page, earliest first, none twice', async () => {
      const streams = count(230).map((n) => `brand:${serial((n * 97) % 230)}` as StreamId);
      for (const stream of streams)
        await committed({
          stream,
          shardKey: 'same',
          dueAt: minute(Number(stream.slice(-3)) % 7),
        });
      const keys = await all((page) =>
        subject.ledger.due(shardOf('same', subject.ledger.shards), FOREVER, page),
      );
      expect(new Set(keys.map(idOf)).size).toBe(230);
      expect(keys.map((key) => key.dueAt)).toEqual(keys.map((key) => key.dueAt).sort());
    });

    test('what is handled while paging shifts nothing', async () => {
      const heads: Head[] = [];
      for (const n of count(130))
        heads.push(
          await committed({ stream: `brand:${serial(n)}`, shardKey: 'same', dueAt: NOON }),
        );
      const shard = shardOf('same', subject.ledger.shards);
      const first = await subject.ledger.due(shard, FOREVER);
      for (const after of heads.slice(0, first.items.length)) await committed({ after });
      const rest = await all((page) => subject.ledger.due(shard, FOREVER, page ?? first.next));
      const seen = [...first.items, ...rest].map(idOf);
      expect(seen).toEqual(heads.map((head) => head.stream));
    });
  });
}
