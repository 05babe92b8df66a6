import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../shared/refusal.ts';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { type Command, enter, finding, paper, report, serve } from '../commands.ts';
import {
  contextAt,
  continued,
  given,
  happenings,
  lived,
  pressing,
  scheme,
  stateOf,
} from '../given.ts';
import { numbered, served as ordered, signed } from '../lives.ts';
import {
  check,
  decided,
  entry,
  exit,
  extend,
  hear,
  reported,
  SUSPENSION,
  serveDecision,
  setAside,
  suspended,
  transfer,
} from './lives.ts';

const until = (life: readonly BrandEvent[], at: string) => [...life, ...happenings(life, { at })];

/** Served on 2026-03-04, due on 2026-04-07 (4 to 6 April are Qingming). */
const order = lived(...ordered('2026-03-04'));
const PERIOD = 'case-1/rectification';
const period = (life: readonly BrandEvent[]) => stateOf(life)?.deadlines[PERIOD];

const correct = (on: string, fields = {}) => ({
  ...serve(on),
  type: 'correct-service',
  why: '回证日期误录',
  ...fields,
});

describe('a corrected service', () => {
  test('on a later day: the period is reckoned anew, and said once', () => {
    given(order)
      .when(correct('2026-03-10'), { at: '2026-03-20' })
      .thenOnly(
        { type: 'ServiceCorrected' },
        { type: 'DeadlineRecomputed', previousDueOn: '2026-04-07' },
      );
    const life = continued(order, ['2026-03-20', correct('2026-03-10')]);
    expect(period(life)).toMatchObject({ status: 'running', reckoning: { dueOn: '2026-04-10' } });
  });

  test('on an earlier day: what the holder was told is not shortened without approval', () => {
    const later = lived(...numbered('2026-03-04'), ['2026-03-10', serve('2026-03-10')]);
    const earlier = correct('2026-03-04');
    given(later)
      .when(earlier, { at: '2026-03-20' })
      .thenRefused('deadline.shortening-needs-approval');
    given(later)
      .when({ ...earlier, approveShortening: true }, { at: '2026-03-20' })
      .thenAmong({ type: 'DeadlineRecomputed', previousDueOn: '2026-04-10' });
  });

  test('undoes a lapse that was none, and the lapse comes on its own day', () => {
    const lapsed = until(order, '2026-04-09');
    expect(period(lapsed)?.status).toBe('lapsed');
    const life = continued(lapsed, ['2026-04-09', correct('2026-03-10')]);
    expect(period(life)?.status).toBe('running');
    expect(pressing(stateOf(life) as BrandState)).toEqual([]);
    given(life).thenAdvanced(
      '2026-04-11',
      { type: 'RemindersMissed' },
      { type: 'HolderRemindedLate' },
      { type: 'DeadlineLapsed', dueOn: '2026-04-10' },
      { type: 'DeadlineSet' },
    );
  });

  test('leaves a date alone that people moved', () => {
    const extended = continued(order, ['2026-03-20', EXTENSION]);
    const life = continued(extended, ['2026-03-21', correct('2026-03-10')]);
    expect(period(life)?.reckoning.dueOn).toBe('2026-04-30');
  });

  test.each([
    [
      'before there was one',
      lived(...ordered('2026-03-04').slice(0, -1)),
      'service.nothing-to-correct',
    ],
    [
      'once the report is in',
      continued(order, ['2026-03-20', report('2026-03-20')]),
      'service.stage-decided',
    ],
    ['to a day before signing', order, 'service.before-signing', '2026-03-03'],
  ])('refused: %s', (_, life, code, on = '2026-03-10') =>
    given(life).when(correct(on), { at: '2026-03-20' }).thenRefused(code),
  );
});

const EXTENSION = extend({
  to: '2026-04-30',
  obstacleEndedOn: '2026-03-16',
  requestedOn: '2026-03-18',
});

describe('民诉法86：不可抗力，障碍消除后十日内申请顺延', () => {
  test('moves the due day, with its reason, and stays through a recomputation', () => {
    const life = continued(order, ['2026-03-20', EXTENSION]);
    expect(period(life)).toMatchObject({
      fixedBy: '泥石流阻断道路',
      reckoning: { dueOn: '2026-04-30' },
    });
    expect(continued(life, ['2026-03-21', { type: 'recompute' }])).toHaveLength(life.length);
  });

  test('also when the period has lapsed meanwhile', () => {
    const life = continued(until(order, '2026-04-08'), [
      '2026-04-08',
      { ...EXTENSION, obstacleEndedOn: '2026-04-02', requestedOn: '2026-04-08' },
    ]);
    expect(period(life)?.status).toBe('running');
    expect(pressing(stateOf(life) as BrandState)).toEqual([]);
  });

  test.each([
    // The tenth day is 2026-03-28, a Saturday: the Monday after counts (民诉法85).
    ['2026-03-18', '2026-03-30', undefined],
    ['2026-03-18', '2026-03-31', 'extension.asked-too-late'],
    ['2026-03-16', '2026-03-26', undefined],
    ['2026-03-16', '2026-03-27', 'extension.asked-too-late'],
    ['2026-03-16', '2026-03-15', 'extension.obstacle-lasts'],
  ])('the obstacle gone on %s, asked for on %s', (obstacleEndedOn, requestedOn, code) => {
    const asked = given(order).when(
      { ...EXTENSION, obstacleEndedOn, requestedOn },
      { at: '2026-04-01' },
    );
    if (code) asked.thenRefused(code);
    else asked.thenOnly({ type: 'DeadlineRecomputed' });
  });

  test('no other extension, unless the deployment has ruled so', () => {
    const other = { ...EXTENSION, ground: 'other' };
    given(order).when(other, { at: '2026-03-20' }).thenRefused('extension.not-allowed');
    const ruled = {
      ...contextAt({ at: '2026-03-20' }),
      scheme: withAnswers(scheme, { extension: 'with-reason' }),
    };
    expect(brandDecider.decide(other, stateOf(order), ruled)).not.toBeInstanceOf(Refusal);
  });

  test.each([
    ['to an earlier day', { to: '2026-04-01' }, 'extension.not-later'],
    ['to a rest day', { to: '2026-05-02' }, 'extension.rest-day'],
  ])('refused: %s', (_, fields, code) =>
    given(order)
      .when({ ...EXTENSION, ...fields }, { at: '2026-03-20' })
      .thenRefused(code),
  );

  test('refused: where no period has begun yet', () =>
    given(lived(...signed('2026-03-04')))
      .when(EXTENSION, { at: '2026-03-20' })
      .thenRefused('extension.no-period'));
});

const SERVE_NOTICE = (on: string): Command => {
  const { caseId: _, ...service } = serve(on);
  return { ...service, type: 'serve-evaluation-notice' };
};

const PARTY = { id: 'p2', name: '示例家政集团有限公司', findings: {}, pending: [] };

/** Transfers on a day, to a party that is registered. */
const transferred = (life: readonly BrandEvent[], on: string) => {
  const context = { ...contextAt({ at: on }), related: { 'party:p2': PARTY } };
  const before = until(life, on);
  const events = brandDecider.decide(transfer(on), stateOf(before), context);
  if (events instanceof Refusal) throw events;
  return [...before, ...events];
};

describe('a transfer', () => {
  test('to a party that nobody knows is refused', () =>
    given(order).when(transfer('2026-03-10'), { at: '2026-03-10' }).thenRefused('party.unknown'));

  test('leaves an open order with the brand, to be served again on the new holder', () => {
    const life = transferred(order, '2026-03-10');
    expect(stateOf(life)).toMatchObject({
      holder: { id: 'p2', name: PARTY.name },
      deadlines: { [PERIOD]: { status: 'cancelled' } },
    });
    expect(pressing(stateOf(life) as BrandState).map(({ kind }) => kind)).toEqual(['serve-order']);
    const again = continued(life, ['2026-03-12', serve('2026-03-12')]);
    expect(period(again)).toMatchObject({ status: 'running', reckoning: { from: '2026-03-12' } });
  });

  test('ends the consent to electronic service: it was the old holder’s', () =>
    expect(stateOf(transferred(order, '2026-03-10'))?.electronicConsent).toBeUndefined());

  test('who now holds the brand is heard, and a draft for the other is given up', () => {
    const on = '2026-03-02';
    const numbered = lived(entry, ...reported(on), ...decided(on));
    const life = transferred(numbered, '2026-03-04');
    expect(stateOf(life)?.decisions['decision-1']?.voided).toBeDefined();
    given(life)
      .when(serveDecision('2026-03-04'), { at: '2026-03-04' })
      .thenRefused('decision.voided');
    given(life)
      .when({ type: 'draft-decision', caseId: 'case-1', reasons: '仍有必要' }, { at: '2026-03-04' })
      .thenRefused('decision.hearing-required');
    given(life)
      .when(hear('2026-03-04'), { at: '2026-03-04' })
      .thenAmong({ type: 'HearingNoticeServed' });
  });

  test('a time to reply that was running starts anew with the next notice', () => {
    const on = '2026-03-02';
    const life = transferred(lived(entry, ...reported(on), [on, hear(on)]), '2026-03-04');
    expect(until(life, '2026-03-20')).toHaveLength(life.length);
    const again = continued(life, ['2026-03-20', hear('2026-03-20')]);
    expect(stateOf(again)?.deadlines['case-1/reply']?.reckoning.dueOn).toBe('2026-03-27');
  });

  describe('while an evaluation asks for materials', () => {
    const asked = lived(
      entry,
      [
        '2026-03-02',
        {
          type: 'enrol-in-evaluation',
          cycle: '2026-1',
          number: '示例人社评〔2026〕1号',
          materialsDueOn: '2026-06-30',
        },
      ],
      ['2026-03-04', SERVE_NOTICE('2026-03-04')],
    );
    const MATERIALS = 'evaluation-materials-1';
    const filing = (receivedOn: string): Command => ({
      type: 'file-materials',
      channel: 'window',
      receivedOn,
      document: paper('发展状况材料'),
    });
    const moved = transferred(asked, '2026-04-01');

    test('its notice is served again: nobody is late by what was served on somebody else', () => {
      expect(stateOf(moved)?.deadlines[MATERIALS]?.status).toBe('cancelled');
      expect(pressing(stateOf(moved) as BrandState).map(({ kind }) => kind)).toEqual([
        'serve-evaluation-notice',
      ]);
      given(moved)
        .when(filing('2026-04-02'), { at: '2026-04-02' })
        .thenRefused('evaluation.not-served');
      expect(until(moved, '2026-07-02').map(({ type }) => type)).not.toContain('DeadlineLapsed');
    });

    test('served, the printed day is the new holder’s', () => {
      const again = continued(moved, ['2026-04-08', SERVE_NOTICE('2026-04-08')]);
      expect(stateOf(again)?.deadlines[MATERIALS]).toMatchObject({
        status: 'running',
        reckoning: { dueOn: '2026-06-30' },
      });
      given(again).when(filing('2026-06-01'), { at: '2026-06-01' }).thenAmong({
        type: 'MaterialsFiled',
        inTime: true,
      });
    });

    test('too late for the printed day: a later one is printed first', () => {
      const late = transferred(asked, '2026-06-29');
      const postpone = { type: 'postpone-materials', to: '2026-08-31', reason: '品牌转让' };
      given(late)
        .when(SERVE_NOTICE('2026-06-30'), { at: '2026-06-30' })
        .thenRefused('evaluation.served-too-late');
      const printed = continued(late, ['2026-06-30', postpone]);
      given(printed)
        .when(SERVE_NOTICE('2026-06-30'), { at: '2026-06-30' })
        .thenAmong({ type: 'EvaluationNoticeServed' });
    });

    test('what it has got already stays', () => {
      const got = transferred(continued(asked, ['2026-03-20', filing('2026-03-20')]), '2026-04-01');
      expect(got.map(({ type }) => type)).not.toContain('EvaluationNoticeToServeAgain');
      expect(stateOf(got)?.evaluation.enrolment?.materials).toMatchObject({ inTime: true });
    });
  });

  test('a suspension in force stays with the brand, and so does its count', () => {
    const life = transferred(suspended, '2026-04-01');
    expect(stateOf(life)).toMatchObject({ standing: 'suspended' });
    expect(stateOf(life)?.countedSince).toBeUndefined();
  });
});

describe('a voluntary exit', () => {
  const left = continued(order, ['2026-03-10', exit('2026-03-10')]);

  test('ends what was under way, and bans nobody', () => {
    expect(stateOf(left)?.standing).toBe('exited');
    expect(pressing(stateOf(left) as BrandState)).toEqual([]);
    expect(until(left, '2026-06-01')).toHaveLength(left.length);
    given(left).when(enter('2026-03-11'), { at: '2026-03-11' }).thenAmong({ type: 'BrandEntered' });
    given(left).when(finding('2026-03-11'), { at: '2026-03-11' }).thenRefused('brand.left');
  });

  test('does not shorten a suspension: who comes back early is still suspended', () => {
    const away = continued(suspended, ['2026-04-01', exit('2026-04-01')]);
    const back = continued(away, ['2026-05-06', enter('2026-05-06')]);
    expect(stateOf(back)?.standing).toBe('suspended');
    expect(stateOf(until(back, '2027-03-03'))?.standing).toBe('listed');
    expect(stateOf(until(away, '2027-03-03'))?.standing).toBe('exited');
  });

  test('does not wipe out what was counted', () => {
    const away = continued(suspended, ['2026-04-01', exit('2026-04-01')]);
    const back = continued(away, ['2026-05-06', enter('2026-05-06')]);
    expect(stateOf(back)?.countedSince).toBeUndefined();
  });

  test('a suspension can still be set aside on review', () => {
    const away = continued(
      suspended,
      ['2026-04-01', exit('2026-04-01')],
      ['2026-05-06', setAside('2026-05-06')],
    );
    expect(stateOf(away)?.standing).toBe('exited');
  });
});

describe('附件2 登记变更', () => {
  const change = (fields = {}) => ({
    type: 'register-change',
    changes: { name: '示例家政服务' },
    level: 'basic',
    reason: '更名',
    changedOn: '2026-03-02',
    document: paper('登记变更表'),
    ...fields,
  });

  test('changes the record from the day it names, and keeps the holder', () => {
    given(order).when(change(), { at: '2026-03-10' }).thenOnly({ type: 'ChangeRegistered' });
    expect(
      stateOf(continued(order, ['2026-03-10', change({ changes: { holderName: '新名' } })])),
    ).toMatchObject({
      name: '示例家政',
      holder: { id: 'p1', name: '新名' },
    });
  });

  test.each([
    ['nothing changed', { changes: {} }, 'change.nothing'],
    ['an unknown kind', { changes: { kind: 'club' } }, 'brand.kind-unknown'],
    ['an unknown category', { changes: { category: 'other' } }, 'brand.category-unknown'],
    ['before the entry', { changedOn: '2025-08-19' }, 'change.before-entry'],
    ['a day to come', { changedOn: '2026-03-11' }, 'fact.in-future'],
  ])('refused: %s', (_, fields, code) =>
    given(order).when(change(fields), { at: '2026-03-10' }).thenRefused(code),
  );
});

describe('a newer calendar', () => {
  test('leaves a term a term: same days, same decision, ended by itself', () => {
    const served = lived(...SUSPENSION);
    const basis = served.map((e) =>
      e.type === 'DeadlineSet'
        ? {
            ...e,
            deadline: {
              ...e.deadline,
              reckoning: {
                ...e.deadline.reckoning,
                basis: { ...e.deadline.reckoning.basis, calendar: 'old' },
              },
            },
          }
        : e,
    );
    const life = continued(basis, ['2026-03-02', { type: 'recompute' }]);
    expect(stateOf(life)?.deadlines['decision-1/term']).toMatchObject({
      decisionId: 'decision-1',
      reckoning: { dueOn: '2027-03-02' },
    });
    expect(stateOf(until(life, '2026-03-03'))?.standing).toBe('suspended');
    expect(stateOf(until(life, '2027-03-03'))?.standing).toBe('listed');
  });
});

describe('whose desk it lies on', () => {
  const on = '2026-03-02';
  const way = [...reported(on), ...decided(on), [on, serveDecision(on)] as const];
  const desks = way.map((_, i) =>
    pressing(stateOf(lived(entry, ...way.slice(0, i + 1))) as BrandState).map(
      ({ office, kind }) => `${office === '530102' ? 'county' : 'city'} ${kind}`,
    ),
  );

  test('the county reports first; then the city hears, drafts, reviews, signs, numbers, serves, publishes', () =>
    expect(desks).toEqual([
      ['county take-up-sanction'],
      ['city serve-hearing-notice'],
      [],
      ['city draft-decision'],
      ['city review-decision'],
      ['city legally-review-decision'],
      ['city sign-decision'],
      ['city number-decision'],
      ['city serve-decision'],
      ['city publish-decision'],
    ]));

  test('what a case has already been through asks nothing more', () =>
    expect(
      pressing(
        stateOf(continued(suspended, ['2026-04-01', check('2026-04-01')])) as BrandState,
      ).map(({ kind }) => kind),
    ).toEqual(['publish-decision']));
});
