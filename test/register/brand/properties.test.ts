import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../shared/calendar/day.ts';
import { dayOf, type Moment } from '../../../shared/calendar/moment.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { EVENTS_A_COMMIT, fold } from '../../../shared/register/decider.ts';
import { memoryLedger, registerOn } from '../../application/register.ts';
import {
  type Command,
  consent,
  decline,
  draft,
  enter,
  evaluate,
  finding,
  holdInterview,
  number,
  posted,
  recompute,
  report,
  resumeClock,
  serve,
  sign,
  stopClock,
  verify,
  withdraw,
} from '../commands.ts';
import { contextAt, momentOf, withNotice } from '../given.ts';
import { PLAIN_2027 } from '../notice-2027.ts';

/** Random lives: whatever officers do, in whatever order, with whatever pauses. */

type Act = (today: Day, caseId: string, n: number) => Command;

/** Mostly what moves a case on, so that lives get somewhere. */
const ACTS: readonly Act[] = [
  (today) => finding(today),
  (today) => finding(today, ['15(2)2']),
  (_, caseId) => draft(caseId),
  (_, caseId) => sign(caseId),
  (today, caseId, n) => number(`五人社责改〔${today.slice(0, 4)}〕${n}号`, caseId),
  (today, caseId) => serve(today, { caseId }),
  (today, caseId) => serve(today, { caseId, method: 'announcement', reason: '下落不明' }),
  (today, caseId) => holdInterview(today, { caseId }),
  (today, caseId) => report(today, { caseId }),
  (today, caseId) => ({ ...posted(addDays(today, -5), today), caseId }),
  (today, caseId) => verify('cured', today, { caseId }),
  (today, caseId) => verify('cured-late', today, { caseId }),
  (today, caseId) => verify('not-cured', today, { caseId }),
  (today, caseId) => verify('ineffective', today, { caseId, remark: '不力' }),
  (today, caseId) => verify('report-in-post', today, { caseId }),
  (_, caseId) => decline('情节轻微', caseId),
  (today) => evaluate(today),
  (today) => consent(today),
  () => recompute(),
  (today, caseId) => stopClock(today, { caseId }),
  (today, caseId) => resumeClock(today, { caseId }),
  (_, caseId) => withdraw({ caseId }),
];

/** The way of a case, so that it is gone further than chance would take it. */
const COURSE = [2, 3, 4, 5, 7] as const;

interface Move {
  readonly command: Act;
  readonly caseId: string;
  /** Days since the move before. */
  readonly pause: number;
}

const caseIds = fc.constantFrom('case-1', 'case-2');
const anything = fc.record({
  command: fc.constantFrom(...ACTS),
  caseId: caseIds,
  pause: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
});
const course = caseIds.map((caseId) =>
  COURSE.map((i): Move => ({ command: ACTS[i] as Act, caseId, pause: 0 })),
);
const moves: fc.Arbitrary<readonly Move[]> = fc
  .array(
    fc.oneof(
      anything.map((move) => [move]),
      course,
    ),
    { minLength: 5, maxLength: 30, size: 'max' },
  )
  .map((parts) => [{ command: ACTS[0] as Act, caseId: 'case-1', pause: 0 }, ...parts.flat()]);

/** An event with the moment at which it was recorded. */
interface Recorded {
  readonly event: BrandEvent;
  readonly at: Moment;
}

const IMPORTED = withNotice(PLAIN_2027);
const START = '2026-10-08' as Day;

/** Leads a life; the notice of 2027 is imported in the new year only, so that some days wait. */
function lead(life: readonly Move[]): readonly Recorded[] {
  const recorded: Recorded[] = [];
  let state: BrandState | undefined;
  let today = START;
  const record = (events: readonly BrandEvent[]) => {
    recorded.push(...events.map((event) => ({ event, at: momentOf(today) })));
    state = fold(brandDecider, events, state);
  };
  const context = (as: string) =>
    contextAt({ at: today, as, ...(today >= '2027-01-20' && { calendars: IMPORTED }) });
  const advance = () => {
    for (;;) {
      const due = state ? brandDecider.advance(state, context('system')) : [];
      if (due.length === 0) return;
      expect(due.length).toBeLessThanOrEqual(EVENTS_A_COMMIT);
      record(due);
    }
  };
  const act = (command: Command) => {
    advance();
    const as = command.type === 'sign-order' ? 'lead' : 'officer';
    const decision = brandDecider.decide(command, state, context(as));
    if (!(decision instanceof Refusal)) record(decision);
  };
  act(enter());
  for (const [n, { command, caseId, pause }] of life.entries()) {
    today = addDays(today, pause);
    act(command(today, caseId, n + 1));
  }
  advance();
  return recorded;
}

const eventsOf = (recorded: readonly Recorded[]) => recorded.map(({ event }) => event);

const holds = (property: (recorded: readonly Recorded[]) => void, numRuns = 500) =>
  fc.assert(
    fc.property(moves, (life) => property(lead(life))),
    { numRuns, seed: 20260101 },
  );

describe('whatever is done to a brand', () => {
  test('lives do get somewhere: lapses, verifications and second rungs are among them', () => {
    const seen = new Set<string>();
    holds((recorded) => {
      for (const { event } of recorded) {
        seen.add(event.type === 'OrderDrafted' ? `drafted ${event.stage}` : event.type);
        if (event.type === 'DeadlineRecomputed' && event.resumed) seen.add('resumed');
      }
    });
    for (const type of [
      'DeadlineLapsed',
      'LapseRescinded',
      'LapseWithheld',
      'DeadlineRecomputed',
      'RemindersMissed',
      'ReportReturned',
      'CaseClosed',
      'ClockStopped',
      'resumed',
      'OrderWithdrawn',
      'CaseReturned',
      'drafted rectification-after-interview',
    ])
      expect(seen).toContain(type);
  });

  test('its state is the fold of its events, and survives being stored', () =>
    holds((recorded) => {
      const events = eventsOf(recorded);
      const stored = JSON.parse(JSON.stringify(events)) as BrandEvent[];
      const state = fold(brandDecider, events);
      expect(fold(brandDecider, stored)).toEqual(state);
      // Half from a stored snapshot, half from events.
      const half = Math.floor(events.length / 2);
      const snapshot = JSON.parse(
        JSON.stringify(fold(brandDecider, events.slice(0, half)) ?? null),
      );
      expect(fold(brandDecider, events.slice(half), snapshot ?? undefined)).toEqual(state);
    }));

  test('a period lapses once, unless it is set, recomputed or rescinded in between', () =>
    holds((recorded) => {
      const over = new Set<string>();
      for (const { event } of recorded) {
        if (event.type === 'DeadlineSet' || event.type === 'DeadlineRecomputed')
          over.delete(event.deadline.id);
        if (event.type === 'LapseRescinded') over.delete(event.deadlineId);
        if (event.type !== 'DeadlineLapsed') continue;
        expect(over).not.toContain(event.deadlineId);
        over.add(event.deadlineId);
      }
    }));

  test('nothing fires before its moment, and nothing lapses on a provisional day', () =>
    holds((recorded) => {
      let state: BrandState | undefined;
      for (const { event, at } of recorded) {
        const deadline = 'deadlineId' in event ? state?.deadlines[event.deadlineId] : undefined;
        const planned = (id: string) => deadline?.milestones.find((m) => m.id === id)?.at ?? '9';
        if (event.type === 'ReminderIssued') expect(planned(event.milestone) <= at).toBe(true);
        if (event.type === 'DeadlineLapsed') {
          expect(planned('lapse') <= at && event.dueOn < dayOf(at)).toBe(true);
          expect(deadline?.reckoning.certainty).toBe('announced');
        }
        state = brandDecider.evolve(state, event);
      }
    }));

  test('while a period stands still nothing happens to it, and it is not cut short', () =>
    holds((recorded) => {
      let state: BrandState | undefined;
      for (const { event } of recorded) {
        const before = 'deadlineId' in event ? state?.deadlines[event.deadlineId] : undefined;
        if (before?.status === 'stopped')
          expect(['DeadlineMet', 'DeadlineCancelled']).toContain(event.type);
        if (event.type === 'DeadlineRecomputed' && event.resumed)
          expect(event.deadline.reckoning.dueOn >= event.previousDueOn).toBe(true);
        state = brandDecider.evolve(state, event);
      }
    }));

  test('once it is quiet, what comes next lies ahead', () =>
    holds((recorded) => {
      const state = fold(brandDecider, eventsOf(recorded)) as BrandState;
      const now = recorded.at(-1)?.at as Moment;
      expect((brandDecider.nextDueAt(state) ?? '9') > now).toBe(true);
    }));

  test('no order of a next rung without the signed finding of a failure', () =>
    holds((recorded) => {
      const events = eventsOf(recorded);
      for (const [i, event] of events.entries()) {
        if (event.type !== 'OrderDrafted') continue;
        const before = events.slice(0, i).filter((e) => 'caseId' in e && e.caseId === event.caseId);
        const count = (of: BrandEvent['type']) => before.filter(({ type }) => type === of).length;
        const orders = count('OrderDrafted') - count('CaseReturned');
        const failures = before.filter(
          (e) => e.type === 'VerificationSigned' && ['not-cured', 'ineffective'].includes(e.result),
        ).length;
        expect(failures).toBeGreaterThanOrEqual(orders);
      }
    }));

  test('nothing is left running in a case that is closed', () =>
    holds((recorded) => {
      const { cases, deadlines } = fold(brandDecider, eventsOf(recorded)) as BrandState;
      const open = Object.values(deadlines).filter(
        ({ caseId, status }) =>
          caseId &&
          cases[caseId]?.status === 'closed' &&
          (status === 'running' || status === 'stopped'),
      );
      expect(open).toEqual([]);
    }));
});

test('the same command twice gives the same outcome, and appends nothing', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (life) => {
      const ledger = memoryLedger();
      const { execute } = await registerOn(ledger);
      await execute('2025-08-20', enter());
      let today = START;
      for (const [n, { command, caseId, pause }] of life.entries()) {
        today = addDays(today, pause);
        const meta = { commandId: `move-${n}`, as: n % 2 ? 'officer' : 'lead' };
        const once = () =>
          execute(today, command(today, caseId, n + 1), meta).catch(({ code }) => code);
        const first = await once();
        const head = await ledger.load('brand:b1');
        expect(await once()).toEqual(first);
        expect(await ledger.load('brand:b1')).toEqual(head);
      }
      await ledger.close();
    }),
    { numRuns: 40, seed: 20260101 },
  );
});
