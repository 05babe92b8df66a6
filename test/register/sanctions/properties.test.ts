import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../shared/calendar/day.ts';
import { dayOf, type Moment } from '../../../shared/calendar/moment.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { countedWith, countSuspensions } from '../../../shared/register/brand/sanctions/count.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { fold } from '../../../shared/register/decider.ts';
import { type Command, decline, enter, finding, resumeClock, stopClock } from '../commands.ts';
import { contextAt, momentOf, under } from '../given.ts';
import {
  check,
  draftDecision,
  exit,
  hear,
  legalReview,
  numberDecision,
  publish,
  reply,
  review,
  serveDecision,
  setAside,
  signDecision,
  takeUp,
  transfer,
  voidDecision,
} from './lives.ts';

/** Random lives around decisions on the mark: whoever does what, in whatever order, when ever. */

interface On {
  readonly id: string;
  readonly today: Day;
  readonly caseId: string;
  readonly decisionId: string;
  readonly n: number;
}
type Act = (on: On) => Command;

/** Each brand has a name of its own. */
const named = (id: string, on: string) => enter(on, { id, name: `示例${id}` });

const find =
  (ground: string): Act =>
  ({ today }) =>
    finding(today, [ground]);
const PROCEDURE: readonly Act[] = [
  ({ today, caseId }) => takeUp(today, { caseId }),
  ({ today, caseId }) => hear(today, caseId),
  ({ today, caseId }) => reply(today, caseId),
  ({ caseId }) => draftDecision({ caseId }),
];
const DECISION: readonly Act[] = [
  ({ decisionId }) => review(decisionId),
  ({ decisionId }) => legalReview(decisionId),
  ({ decisionId }) => signDecision(decisionId),
  ({ today, decisionId, n }) =>
    numberDecision(`示例人社〔${today.slice(0, 4)}〕${n}号`, decisionId),
  ({ today, decisionId }) => serveDecision(today, decisionId),
];
const RENEWAL: readonly Act[] = [
  ({ today, decisionId }) => check(today, false, decisionId),
  ({ today, caseId }) => hear(today, caseId),
  ({ today, caseId }) => reply(today, caseId),
  ({ caseId }) => draftDecision({ caseId, renewal: true }),
];
const GIVE_UP: Act = ({ decisionId }) => voidDecision(decisionId);
const STOP: Act = ({ today, caseId }) => stopClock(today, { caseId });
const RESUME: Act = ({ today, caseId }) => resumeClock(today, { caseId });
const OTHERS: readonly Act[] = [
  STOP,
  RESUME,
  GIVE_UP,
  ({ today, decisionId }) => setAside(today, decisionId),
  ({ today, decisionId }) => publish(today, decisionId),
  ({ caseId }) => decline('情节轻微', caseId),
  ({ today }) => exit(today),
  ({ today }) => transfer(today, 'p1'),
  ({ today }) => transfer(today, 'p2'),
  ({ today, id }) => named(id, today),
  () => ({ type: 'recompute' }),
];
const ALL = [find('15(3)2'), find('15(4)2'), ...PROCEDURE, ...DECISION, ...RENEWAL, ...OTHERS];

interface Move {
  readonly act: Act;
  /** Which of the cases and of the decisions, counted from the last. */
  readonly back: number;
  /** Days since the move before. */
  readonly pause: number;
  readonly as: string;
}

const pauses = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1820, max: 1835 }) },
);
const single = fc
  .record({
    act: fc.constantFrom(...ALL),
    back: fc.integer({ min: 0, max: 2 }),
    pause: pauses,
    as: fc.constantFrom('drafter', 'reviewer', 'signatory'),
  })
  .map((move) => [move]);

/** A whole way, so that lives get further than chance would take them. */
const course = (...acts: readonly Act[]) =>
  pauses.map((pause) =>
    acts.map(
      (act, i): Move => ({
        act,
        back: 0,
        pause: i === 0 ? pause : 0,
        as: PROCEDURE.includes(act) || RENEWAL.includes(act) ? 'drafter' : 'reviewer',
      }),
    ),
  );
/** Days lie between what is in one part and what is in the next. */
const stillStanding = fc
  .tuple(course(find('15(3)2'), ...PROCEDURE.slice(0, 2)), course(STOP), course(RESUME))
  .map((parts) => parts.flat());
const lives: fc.Arbitrary<readonly Move[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: single },
      { weight: 2, arbitrary: course(find('15(3)2'), ...PROCEDURE, ...DECISION) },
      { weight: 1, arbitrary: course(find('15(4)2'), ...PROCEDURE, ...DECISION) },
      { weight: 1, arbitrary: course(...PROCEDURE, ...DECISION) },
      {
        weight: 1,
        arbitrary: course(find('15(3)2'), ...PROCEDURE, ...DECISION.slice(0, 3), GIVE_UP),
      },
      { weight: 1, arbitrary: course(...RENEWAL, ...DECISION.slice(0, 3)) },
      { weight: 1, arbitrary: course(...RENEWAL, ...DECISION) },
      { weight: 1, arbitrary: stillStanding },
    ),
    { minLength: 3, maxLength: 14, size: 'max' },
  )
  .map((parts) => parts.flat());

interface Recorded {
  readonly event: BrandEvent;
  readonly at: Moment;
  readonly as: string;
}

const LAST = '2035-12-01' as Day;
const nth = (kind: string, of: object | undefined, back: number) =>
  `${kind}-${Math.max(1, Object.keys(of ?? {}).length - back)}`;

/** Who may come to hold the brand. */
const PARTIES = {
  'party:p1': { id: 'p1', name: '示例家政有限公司' },
  'party:p2': { id: 'p2', name: '示例接续有限公司' },
};

interface Led {
  /** The law as answered, and the day. */
  readonly context?: typeof contextAt;
  readonly id?: string;
  /** Other brands, as the commands find them. */
  readonly beside?: readonly BrandState[];
}

function lead(
  life: readonly Move[],
  { context = contextAt, id = 'b1', beside = [] }: Led = {},
): readonly Recorded[] {
  const recorded: Recorded[] = [];
  let state: BrandState | undefined;
  let today = '2026-01-05' as Day;
  const record = (events: readonly BrandEvent[], as: string) => {
    recorded.push(...events.map((event) => ({ event, at: momentOf(today), as })));
    state = fold(brandDecider, events, state);
  };
  const advance = () => {
    for (;;) {
      const due = state ? brandDecider.advance(state, context({ at: today })) : [];
      if (due.length === 0) return;
      record(due, 'system');
    }
  };
  const act = (command: Command, as: string) => {
    advance();
    const given = { ...context({ at: today, as, found: beside }), related: PARTIES };
    const decision = brandDecider.decide(command, state, given);
    if (!(decision instanceof Refusal)) record(decision, as);
  };
  act(named(id, '2025-08-20'), 'officer');
  for (const [n, { act: of, back, pause, as }] of life.entries()) {
    const next = addDays(today, pause);
    today = next < LAST ? next : today;
    const [caseId, decisionId] = [
      nth('case', state?.cases, back),
      nth('decision', state?.decisions, back),
    ];
    act(of({ id, today, caseId, decisionId, n: n + 1 }), as);
  }
  advance();
  return recorded;
}

const eventsOf = (recorded: readonly Recorded[]) => recorded.map(({ event }) => event);

const holds = (property: (recorded: readonly Recorded[]) => void, numRuns = 500) =>
  fc.assert(
    fc.property(lives, (life) => property(lead(life))),
    { numRuns, seed: 20260302 },
  );

/** Walks through a life with the state before each event. */
function walk(
  recorded: readonly Recorded[],
  step: (recorded: Recorded, before: BrandState | undefined, after: BrandState) => void,
) {
  let state: BrandState | undefined;
  for (const one of recorded) {
    const after = brandDecider.evolve(state, one.event);
    step(one, state, after);
    state = after;
  }
}

const of = (events: readonly BrandEvent[], decisionId: string) =>
  new Set(
    events.filter((e) => 'decisionId' in e && e.decisionId === decisionId).map((e) => e.type),
  );

/** Suspensions that were served, each with who held the brand then, and decisions that fell. */
function suspensionsIn(recorded: readonly Recorded[]) {
  const measures = new Map<string, string>();
  const decided = new Map<string, string>();
  const fallen = new Set<string>();
  let holder = '';
  for (const { event } of recorded) {
    if (event.type === 'BrandEntered') holder = event.holder.id;
    if (event.type === 'BrandTransferred') holder = event.to.id;
    if (event.type === 'DecisionDrafted') measures.set(event.decisionId, event.measure);
    if (event.type === 'DecisionServed' && measures.get(event.decisionId) !== 'removal')
      decided.set(event.decisionId, holder);
    if (event.type === 'DecisionSetAside') fallen.add(event.decisionId);
    if (event.type === 'CountReset') decided.clear();
  }
  return { holder, decided, fallen };
}

describe('whatever is decided about a mark', () => {
  test('lives do get somewhere', () => {
    const seen = new Set<string>();
    holds((recorded) => {
      for (const { event } of recorded)
        seen.add(event.type === 'DecisionDrafted' ? `drafted ${event.measure}` : event.type);
    });
    for (const type of [
      'drafted renewal',
      'drafted removal',
      'SuspensionStarted',
      'SuspensionContinued',
      'MarkRestored',
      'BrandRemoved',
      'BanEnded',
      'DecisionSetAside',
      'DecisionVoided',
      'CountReset',
      'BrandExited',
      'CaseReturned',
      'ClockStopped',
      'DeadlineRecomputed',
    ])
      expect(seen).toContain(type);
  });

  test('no suspension and no removal without a signed decision and a served document', () =>
    holds((recorded) => {
      const past: BrandEvent[] = [];
      walk(recorded, ({ event }, _, after) => {
        if (event.type === 'SuspensionStarted' || event.type === 'BrandRemoved') {
          const before = of(past, event.decisionId);
          expect(before).toContain('DecisionSigned');
          expect(before).toContain('DecisionNumbered');
          expect(before).toContain('DecisionServed');
          expect(before).not.toContain('DecisionSetAside');
          expect(before).not.toContain('DecisionVoided');
        }
        past.push(event);
        // That a mark is free comes in the same commit as the end of what had suspended it.
        if (after.standing !== 'suspended' || event.type === 'DecisionVoided') return;
        const inForce = Object.values(after.decisions).filter(
          (d) => d.startedTerm && d.signedOn && !d.setAside && !d.voided && !d.endedOn,
        );
        expect(inForce.length).toBeGreaterThan(0);
        // Unserved only where it was decided before the served one that it follows ran out.
        for (const d of inForce)
          expect(d.service ?? after.decisions[d.follows ?? '']?.service).toBeDefined();
      });
    }));

  test('who drafted a decision neither reviewed nor signed it', () =>
    holds((recorded) => {
      const { decisions } = fold(brandDecider, eventsOf(recorded)) as BrandState;
      for (const { drafter, reviewer, legalReviewer, signatory } of Object.values(decisions))
        expect([reviewer, legalReviewer, signatory].filter(Boolean)).not.toContain(drafter);
    }));

  test('a term or a ban ends once, unless it was set anew', () =>
    holds((recorded) => {
      const over = new Set<string>();
      for (const { event } of recorded) {
        if (event.type === 'DeadlineSet' || event.type === 'DeadlineRecomputed')
          over.delete(event.deadline.id);
        const ends = ['MarkRestored', 'SuspensionContinued', 'BanEnded', 'DeadlineLapsed'];
        if (!ends.includes(event.type) || !('deadlineId' in event)) continue;
        // A renewal given up unserved frees the mark after the term before it was over.
        if (event.type === 'MarkRestored' && over.has(event.deadlineId)) continue;
        expect(over).not.toContain(event.deadlineId);
        over.add(event.deadlineId);
      }
    }));

  test('the counts are what the events say, whatever was set aside', () =>
    holds((recorded) => {
      const { decided, fallen } = suspensionsIn(recorded);
      const state = fold(brandDecider, eventsOf(recorded)) as BrandState;
      expect(countSuspensions(state, contextAt({ at: '2026-01-05' }).scheme)).toEqual({
        counted: [...decided.keys()].filter((id) => !fallen.has(id)).length,
        all: decided.size,
      });
    }));

  test('nothing acts before its time', () =>
    holds((recorded) => {
      walk(recorded, ({ event, at }, before) => {
        const today = dayOf(at);
        if (event.type === 'SuspensionStarted') {
          const { service, follows } = before?.decisions[event.decisionId] ?? {};
          // A renewal served late follows on from the day after the term before it.
          const first = follows ? service?.effectiveOn : service && addDays(service.effectiveOn, 1);
          expect((first ?? '9') <= today).toBe(true);
        }
        if (event.type === 'MarkRestored') expect(event.on <= today).toBe(true);
        if (event.type === 'BanEnded') expect(event.lastDay < today).toBe(true);
        if (event.type === 'BrandEntered' && before?.standing === 'removed') {
          const bans = Object.values(before.deadlines).filter(({ id }) => id.endsWith('/ban'));
          for (const { status } of bans) expect(status).not.toBe('running');
        }
      });
    }));

  test('its state is the fold of its events, from a stored snapshot too', () =>
    holds((recorded) => {
      const events = eventsOf(recorded);
      const state = fold(brandDecider, events);
      const half = Math.floor(events.length / 2);
      const stored = JSON.stringify([
        fold(brandDecider, events.slice(0, half)),
        events.slice(half),
      ]);
      const [snapshot, rest] = JSON.parse(stored) as [BrandState | null, BrandEvent[]];
      expect(fold(brandDecider, rest, snapshot ?? undefined)).toEqual(state);
    }));

  test('once it is quiet, what comes next lies ahead', () =>
    holds((recorded) => {
      const state = fold(brandDecider, eventsOf(recorded)) as BrandState;
      expect((brandDecider.nextDueAt(state) ?? '9') > (recorded.at(-1)?.at ?? '')).toBe(true);
    }));
});

describe('where 暂停三次 is counted over all brands of the holder, as ruled', () => {
  const { contextAt: context } = under({ 'suspension-count-per': 'party' });
  const law = context({ at: '2026-01-05' }).scheme;
  const both = (
    property: (one: readonly Recorded[], other: readonly Recorded[], found: BrandState) => void,
  ) =>
    fc.assert(
      fc.property(lives, lives, (mine, others) => {
        const other = lead(others, { context, id: 'b2' });
        const found = fold(brandDecider, eventsOf(other)) as BrandState;
        property(lead(mine, { context, beside: [found] }), other, found);
      }),
      { numRuns: 300, seed: 20260302 },
    );

  test('the counts are what the events of both say, each against who held it then', () =>
    both((one, other, found) => {
      const { holder } = suspensionsIn(one);
      const served = [one, other].flatMap((recorded) => {
        const { decided, fallen } = suspensionsIn(recorded);
        return [...decided].filter(([, party]) => party === holder).map(([id]) => fallen.has(id));
      });
      const state = fold(brandDecider, eventsOf(one)) as BrandState;
      const others = countedWith(state, { scheme: law, found: [found, state] });
      expect(countSuspensions(state, law, undefined, others)).toEqual({
        counted: served.filter((fell) => !fell).length,
        all: served.length,
      });
    }));

  test('whoever is suspended for the third time faces a removal, in whatever brand', () => {
    let reached = 0;
    both((one, _, found) =>
      walk(one, ({ event }, before, after) => {
        if (event.type !== 'DecisionServed' || !before) return;
        if (before.decisions[event.decisionId]?.measure === 'removal') return;
        const others = countedWith(after, { scheme: law, found: [found] });
        const { counted } = countSuspensions(after, law, undefined, others);
        const at = one.findIndex((recorded) => recorded.event === event);
        const told = one
          .slice(at)
          .some(({ event: e }) => e.type === 'FindingRecorded' && e.grounds.includes('15(4)4'));
        const open = Object.values(before.cases).some(
          ({ status, grounds }) => status === 'open' && grounds.includes('15(4)4'),
        );
        if (counted < 3) return;
        reached += 1;
        expect(told || open).toBe(true);
      }),
    );
    expect(reached).toBeGreaterThan(0);
  });
});
