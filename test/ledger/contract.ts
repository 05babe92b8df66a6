import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import { checkChain } from '../../shared/ledger/chain.ts';
import { MAX_ITEMS } from '../../shared/ledger/commit.ts';
import type { DueKey, Head, Ledger, StreamId } from '../../shared/ledger/port.ts';
import { shardOf } from '../../shared/ledger/shard.ts';
import { all, commitOf, DAY, FOREVER, minute, NOON, rowOf, type Wanted } from './fixtures.ts';

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const serial = (n: number) => String(n).padStart(3, '0');
const idOf = (key: DueKey) => (key.kind === 'stream' ? key.stream : key.notice);

/** What every adapter of the ledger must do. `open` gives an empty ledger each time. */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  describe(`a ledger, ${name}`, () => {
    let ledger: Ledger;
    beforeEach(async () => {
      ledger = await open();
    });
    afterEach(() => ledger.close());

    /** Commits and gives the head as the ledger has it afterwards. */
    async function committed(wanted: Wanted = {}): Promise<Head> {
      const commit = commitOf(wanted);
      expect(await ledger.append(commit)).toEqual({ kind: 'committed' });
      const head = await ledger.load(commit.head.stream);
      expect(head).toEqual(commit.head);
      return commit.head;
    }
    const due = async (until = FOREVER) => {
      const shards = await Promise.all(
        count(ledger.shards).map((shard) => all((page) => ledger.due(shard, until, page))),
      );
      return shards.flat();
    };
    const lookup = (key: string) => all((page) => ledger.lookup(key, page));
    const events = (stream: StreamId, after?: number) =>
      all((page) => ledger.events(stream, after, page));

    describe('append and load', () => {
      test('a stream nobody wrote is absent', async () => {
        expect(await ledger.load('brand:none')).toBeUndefined();
        expect(await events('brand:none')).toEqual([]);
      });

      test('head, events and outcome come back as committed', async () => {
        const commit = commitOf({ events: 3, dueAt: NOON, lookups: ['office:530102'] });
        await ledger.append(commit);
        expect(await ledger.load('brand:b1')).toEqual(commit.head);
        expect(await events('brand:b1')).toEqual(commit.events);
        expect(await ledger.outcome(commit.commandId)).toEqual(commit.outcome);
      });

      test('a commit at a version that has passed conflicts and writes nothing', async () => {
        const first = await committed();
        await committed({ after: first });
        const late = commitOf({ after: first, notices: [rowOf('n1')], take: ['number:1'] });
        expect(await ledger.append(late)).toEqual({ kind: 'conflict' });
        expect((await ledger.load('brand:b1'))?.version).toBe(2);
        expect(await ledger.notice('n1')).toBeUndefined();
        expect(await ledger.outcome(late.commandId)).toBeUndefined();
      });

      test('a second creation of a stream conflicts', async () => {
        await committed();
        expect(await ledger.append(commitOf())).toEqual({ kind: 'conflict' });
      });

      test('a commit on a stream that does not exist conflicts', async () => {
        const after = commitOf().head;
        expect(await ledger.append(commitOf({ after }))).toEqual({ kind: 'conflict' });
      });

      test('of two commits at once on one version, exactly one is made', async () => {
        const after = await committed();
        const results = await Promise.all([
          ledger.append(commitOf({ after })),
          ledger.append(commitOf({ after })),
        ]);
        expect(results.map((r) => r.kind).sort()).toEqual(['committed', 'conflict']);
        expect((await events('brand:b1')).length).toBe(2);
      });

      test('a repeated command answers its first outcome, also at a stale version', async () => {
        const commit = commitOf({ commandId: 'once', notices: [rowOf('n1')] });
        await ledger.append(commit);
        await committed({ after: commit.head });
        const repeated = { kind: 'repeated', outcome: commit.outcome };
        expect(await ledger.append(commit)).toEqual(repeated);
        const head = (await ledger.load('brand:b1')) as Head;
        const again = commitOf({ after: head, commandId: 'once' });
        expect(await ledger.append(again)).toEqual(repeated);
        expect((await events('brand:b1')).length).toBe(2);
      });

      test('a command is remembered over all streams', async () => {
        const commit = commitOf({ commandId: 'once' });
        await ledger.append(commit);
        const elsewhere = commitOf({ commandId: 'once', stream: 'brand:b2' });
        expect(await ledger.append(elsewhere)).toEqual({
          kind: 'repeated',
          outcome: commit.outcome,
        });
        expect(await ledger.load('brand:b2')).toBeUndefined();
      });

      test('a commit without events keeps the version and is remembered', async () => {
        const after = await committed();
        const commit = commitOf({ after, events: 0, notices: [rowOf('n1')] });
        expect(await ledger.append(commit)).toEqual({ kind: 'committed' });
        expect((await ledger.load('brand:b1'))?.version).toBe(1);
        expect(await ledger.append(commit)).toMatchObject({ kind: 'repeated' });
      });

      test('300 KB of state come back whole', async () => {
        await committed({ state: { text: '期'.repeat(100_000) } });
      });

      test('250 events come back in order, page by page, after any version', async () => {
        let head: Head | undefined;
        for (const events of [80, 80, 80, 10]) head = await committed({ after: head, events });
        const stored = await events('brand:b1');
        expect(stored.map((e) => e.version)).toEqual(count(250).map((n) => n + 1));
        expect(checkChain(stored)).toEqual([]);
        expect((await events('brand:b1', 120)).map((e) => e.version)[0]).toBe(121);
        expect((await ledger.events('brand:b1')).next).toBeDefined();
      });

      test(`a commit of more than ${MAX_ITEMS} items is refused, the largest is made`, async () => {
        const tooLarge = commitOf({ notices: count(MAX_ITEMS - 2).map((n) => rowOf(`n${n}`)) });
        await expect(ledger.append(tooLarge)).rejects.toMatchObject({
          code: 'ledger.commit-too-large',
        });
        expect(await ledger.load('brand:b1')).toBeUndefined();
        await committed({ notices: count(MAX_ITEMS - 3).map((n) => rowOf(`n${n}`)) });
      });

      test('parts that do not belong together are refused', async () => {
        const { head, ...rest } = commitOf();
        const malformed = { ...rest, head: { ...head, version: 7 } };
        await expect(ledger.append(malformed)).rejects.toMatchObject({
          code: 'ledger.commit-malformed',
        });
      });
    });

    describe('unique keys', () => {
      test('a key that is taken stops the whole commit', async () => {
        await committed({ take: ['number:1'] });
        const second = commitOf({
          stream: 'brand:b2',
          take: ['number:2', 'number:1'],
          notices: [rowOf('n1', { stream: 'brand:b2' })],
          lookups: ['office:530102'],
          dueAt: NOON,
        });
        expect(await ledger.append(second)).toEqual({ kind: 'taken', key: 'number:1' });
        expect(await ledger.load('brand:b2')).toBeUndefined();
        expect(await ledger.notice('n1')).toBeUndefined();
        expect(await ledger.outcome(second.commandId)).toBeUndefined();
        expect(await lookup('office:530102')).toEqual([]);
        expect(await due()).toEqual([]);
        await committed({ stream: 'brand:b3', take: ['number:2'] });
      });

      test('a key that is given back can be taken', async () => {
        const after = await committed({ take: ['number:1'] });
        await committed({ after, release: ['number:1'] });
        await committed({ stream: 'brand:b2', take: ['number:1'] });
      });

      test("another stream's key cannot be given back", async () => {
        await committed({ take: ['number:1'] });
        const commit = commitOf({ stream: 'brand:b2', release: ['number:1'] });
        await expect(ledger.append(commit)).rejects.toMatchObject({ code: 'ledger.key-not-held' });
        expect(await ledger.load('brand:b2')).toBeUndefined();
      });

      test('a stale version is a conflict, whatever its keys', async () => {
        await committed({ take: ['number:1'] });
        expect(await ledger.append(commitOf({ take: ['number:1'] }))).toEqual({ kind: 'conflict' });
      });
    });

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
        const shard = shardOf('party:p1', ledger.shards);
        const keys = await all((page) => ledger.due(shard, FOREVER, page));
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
        const keys = await all((page) => ledger.due(shardOf('same', ledger.shards), FOREVER, page));
        expect(new Set(keys.map(idOf)).size).toBe(230);
        expect(keys.map((key) => key.dueAt)).toEqual(keys.map((key) => key.dueAt).sort());
      });

      test('what is handled while paging shifts nothing', async () => {
        const heads: Head[] = [];
        for (const n of count(130))
          heads.push(
            await committed({ stream: `brand:${serial(n)}`, shardKey: 'same', dueAt: NOON }),
          );
        const shard = shardOf('same', ledger.shards);
        const first = await ledger.due(shard, FOREVER);
        for (const after of heads.slice(0, first.items.length)) await committed({ after });
        const rest = await all((page) => ledger.due(shard, FOREVER, page ?? first.next));
        expect([...first.items, ...rest].map(idOf)).toEqual(heads.map((head) => head.stream));
      });
    });

    describe('look-ups', () => {
      test('a stream is found under the keys of its head, and no others', async () => {
        const after = await committed({ lookups: ['office:530102', 'desk:530102'] });
        await committed({ stream: 'brand:b2', lookups: ['office:530102'] });
        expect(await lookup('office:530102')).toEqual(['brand:b1', 'brand:b2']);
        await committed({ after, lookups: ['desk:530103'] });
        expect(await lookup('office:530102')).toEqual(['brand:b2']);
        expect(await lookup('desk:530102')).toEqual([]);
        expect(await lookup('desk:530103')).toEqual(['brand:b1']);
      });

      test('120 streams under a key come page by page', async () => {
        for (const n of count(120))
          await committed({ stream: `brand:${serial(n)}`, lookups: ['standing:listed'] });
        expect(await lookup('standing:listed')).toEqual(
          count(120).map((n) => `brand:${serial(n)}`),
        );
      });

      test('heads gives every stream once', async () => {
        for (const n of count(120)) await committed({ stream: `brand:${serial(n)}` });
        const heads = await all((page) => ledger.heads(page));
        expect(heads.map((head) => head.stream).sort()).toEqual(
          count(120).map((n) => `brand:${serial(n)}`),
        );
      });
    });

    describe('notices', () => {
      const sending = rowOf('n1', { version: 2, state: 'sending', dueAt: minute(10) });

      test('a row comes back as committed, and is due', async () => {
        await committed({ notices: [rowOf('n1')] });
        expect(await ledger.notice('n1')).toEqual(rowOf('n1'));
        expect(await due()).toEqual([{ kind: 'notice', notice: 'n1', dueAt: NOON }]);
      });

      test('replacing moves the due key; settling takes it away', async () => {
        await committed({ notices: [rowOf('n1')] });
        expect(await ledger.replaceNotices([sending])).toBe('done');
        expect(await ledger.notice('n1')).toEqual(sending);
        expect((await due()).map((key) => key.dueAt)).toEqual([minute(10)]);
        const { dueAt: _, ...sent } = { ...sending, version: 3, state: 'sent' as const };
        expect(await ledger.replaceNotices([sent])).toBe('done');
        expect(await ledger.notice('n1')).toEqual(sent);
        expect(await due()).toEqual([]);
      });

      test('replacing twice with the same is done; with something else a conflict', async () => {
        await committed({ notices: [rowOf('n1')] });
        await ledger.replaceNotices([sending]);
        expect(await ledger.replaceNotices([sending])).toBe('done');
        const other = { ...sending, dueAt: minute(11) };
        expect(await ledger.replaceNotices([other])).toBe('conflict');
        expect(await ledger.notice('n1')).toEqual(sending);
      });

      test('of two claims at once exactly one is made', async () => {
        await committed({ notices: [rowOf('n1')] });
        const results = await Promise.all([
          ledger.replaceNotices([sending]),
          ledger.replaceNotices([{ ...sending, dueAt: minute(11) }]),
        ]);
        expect(results.sort()).toEqual(['conflict', 'done']);
      });

      test('several rows are replaced all or none', async () => {
        await committed({ notices: [rowOf('n1'), rowOf('n2')] });
        const stale = rowOf('n2', { version: 5 });
        expect(await ledger.replaceNotices([sending, stale])).toBe('conflict');
        expect(await ledger.notice('n1')).toEqual(rowOf('n1'));
        const second = rowOf('n2', { version: 2, state: 'merged', mergedInto: 'n1' });
        expect(await ledger.replaceNotices([sending, second])).toBe('done');
        expect(await ledger.replaceNotices([sending, second])).toBe('done');
        expect(await ledger.notice('n2')).toEqual(second);
      });

      test('a row that was partly replaced before is completed', async () => {
        await committed({ notices: [rowOf('n1'), rowOf('n2')] });
        await ledger.replaceNotices([sending]);
        const second = rowOf('n2', { version: 2, state: 'merged', mergedInto: 'n1' });
        expect(await ledger.replaceNotices([sending, second])).toBe('done');
        expect(await ledger.notice('n2')).toEqual(second);
      });

      test('a row that does not exist cannot be replaced', async () => {
        expect(await ledger.replaceNotices([sending])).toBe('conflict');
        expect(await ledger.notice('n1')).toBeUndefined();
      });

      test('a notice that exists is kept as it is when committed again', async () => {
        const after = await committed({ notices: [rowOf('n1')] });
        await ledger.replaceNotices([sending]);
        await committed({ after, notices: [rowOf('n1'), rowOf('n2')] });
        expect(await ledger.notice('n1')).toEqual(sending);
        expect(await ledger.notice('n2')).toEqual(rowOf('n2'));
      });

      test('rows of a stream and of a day come newest first, page by page', async () => {
        let after: Head | undefined;
        for (const part of [0, 1])
          after = await committed({
            after,
            notices: count(60).map((n) =>
              rowOf(`n${serial(part * 60 + n)}`, { composedAt: minute(part * 60 + n) }),
            ),
          });
        await committed({
          stream: 'brand:b2',
          notices: [
            rowOf('other', {
              stream: 'brand:b2',
              composedAt: momentAt('2026-03-03' as Day, '00:00'),
            }),
          ],
        });
        const newestFirst = count(120).map((n) => `n${serial(119 - n)}`);
        const ofStream = await all((page) => ledger.noticesOf('brand:b1', page));
        expect(ofStream.map((row) => row.id)).toEqual(newestFirst);
        const onDay = await all((page) => ledger.noticesOn(DAY, page));
        expect(onDay.map((row) => row.id)).toEqual(newestFirst);
      });
    });

    describe('trouble', () => {
      const trouble = {
        attempts: 3,
        code: 'brand.broken',
        message: '无法折算',
        since: NOON,
        parked: true,
      };

      test('is marked and cleared, and moves the due key', async () => {
        const head = await committed({ dueAt: NOON });
        await ledger.setTrouble('brand:b1', 1, trouble, minute(30));
        expect(await ledger.load('brand:b1')).toEqual({ ...head, trouble, dueAt: minute(30) });
        expect((await due()).map((key) => key.dueAt)).toEqual([minute(30)]);
        await ledger.setTrouble('brand:b1', 1, undefined, NOON);
        expect(await ledger.load('brand:b1')).toEqual(head);
      });

      test('is left alone when the stream has moved on, or never was', async () => {
        const after = await committed({ dueAt: NOON });
        const head = await committed({ after });
        await ledger.setTrouble('brand:b1', 1, trouble, minute(30));
        expect(await ledger.load('brand:b1')).toEqual(head);
        await ledger.setTrouble('brand:b2', 0, trouble, minute(30));
        expect(await ledger.load('brand:b2')).toBeUndefined();
      });
    });

    test('contacts are put, replaced and erased', async () => {
      expect(await ledger.contact('party:p1')).toBeUndefined();
      await ledger.putContact('party:p1', { email: 'a@kunming.example', phone: '0871-0000' });
      await ledger.putContact('party:p1', { phone: '0871-0001' });
      expect(await ledger.contact('party:p1')).toEqual({ phone: '0871-0001' });
      await ledger.putContact('party:p1', undefined);
      await ledger.putContact('party:p1', undefined);
      expect(await ledger.contact('party:p1')).toBeUndefined();
    });

    test('the clock only ever rises', async () => {
      expect(await ledger.raiseClock(NOON)).toBe(NOON);
      expect(await ledger.raiseClock(minute(5))).toBe(minute(5));
      expect(await ledger.raiseClock(NOON)).toBe(minute(5));
    });
  });
}
