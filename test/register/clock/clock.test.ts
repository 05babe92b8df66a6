import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/calendar/day.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import { digestLines } from '../../../shared/register/brand/desk.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { kindsOf, toldSince } from '../../notices/lives.ts';
import { wordsOf } from '../../notices/sample.ts';
import { paper, recompute, report, resumeClock, serve, stopClock, verify } from '../commands.ts';
import {
  contextAt,
  continued,
  given,
  happenings,
  lived,
  pressing,
  scheme,
  stateOf,
  withNotice,
} from '../given.ts';
import { served } from '../lives.ts';
import { PLAIN_2027 } from '../notice-2027.ts';
import { draftDecision, entry, hear, reply, reported, transfer } from '../sanctions/lives.ts';

/** Served on 2026-03-04, due on 2026-04-07 (4 to 6 April are Qingming). */
const order = lived(...served('2026-03-04'));
const STOPPED = '2026-03-20';
const stopped = continued(order, [STOPPED, stopClock(STOPPED)]);
const resumed = continued(stopped, ['2026-03-30', resumeClock('2026-03-30')]);

const until = (life: readonly BrandEvent[], at: string) => [...life, ...happenings(life, { at })];
const PERIOD = 'case-1/rectification';
const period = (life: readonly BrandEvent[]) => stateOf(life)?.deadlines[PERIOD];
const types = (events: readonly BrandEvent[]) => events.map(({ type }) => type);

describe('F11：中止。A period that stands still', () => {
  test('is stopped on a ground, with its paper', () =>
    given(order).when(stopClock(STOPPED), { at: STOPPED }).thenOnly({
      type: 'ClockStopped',
      deadlineId: PERIOD,
      from: STOPPED,
      ground: 'force-majeure',
    }));

  test('neither reminds nor lapses nor asks for a verification, however long it lasts', () => {
    expect(types(until(stopped, '2026-09-01'))).not.toContain('ReminderIssued');
    given(stopped).thenAdvanced('2026-09-01');
    expect((brandDecider.nextDueAt(stateOf(stopped) as BrandState) ?? '9') > '2027').toBe(true);
  });

  test('lies on the desk of the city as 中止, with its age, and not among what is due soon', () => {
    const brand = stateOf(stopped) as BrandState;
    const { calendars } = contextAt({ at: '2026-04-01' });
    expect(pressing(brand)).toEqual([
      expect.objectContaining({
        kind: 'resume-clock',
        office: '530100',
        since: STOPPED,
        what: expect.stringContaining('中止'),
      }),
    ]);
    const lines = (office: string, today: string) =>
      digestLines(brand, office, {
        scheme,
        today: today as Day,
        calendar: calendars.national,
      }).filter(({ group }) => group !== 'plan');
    const asked = lines('530100', '2027-04-01');
    expect(asked).toMatchObject([{ kind: 'resume-clock', urgency: 'normal' }]);
    expect(asked[0]).not.toHaveProperty('dueOn');
    expect(lines(brand.county, '2026-04-01')).toEqual([
      expect.objectContaining({ kind: 'stopped', group: 'other', owner: '530100', since: STOPPED }),
    ]);
  });

  test('is told to the holder once, without a due day', () => {
    const told = toldSince(stopped, order.length, STOPPED);
    expect(kindsOf(told)).toEqual(['correction holder']);
    expect(told[0]?.due).toBeUndefined();
    expect(wordsOf(told[0] as never)).toContain('原告知的届满日不再作为依据');
  });

  test('is left alone by a newer calendar', () =>
    expect(continued(stopped, ['2026-03-25', recompute()])).toHaveLength(stopped.length));

  test('may be reported on, and that is in time, whatever the day that was printed', () =>
    given(stopped)
      .when(report('2026-05-06'), { at: '2026-05-06' })
      .thenAmong({ type: 'ReportFiled', inTime: true }, { type: 'DeadlineMet' }));

  test('is not over, so nobody has failed', () => {
    const filed = continued(stopped, ['2026-05-06', report('2026-05-06')]);
    for (const life of [stopped, filed])
      given(life)
        .when(verify('not-cured', '2026-05-07'), { at: '2026-05-07' })
        .thenRefused('verification.period-running');
  });

  test('runs again from the day on which the report is given back', () => {
    const back = continued(
      stopped,
      ['2026-05-06', report('2026-05-06')],
      ['2026-05-07', verify('ineffective', '2026-05-07', { remark: '没有更换旧标识' })],
    );
    expect(period(back)).toMatchObject({
      status: 'running',
      reckoning: { pauses: [{ from: STOPPED, on: '2026-05-07' }], dueOn: '2026-05-25' },
    });
  });

  test('ends with its case, and begins anew for a new holder', () => {
    const cured = continued(stopped, ['2026-03-25', verify('cured', '2026-03-25')]);
    expect(stateOf(cured)).toMatchObject({
      cases: { 'case-1': { status: 'closed', outcome: 'cured' } },
      deadlines: { [PERIOD]: { status: 'met' } },
    });
    const related = { 'party:p2': { id: 'p2', name: '示例新持有人', findings: {}, pending: [] } };
    const context = { ...contextAt({ at: '2026-03-25' }), related } as never;
    const moved = brandDecider.decide(transfer('2026-03-25'), stateOf(stopped), context);
    if (moved instanceof Refusal) throw moved;
    expect(period([...stopped, ...moved])?.status).toBe('cancelled');
  });
});

describe('恢复：a period that runs again', () => {
  test('counts what was left from the day after: sixteen days from 31 March', () => {
    expect(period(resumed)).toMatchObject({
      status: 'running',
      reckoning: {
        from: '2026-03-04',
        nominalOn: '2026-04-15',
        dueOn: '2026-04-15',
        pauses: [{ from: STOPPED, on: '2026-03-30' }],
      },
    });
    expect(period(resumed)).not.toHaveProperty('stop');
    expect(period(resumed)?.reckoning.steps.join('')).toContain('共扣除11日');
  });

  test('is told to the holder once, with the new day and why', () => {
    const told = toldSince(resumed, stopped.length, '2026-03-30');
    expect(kindsOf(told)).toEqual(['correction holder']);
    expect(told[0]).toMatchObject({ due: { reckoning: { dueOn: '2026-04-15' } } });
    expect(told[0]?.due?.why).toContain('扣除中止的11日');
    expect(wordsOf(told[0] as never)).toContain('起中止计算');
  });

  test('is told even where the day stays the same', () => {
    // 4 April is a Saturday and the nominal day; a Sunday more, and both roll over to the 7th.
    const life = continued(order, ['2026-04-03', stopClock('2026-04-03')]);
    const again = continued(life, ['2026-04-03', resumeClock('2026-04-03')]);
    expect(period(again)?.reckoning.dueOn).toBe('2026-04-07');
    expect(kindsOf(toldSince(again, life.length, '2026-04-03'))).toEqual(['correction holder']);
  });

  test('reminds and lapses by its new day', () => {
    const life = until(resumed, '2026-04-15');
    expect(types(life)).toContain('ReminderIssued');
    expect(period(life)?.status).toBe('running');
    expect(period(until(resumed, '2026-04-16'))?.status).toBe('lapsed');
  });

  test('may be stopped and resumed once more', () => {
    const twice = continued(
      resumed,
      ['2026-04-10', stopClock('2026-04-10')],
      ['2026-04-20', resumeClock('2026-04-20')],
    );
    expect(period(twice)?.reckoning).toMatchObject({
      nominalOn: '2026-04-26',
      dueOn: '2026-04-27',
    });
  });

  test('keeps its pauses when a newer calendar comes, or its service is corrected', () => {
    const late = lived(...served('2026-11-20'));
    const life = continued(
      late,
      ['2026-11-25', stopClock('2026-11-25')],
      ['2026-12-21', resumeClock('2026-12-21')],
    );
    expect(period(life)?.reckoning).toMatchObject({
      dueOn: '2027-01-18',
      certainty: 'provisional',
    });
    const calendars = withNotice(PLAIN_2027);
    const context = contextAt({ at: '2026-12-22', calendars });
    const anew = brandDecider.decide(recompute(), stateOf(life), context);
    expect(anew).toContainEqual(
      expect.objectContaining({
        type: 'DeadlineRecomputed',
        deadline: expect.objectContaining({
          reckoning: expect.objectContaining({ dueOn: '2027-01-18', certainty: 'announced' }),
        }),
      }),
    );
    const corrected = continued(resumed, [
      '2026-04-01',
      { ...serve('2026-03-05'), type: 'correct-service', why: '回证日期误录' },
    ]);
    expect(period(corrected)?.reckoning).toMatchObject({ nominalOn: '2026-04-16' });
  });
});

describe('陈述申辩期限也可以中止：by working days', () => {
  const ON = '2026-03-02';
  const heard = lived(entry, ...reported(ON), [ON, hear(ON)]);
  const stop = stopClock('2026-03-05');
  const waiting = continued(heard, ['2026-03-05', stop]);
  const reached = (life: readonly BrandEvent[]) => stateOf(life)?.deadlines['case-1/reply'];

  test('nobody decides meanwhile, though the printed day has passed', () => {
    given(waiting)
      .when(draftDecision(), { at: '2026-04-01' })
      .thenRefused('decision.reply-period-running');
    expect(pressing(stateOf(waiting) as BrandState).map(({ kind }) => kind)).not.toContain(
      'draft-decision',
    );
  });

  test('three working days are left, and counted on', () => {
    const again = continued(waiting, ['2026-03-12', resumeClock('2026-03-12')]);
    expect(reached(again)).toMatchObject({ status: 'running', reckoning: { dueOn: '2026-03-17' } });
    given(again)
      .when(draftDecision(), { at: '2026-03-17' })
      .thenRefused('decision.reply-period-running');
    given(again).when(draftDecision(), { at: '2026-03-18' }).thenAmong({ type: 'DecisionDrafted' });
  });

  test('an answer ends it as ever', () =>
    expect(reached(continued(waiting, ['2026-03-10', reply('2026-03-10')]))).toBeUndefined());
});

describe('refused, and nothing written', () => {
  const lapsed = until(order, '2026-04-09');
  const closed = continued(order, ['2026-03-25', verify('cured', '2026-03-25')]);
  const met = continued(order, ['2026-03-18', report('2026-03-18')]);
  const fixed = continued(order, [
    '2026-03-18',
    {
      type: 'extend-deadline',
      caseId: 'case-1',
      to: '2026-04-30',
      ground: 'force-majeure',
      why: '泥石流阻断道路',
      obstacleEndedOn: '2026-03-16',
      requestedOn: '2026-03-18',
      document: paper('灾害证明'),
    },
  ]);
  const stop = stopClock(STOPPED);

  test.each([
    ['without a ground', order, { ...stop, ground: undefined }, 'clock.ground-required'],
    ['without a reason', order, { ...stop, reason: undefined }, 'command.invalid'],
    ['without a document', order, { ...stop, document: undefined }, 'clock.document-required'],
    ['for another reason, by default', order, { ...stop, ground: 'other' }, 'clock.not-allowed'],
    ['from a day to come', order, stopClock('2026-03-21'), 'fact.in-future'],
    ['from the day of service', order, stopClock('2026-03-04'), 'clock.outside-period'],
    ['twice', stopped, stop, 'clock.stopped-before'],
    [
      'before it was resumed',
      resumed,
      stopClock('2026-03-30'),
      'clock.outside-period',
      '2026-04-01',
    ],
    ['after its lapse', lapsed, stopClock('2026-04-08'), 'clock.lapsed', '2026-04-09'],
    [
      'after the last day of one that waits for the calendar',
      order,
      stopClock('2026-04-08'),
      'clock.lapsed',
      '2026-04-08',
    ],
    ['once the report is in', met, stop, 'clock.period-over'],
    ['in a closed case', closed, stop, 'case.closed', '2026-03-26'],
    ['once people fixed its day', fixed, stop, 'clock.fixed'],
    ['before service', lived(...served('2026-03-04').slice(0, -1)), stop, 'clock.no-period'],
    ['in a case that is not there', order, { ...stop, caseId: 'case-9' }, 'case.unknown'],
  ])('a stop %s', (_, life, command, code, at = STOPPED) =>
    given(life).when(command, { at }).thenRefused(code),
  );

  test.each([
    ['of what was never stopped', order, resumeClock('2026-03-30'), 'clock.not-stopped'],
    ['twice', resumed, resumeClock('2026-03-30'), 'clock.not-stopped'],
    ['before the stop', stopped, resumeClock('2026-03-19'), 'clock.resumed-before-stop'],
    ['on a day to come', stopped, resumeClock('2026-03-31'), 'fact.in-future'],
    [
      'without a document',
      stopped,
      { ...resumeClock('2026-03-30'), document: undefined },
      'clock.document-required',
    ],
    [
      'told so late that the period would be over',
      stopped,
      resumeClock('2026-03-30'),
      'clock.resumed-too-late',
      '2026-04-16',
    ],
    [
      'in a case that is not there',
      stopped,
      { ...resumeClock('2026-03-30'), caseId: 'case-9' },
      'case.unknown',
    ],
  ])('a resumption %s', (_, life, command, code, at = '2026-03-30') =>
    given(life).when(command, { at }).thenRefused(code),
  );

  test('a correction of the service, while it stands still', () =>
    given(stopped)
      .when({ ...serve('2026-03-05'), type: 'correct-service', why: '误录' }, { at: STOPPED })
      .thenRefused('service.clock-stopped'));
});

test('for another good reason once the city has ruled so (裁定事项 clock-stop)', () => {
  const ruled = {
    ...contextAt({ at: STOPPED }),
    scheme: withAnswers(scheme, { 'clock-stop': 'with-reason' }),
  };
  const command = stopClock(STOPPED, { ground: 'other', reason: '等待市场监管部门换发执照' });
  expect(brandDecider.decide(command, stateOf(order), ruled)).toMatchObject([
    { type: 'ClockStopped', ground: 'other' },
  ]);
});
