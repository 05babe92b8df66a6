import { describe, expect, test } from 'vitest';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { EVENTS_A_COMMIT } from '../../../shared/register/decider.ts';
import { report } from '../commands.ts';
import { contextAt, continued, given, happenings, lived, momentOf, stateOf } from '../given.ts';
import { entered, interviewed, manyServed, numbered, served } from '../lives.ts';

/** Served on 2026-03-03: due on Friday 2026-04-03; reminded on 03-20, 03-31 and 04-03. */
const life = lived(...served('2026-03-03'));
const RECTIFICATION = 'case-1/rectification';

const reminded = (milestone: string, rest = {}) => ({
  type: 'ReminderIssued' as const,
  deadlineId: RECTIFICATION,
  milestone,
  superseded: [],
  ...rest,
});
const lapse = { type: 'DeadlineLapsed', deadlineId: RECTIFICATION, dueOn: '2026-04-03' } as const;
const verification = {
  type: 'DeadlineSet',
  deadline: expect.objectContaining({ id: 'case-1/verification' }),
} as const;

const dueAt = (events: readonly BrandEvent[]) =>
  brandDecider.nextDueAt(stateOf(events) as BrandState);

/** The life with each thing made to happen at its very moment, and those moments. */
function onTime(events: readonly BrandEvent[], end: string) {
  const moments: string[] = [];
  let all = events;
  for (let at = dueAt(all); at && at <= momentOf(end); at = dueAt(all)) {
    moments.push(at.slice(0, 16));
    all = [...all, ...happenings(all, { at })];
  }
  return { moments, events: all };
}

describe('milestones fire in turn', () => {
  test('nothing happens a moment before', () =>
    given(life).thenAdvanced('2026-03-20T08:59:59.999+08:00'));

  test('the first reminder ten working days before, at nine', () =>
    given(life).thenAdvanced('2026-03-20T09:00:00+08:00', reminded('remind-holder-10')));

  test('each at its own time, the lapse at midnight after the due day', () =>
    expect(onTime(life, '2026-04-04').moments).toEqual([
      '2026-03-20T09:00',
      '2026-03-31T09:00',
      '2026-04-03T09:00',
      '2026-04-04T00:00',
    ]));

  test('on time nothing is called late, missed or superseded', () => {
    const fired = onTime(life, '2026-04-04').events.slice(life.length);
    expect(fired.map(({ type }) => type)).toEqual([
      'ReminderIssued',
      'ReminderIssued',
      'ReminderIssued',
      'DeadlineLapsed',
      'DeadlineSet',
    ]);
    expect(JSON.stringify(fired)).not.toContain('lateSince');
  });

  test('what fired does not fire again', () =>
    expect(happenings(onTime(life, '2026-04-04').events, { at: '2026-04-04' })).toEqual([]));

  test('reminders whose moment is past when the date is set are left out', () => {
    const late = continued(lived(...numbered('2026-03-03')), [
      '2026-04-01',
      {
        type: 'serve-order',
        caseId: 'case-1',
        method: 'post',
        on: '2026-03-03',
        proof: { title: '回执', reference: '1' },
      },
    ]);
    expect(stateOf(late)?.deadlines[RECTIFICATION]?.milestones.map(({ id }) => id)).toEqual([
      'remind-holder-0',
      'lapse',
    ]);
  });
});

describe('after an outage', () => {
  test('reminders due together collapse into the one that still matters', () =>
    given(life).thenAdvanced(
      '2026-04-01T08:00:00+08:00',
      reminded('remind-holder-3', {
        superseded: [{ milestone: 'remind-holder-10', at: '2026-03-20T09:00:00.000+08:00' }],
        lateSince: '2026-03-31T09:00:00.000+08:00',
      }),
      {
        type: 'HolderRemindedLate',
        planned: '2026-03-20T09:00:00.000+08:00',
        on: '2026-04-01',
        dueOn: '2026-04-03',
        reminded: true,
      },
    ));

  test('four reminders of the three months: one goes out', () => {
    // Due on 2026-05-26; on its morning all four are due.
    const ladder = lived(...interviewed('2026-02-26'));
    const fired = happenings(ladder, { at: '2026-05-26T09:00:00+08:00' });
    expect(fired).toMatchObject([
      { milestone: 'remind-holder-0', superseded: { length: 3 } },
      { type: 'HolderRemindedLate', reminded: true },
    ]);
    expect(fired[0]).not.toHaveProperty('lateSince');
  });

  test('a reminder sent later on its own day is not late', () =>
    expect(happenings(life, { at: '2026-03-20T23:00:00+08:00' })[0]).not.toHaveProperty(
      'lateSince',
    ));

  test('once the period is over no reminder goes out; the record says which were missed', () =>
    given(life).thenAdvanced(
      '2026-05-06',
      {
        type: 'RemindersMissed',
        missed: [
          expect.objectContaining({ milestone: 'remind-holder-10' }),
          expect.objectContaining({ milestone: 'remind-holder-3' }),
          expect.objectContaining({ milestone: 'remind-holder-0' }),
        ],
      },
      { type: 'HolderRemindedLate', on: '2026-05-06', dueOn: '2026-04-03', reminded: false },
      { ...lapse, lateSince: '2026-04-04T00:00:00.000+08:00' },
      verification,
    ));

  test('the lapse is dated at its due day, not at that of the sweep', () =>
    expect(
      brandDecider.effectiveOn({ ...lapse, dueOn: '2026-04-03' as never }, '2026-05-06' as never),
    ).toBe('2026-04-03'));

  test('the county’s time to verify begins when it can know', () =>
    expect(
      stateOf([...life, ...happenings(life, { at: '2026-05-06' })])?.deadlines[
        'case-1/verification'
      ]?.reckoning.from,
    ).toBe('2026-05-06'));
});

describe('at most twenty events a commit', () => {
  // Each of the cases: the reminders missed and that they were, the lapse, and the clock of the verification.
  const eleven = lived(...manyServed(11, '2026-03-03'));
  const advance = (events: readonly BrandEvent[]) =>
    brandDecider.advance(stateOf(events) as BrandState, contextAt({ at: '2026-04-07' }));

  test('never more, though a lapse brings two', () => {
    const first = advance(eleven);
    expect(first.length).toBeLessThanOrEqual(EVENTS_A_COMMIT);
    expect(first.length).toBeGreaterThan(EVENTS_A_COMMIT - 2);
  });

  test('the rest stays due', () => {
    const first = [...eleven, ...advance(eleven)];
    const second = [...first, ...advance(first)];
    for (const part of [first, second]) expect(dueAt(part)).toBeDefined();
    expect((dueAt(second) ?? '') <= momentOf('2026-04-07')).toBe(true);
    const all = [...second, ...advance(second)];
    expect(all.filter(({ type }) => type === 'DeadlineLapsed')).toHaveLength(11);
    expect((dueAt(all) ?? '') > momentOf('2026-04-07')).toBe(true);
  });
});

describe('internal targets', () => {
  test('passed by the county, they lapse and open nothing', () => {
    const lapsed = [...life, ...happenings(life, { at: '2026-04-04T00:00:00+08:00' })];
    // Five working days after Saturday 04-04 (holidays to the 6th): 7, 8, 9, 10, 13.
    given(lapsed).thenAdvanced('2026-04-14', {
      type: 'DeadlineLapsed',
      deadlineId: 'case-1/verification',
      dueOn: '2026-04-13',
    });
  });
});

describe('nothing is awaited', () => {
  test('of a period that is met', () => {
    const reported = continued(life, ['2026-03-10', report('2026-03-10')]);
    expect(dueAt(reported)?.slice(0, 10)).toBe('2026-03-18');
  });

  test('but the evaluation, of a brand without a case', () =>
    expect(dueAt(entered)?.slice(0, 7)).toBe('2027-05'));
});
