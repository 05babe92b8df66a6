import { describe, expect, test } from 'vitest';
import { commitOf, NOON, rowOf } from '../fixtures.ts';
import type { Subject } from './subject.ts';

/** A unique key has one holder. */
export function uniqueContract(subject: Subject): void {
  const { committed, due, lookup } = subject;
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
      expect(await subject.ledger.append(second)).toEqual({ kind: 'taken', key: 'number:1' });
      expect(await subject.ledger.load('brand:b2')).toBeUndefined();
      expect(await subject.ledger.notice('n1')).toBeUndefined();
      expect(await subject.ledger.outcome(second.commandId)).toBeUndefined();
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
      await expect(subject.ledger.append(commit)).rejects.toMatchObject({
        code: 'ledger.key-not-held',
      });
      expect(await subject.ledger.load('brand:b2')).toBeUndefined();
    });

    test('a stale version is a conflict, whatever its keys', async () => {
      await committed({ take: ['number:1'] });
      expect(await subject.ledger.append(commitOf({ take: ['number:1'] }))).toEqual({
        kind: 'conflict',
      });
    });
  });
}
