import { describe, expect, test } from 'vitest';
import { checkChain } from '../../../shared/ledger/chain.ts';
import { MAX_ITEMS } from '../../../shared/ledger/commit.ts';
import type { Commit, Head } from '../../../shared/ledger/port.ts';
import { commitOf, NOON, rowOf, type Wanted } from '../fixtures.ts';
import { count, type Subject } from './subject.ts';

/** One commit is one transaction, made once. */
export function appendContract(subject: Subject): void {
  const { committed, events } = subject;
  describe('append and load', () => {
    test('a stream nobody wrote is absent', async () => {
      expect(await subject.ledger.load('brand:none')).toBeUndefined();
      expect(await events('brand:none')).toEqual([]);
    });

    test('head, events and outcome come back as committed', async () => {
      const commit = commitOf({ events: 3, dueAt: NOON, lookups: ['office:530102'] });
      await subject.ledger.append(commit);
      expect(await subject.ledger.load('brand:b1')).toEqual(commit.head);
      expect(await events('brand:b1')).toEqual(commit.events);
      expect(await subject.ledger.outcome(commit.commandId)).toEqual(commit.outcome);
    });

    test('a commit at a version that has passed conflicts and writes nothing', async () => {
      const first = await committed();
      await committed({ after: first });
      const late = commitOf({ after: first, notices: [rowOf('n1')], take: ['number:1'] });
      expect(await subject.ledger.append(late)).toEqual({ kind: 'conflict' });
      expect((await subject.ledger.load('brand:b1'))?.version).toBe(2);
      expect(await subject.ledger.notice('n1')).toBeUndefined();
      expect(await subject.ledger.outcome(late.commandId)).toBeUndefined();
    });

    test('a second creation of a stream conflicts', async () => {
      await committed();
      expect(await subject.ledger.append(commitOf())).toEqual({ kind: 'conflict' });
    });

    test('a commit on a stream that does not exist conflicts', async () => {
      const after = commitOf().head;
      expect(await subject.ledger.append(commitOf({ after }))).toEqual({ kind: 'conflict' });
    });

    test('of two commits at once on one version, exactly one is made', async () => {
      const after = await committed();
      const results = await Promise.all([
        subject.ledger.append(commitOf({ after })),
        subject.ledger.append(commitOf({ after })),
      ]);
      expect(results.map((r) => r.kind).sort()).toEqual(['committed', 'conflict']);
      expect((await events('brand:b1')).length).toBe(2);
    });

    test('a repeated command answers its first outcome, also at a stale version', async () => {
      const commit = commitOf({ commandId: 'once', notices: [rowOf('n1')] });
      await subject.ledger.append(commit);
      await committed({ after: commit.head });
      const repeated = { kind: 'repeated', outcome: commit.outcome };
      expect(await subject.ledger.append(commit)).toEqual(repeated);
      const head = (await subject.ledger.load('brand:b1')) as Head;
      const again = commitOf({ after: head, commandId: 'once' });
      expect(await subject.ledger.append(again)).toEqual(repeated);
      expect((await events('brand:b1')).length).toBe(2);
    });

    test('a command is remembered over all streams', async () => {
      const commit = commitOf({ commandId: 'once' });
      await subject.ledger.append(commit);
      const elsewhere = commitOf({ commandId: 'once', stream: 'brand:b2' });
      expect(await subject.ledger.append(elsewhere)).toEqual({
        kind: 'repeated',
        outcome: commit.outcome,
      });
      expect(await subject.ledger.load('brand:b2')).toBeUndefined();
    });

    test('a commit without events keeps the version and is remembered', async () => {
      const after = await committed();
      const commit = commitOf({ after, events: 0, notices: [rowOf('n1')] });
      expect(await subject.ledger.append(commit)).toEqual({ kind: 'committed' });
      expect((await subject.ledger.load('brand:b1'))?.version).toBe(1);
      expect(await subject.ledger.append(commit)).toMatchObject({ kind: 'repeated' });
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
      expect((await subject.ledger.events('brand:b1')).next).toBeDefined();
    });

    test(`a commit of more than ${MAX_ITEMS} items is refused, the largest is made`, async () => {
      const tooLarge = commitOf({ notices: count(MAX_ITEMS - 2).map((n) => rowOf(`n${n}`)) });
      await expect(subject.ledger.append(tooLarge)).rejects.toMatchObject({
        code: 'ledger.commit-too-large',
      });
      expect(await subject.ledger.load('brand:b1')).toBeUndefined();
      await committed({ notices: count(MAX_ITEMS - 3).map((n) => rowOf(`n${n}`)) });
    });

    test.each<[string, Wanted | ((sound: Commit) => Commit)]>([
      ['a head of another version', (sound) => ({ ...sound, head: { ...sound.head, version: 7 } })],
      [
        'a head of another stream',
        (sound) => ({ ...sound, head: { ...sound.head, stream: 'brand:b2' } }),
      ],
      ['a head with another hash', (sound) => ({ ...sound, head: { ...sound.head, hash: 'x' } })],
      ['a notice in another shard', { notices: [rowOf('n1', { shardKey: 'party:p2' })] }],
      ['a notice twice', { notices: [rowOf('n1'), rowOf('n1')] }],
      ['a key taken twice', { take: ['number:1', 'number:1'] }],
      ['a key taken and given back', { take: ['number:1'], release: ['number:1'] }],
      ['no event on a new stream', { events: 0 }],
    ])('%s is refused', async (_, wanted) => {
      const commit = typeof wanted === 'function' ? wanted(commitOf()) : commitOf(wanted);
      await expect(subject.ledger.append(commit)).rejects.toMatchObject({
        code: 'ledger.commit-malformed',
      });
    });
  });
}
