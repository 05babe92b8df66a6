import { describe, expect, test } from 'vitest';
import type { Inventory } from '../../../shared/ledger/port.ts';
import { all, minute, NOON } from '../fixtures.ts';
import { count, type Subject, serial } from './subject.ts';

/** Look-ups for people, trouble, contacts and the clock. */
export function peopleContract(subject: Subject): void {
  const { committed, due, lookup } = subject;
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
      expect(await lookup('standing:listed')).toEqual(count(120).map((n) => `brand:${serial(n)}`));
    });

    test('heads gives every stream once', async () => {
      for (const n of count(120)) await committed({ stream: `brand:${serial(n)}` });
      const heads = await all((page) => subject.ledger.heads(page));
      expect(heads.map((head) => head.stream).sort()).toEqual(
        count(120).map((n) => `brand:${serial(n)}`),
      );
    });
  });

  test('the inventory names what there is, and whose it is', async () => {
    const { ledger } = subject;
    const inventory = async (of: Inventory) => {
      const held = await all((page) => ledger.inventory(of, page));
      return [...new Set(held.map(({ key = '-', stream }) => `${key} ${stream}`))].sort();
    };
    for (const n of count(120))
      await committed({
        stream: `brand:${serial(n)}`,
        events: 2,
        lookups: ['standing:listed'],
        take: [`number:${serial(n)}`],
      });
    const named = (key: (n: string) => string) =>
      count(120).map((n) => `${key(serial(n))} brand:${serial(n)}`);
    expect(await inventory('heads')).toEqual(named(() => '-'));
    expect(await inventory('events')).toEqual(named(() => '-'));
    expect(await inventory('lookups')).toEqual(named(() => 'standing:listed'));
    expect(await inventory('unique')).toEqual(named((n) => `number:${n}`));
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
      await subject.ledger.setTrouble('brand:b1', 1, trouble, minute(30));
      expect(await subject.ledger.load('brand:b1')).toEqual({
        ...head,
        trouble,
        dueAt: minute(30),
      });
      expect((await due()).map((key) => key.dueAt)).toEqual([minute(30)]);
      await subject.ledger.setTrouble('brand:b1', 1, undefined, NOON);
      expect(await subject.ledger.load('brand:b1')).toEqual(head);
    });

    test('is left alone when the stream has moved on, or never was', async () => {
      const after = await committed({ dueAt: NOON });
      const head = await committed({ after });
      await subject.ledger.setTrouble('brand:b1', 1, trouble, minute(30));
      expect(await subject.ledger.load('brand:b1')).toEqual(head);
      await subject.ledger.setTrouble('brand:b2', 0, trouble, minute(30));
      expect(await subject.ledger.load('brand:b2')).toBeUndefined();
    });
  });

  test('contacts are put, replaced and erased', async () => {
    expect(await subject.ledger.contact('party:p1')).toBeUndefined();
    await subject.ledger.putContact('party:p1', { email: 'a@kunming.example', phone: '0871-0000' });
    await subject.ledger.putContact('party:p1', { phone: '0871-0001' });
    expect(await subject.ledger.contact('party:p1')).toEqual({ phone: '0871-0001' });
    await subject.ledger.putContact('party:p1', undefined);
    await subject.ledger.putContact('party:p1', undefined);
    expect(await subject.ledger.contact('party:p1')).toBeUndefined();
  });

  test('the clock only ever rises', async () => {
    expect(await subject.ledger.raiseClock(NOON)).toBe(NOON);
    expect(await subject.ledger.raiseClock(minute(5))).toBe(minute(5));
    expect(await subject.ledger.raiseClock(NOON)).toBe(minute(5));
  });
}
