import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/calendar/day.ts';
import { momentAt } from '../../../shared/calendar/moment.ts';
import type { Head } from '../../../shared/ledger/port.ts';
import { all, DAY, minute, NOON, rowOf } from '../fixtures.ts';
import { count, type Subject, serial } from './subject.ts';

/** Outbox rows change by version. */
export function noticesContract(subject: Subject): void {
  const { committed, due } = subject;
  describe('notices', () => {
    const sending = rowOf('n1', { version: 2, state: 'sending', dueAt: minute(10) });

    test('a row comes back as committed, and is due', async () => {
      await committed({ notices: [rowOf('n1')] });
      expect(await subject.ledger.notice('n1')).toEqual(rowOf('n1'));
      expect(await due()).toEqual([{ kind: 'notice', notice: 'n1', dueAt: NOON }]);
    });

    test('replacing moves the due key; settling takes it away', async () => {
      await committed({ notices: [rowOf('n1')] });
      expect(await subject.ledger.replaceNotices([sending])).toBe('done');
      expect(await subject.ledger.notice('n1')).toEqual(sending);
      expect((await due()).map((key) => key.dueAt)).toEqual([minute(10)]);
      const { dueAt: _, ...sent } = { ...sending, version: 3, state: 'sent' as const };
      expect(await subject.ledger.replaceNotices([sent])).toBe('done');
      expect(await subject.ledger.notice('n1')).toEqual(sent);
      expect(await due()).toEqual([]);
    });

    test('replacing twice with the same is done; with something else a conflict', async () => {
      await committed({ notices: [rowOf('n1')] });
      await subject.ledger.replaceNotices([sending]);
      expect(await subject.ledger.replaceNotices([sending])).toBe('done');
      const other = { ...sending, dueAt: minute(11) };
      expect(await subject.ledger.replaceNotices([other])).toBe('conflict');
      expect(await subject.ledger.notice('n1')).toEqual(sending);
    });

    test('of two claims at once exactly one is made', async () => {
      await committed({ notices: [rowOf('n1')] });
      const results = await Promise.all([
        subject.ledger.replaceNotices([sending]),
        subject.ledger.replaceNotices([{ ...sending, dueAt: minute(11) }]),
      ]);
      expect(results.sort()).toEqual(['conflict', 'done']);
    });

    test('several rows are replaced all or none', async () => {
      await committed({ notices: [rowOf('n1'), rowOf('n2')] });
      const stale = rowOf('n2', { version: 5 });
      expect(await subject.ledger.replaceNotices([sending, stale])).toBe('conflict');
      expect(await subject.ledger.notice('n1')).toEqual(rowOf('n1'));
      const second = rowOf('n2', { version: 2, state: 'merged', mergedInto: 'n1' });
      expect(await subject.ledger.replaceNotices([sending, second])).toBe('done');
      expect(await subject.ledger.replaceNotices([sending, second])).toBe('done');
      expect(await subject.ledger.notice('n2')).toEqual(second);
    });

    test('a row that was partly replaced before is completed', async () => {
      await committed({ notices: [rowOf('n1'), rowOf('n2')] });
      await subject.ledger.replaceNotices([sending]);
      const second = rowOf('n2', { version: 2, state: 'merged', mergedInto: 'n1' });
      expect(await subject.ledger.replaceNotices([sending, second])).toBe('done');
      expect(await subject.ledger.notice('n2')).toEqual(second);
    });

    test('a row that does not exist cannot be replaced', async () => {
      expect(await subject.ledger.replaceNotices([sending])).toBe('conflict');
      expect(await subject.ledger.notice('n1')).toBeUndefined();
    });

    test('a notice that exists is kept as it is when committed again', async () => {
      const after = await committed({ notices: [rowOf('n1')] });
      await subject.ledger.replaceNotices([sending]);
      await committed({ after, notices: [rowOf('n1'), rowOf('n2')] });
      expect(await subject.ledger.notice('n1')).toEqual(sending);
      expect(await subject.ledger.notice('n2')).toEqual(rowOf('n2'));
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
      const ofStream = await all((page) => subject.ledger.noticesOf('brand:b1', page));
      expect(ofStream.map((row) => row.id)).toEqual(newestFirst);
      const onDay = await all((page) => subject.ledger.noticesOn(DAY, page));
      expect(onDay.map((row) => row.id)).toEqual(newestFirst);
    });
  });
}
