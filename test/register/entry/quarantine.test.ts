import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../shared/calendar/day.ts';
import { momentAt } from '../../../shared/calendar/moment.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { EntryEvent } from '../../../shared/register/brand/entry/events.ts';
import { CODES, register } from './applications.ts';

/** X6: whatever officers do, in whatever order: quarantined until every clock has closed. */

const DAY = '2026-03-10' as Day;

type Register = Awaited<ReturnType<typeof register>>;

/** Steps that fit, steps that do not, and days that go by. */
const STEPS = {
  'post the notice': (r: Register, today: Day) =>
    r.post({ postedAt: momentAt(today, '09:00') }, 'n1', today),
  'let the notice end': (r: Register, today: Day) => r.pass(today),
  'object in time': (r: Register, today: Day) => r.object(today),
  'record yesterday’s objection': (r: Register, today: Day) =>
    r.object(addDays(today, -1), {}, 'b1', today),
  'dismiss the first': (r: Register, today: Day) => r.decide(today, false),
  'dismiss the second': (r: Register, today: Day) => r.decide(today, false, 'objection-2'),
  'uphold the first': (r: Register, today: Day) => r.decide(today, true),
  'admit the brand': (r: Register, today: Day) => r.admit(today),
  'let everything due happen': (r: Register, today: Day) =>
    r.executor.advance('brand:b1', momentAt(today, '10:00')),
} as const;

interface Move {
  readonly step: keyof typeof STEPS;
  /** Days since the move before. */
  readonly pause: number;
}

const anything: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    step: fc.constantFrom(...(Object.keys(STEPS) as Move['step'][])),
    pause: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 12, size: 'max' },
);

/** What leads to entry where nothing stands in its way, so that lives get that far. */
const COURSE: readonly Move[] = [
  { step: 'let the notice end', pause: 10 },
  { step: 'admit the brand', pause: 0 },
];

const moves = fc
  .tuple(anything, anything)
  .map(([before, after]): readonly Move[] => [
    { step: 'post the notice', pause: 0 },
    ...before,
    ...COURSE,
    ...after,
  ]);

describe('入库前的隔离', () => {
  test('no sequence of commands lists a brand with an undecided objection, or before its notice ran', async () => {
    let entries = 0;
    await fc.assert(
      fc.asyncProperty(moves, async (life) => {
        const r = await register();
        await r.cleared({ holder: { id: 'p1', name: '示例', creditCode: CODES[0] } });
        await r.list();
        let today = DAY;
        for (const { step, pause } of life) {
          today = addDays(today, pause);
          await STEPS[step](r, today).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
        }
        const told = (await r.events()).map(({ event }) => event as EntryEvent);
        const entry = told.findIndex(({ type }) => type === 'BrandListed');
        if (entry < 0) return;
        entries += 1;
        const before = told.slice(0, entry);
        const ids = (type: EntryEvent['type']) =>
          before.flatMap((e) => (e.type === type && 'objectionId' in e ? [e.objectionId] : []));
        expect(ids('ObjectionDecided')).toEqual(expect.arrayContaining(ids('ObjectionReceived')));
        expect(before.some((e) => e.type === 'ObjectionDecided' && e.upheld)).toBe(false);
        const closed = before.find((e) => e.type === 'NoticeClosed');
        const listed = told[entry];
        expect(closed && listed?.type === 'BrandListed' && listed.on > closed.lastDay).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(entries).toBeGreaterThan(0);
  }, 60_000);
});
