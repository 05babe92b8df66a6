import { describe, expect, test } from 'vitest';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { continued, given, happenings, lived, pressing, scheme, stateOf } from '../given.ts';
import {
  check,
  decided,
  draftDecision,
  hear,
  legalReview,
  reply,
  review,
  SUSPENSION,
  sanctioned,
  serveDecision,
  setAside,
  signDecision,
  suspended,
  voidDecision,
} from './lives.ts';

/** Suspended from 2026-03-03 to 2027-03-02. */
const IN_TIME = '2027-02-22';
const LAST_DAY = '2027-03-02';
const AFTER = '2027-03-03';

const checked = continued(suspended, ['2027-02-01', check('2027-02-01')]);
const renewed = continued(checked, ...decided(IN_TIME, 2, { renewal: true }));
const servedInTime = continued(renewed, ['2027-02-23', serveDecision('2027-02-23', 'decision-2')]);
const until = (life: typeof suspended, at: string) => [...life, ...happenings(life, { at })];
const kinds = (life: typeof suspended, law = scheme) =>
  pressing(stateOf(life) as BrandState, law).map(({ office, kind }) => `${office} ${kind}`);

describe('一年期届满前，可根据整改情况，再次作出暂停的决定', () => {
  test('rests on the county’s check of the measures', () =>
    given(suspended)
      .when(draftDecision({ renewal: true }), { at: IN_TIME })
      .thenRefused('renewal.check-required'));

  test('is heard anew: another decision, on other facts', () => {
    given(checked)
      .when(draftDecision({ renewal: true }), { at: IN_TIME })
      .thenRefused('decision.hearing-required');
    const life = continued(checked, [IN_TIME, hear(IN_TIME)], [IN_TIME, reply(IN_TIME)]);
    given(life)
      .when(draftDecision({ renewal: true }), { at: IN_TIME })
      .thenAmong({ type: 'DecisionDrafted', measure: 'renewal', follows: 'decision-1' });
  });

  test('follows on: another whole year from the day after the first, wherever its service falls', () =>
    expect(stateOf(servedInTime)?.deadlines['decision-2/term']?.reckoning).toMatchObject({
      from: '2027-03-02',
      dueOn: '2028-03-02',
    }));

  test('a third in a row is asked about only where it is so ruled, and every desk would find it', () => {
    const ending = until(servedInTime, '2028-02-01');
    const ruled = withAnswers(scheme, { 'renewal-again': 'yes' });
    expect(kinds(ending)).not.toContain('530102 check-measures');
    expect(kinds(ending, ruled)).toContain('530102 check-measures');
    expect(brandDecider.lookups(stateOf(ending) as BrandState)).toEqual(
      expect.arrayContaining(['desk:530100', 'desk:530102']),
    );
  });

  test('the mark stays suspended without a gap', () => {
    expect(stateOf(until(servedInTime, AFTER))?.standing).toBe('suspended');
    expect(stateOf(until(servedInTime, '2028-03-02'))?.standing).toBe('suspended');
    expect(stateOf(until(servedInTime, '2028-03-03'))?.standing).toBe('listed');
  });

  test('on the last day it can still be decided', () => {
    const life = continued(checked, ...decided(LAST_DAY, 2, { renewal: true }));
    given(life).thenAdvanced(AFTER, {
      type: 'SuspensionContinued',
      decisionId: 'decision-1',
      by: 'decision-2',
    });
  });

  test('after the end it is refused: the mark is restored already', () => {
    const late = continued(
      checked,
      [LAST_DAY, hear(LAST_DAY)],
      [LAST_DAY, reply(LAST_DAY)],
      [LAST_DAY, draftDecision({ renewal: true }), 'drafter'],
      [LAST_DAY, review('decision-2'), 'reviewer'],
      [LAST_DAY, legalReview('decision-2'), 'lawyer'],
    );
    given(late).thenAdvanced(
      AFTER,
      { type: 'DecisionVoided', decisionId: 'decision-2' },
      { type: 'MarkRestored', on: AFTER },
      { type: 'CaseClosed', outcome: 'restored' },
    );
    given(late)
      .when(signDecision('decision-2'), { at: AFTER, as: 'signatory' })
      .thenRefused('decision.voided');
    given(late)
      .when(draftDecision({ renewal: true }), { at: AFTER })
      .thenRefused('case.closed');
  });

  test('is decided once for a term', () =>
    given(servedInTime)
      .when(draftDecision({ renewal: true }), { at: '2027-02-24' })
      .thenRefused('renewal.renewed-before'));

  test('and not a third time running', () => {
    const second = continued(
      until(servedInTime, AFTER),
      ['2028-02-01', check('2028-02-01', false, 'decision-2')],
      ['2028-02-01', hear('2028-02-01')],
      ['2028-02-01', reply('2028-02-01')],
    );
    given(second)
      .when(draftDecision({ renewal: true }), { at: '2028-02-01' })
      .thenRefused('renewal.again');
  });

  test('no check before the term has begun', () =>
    given(lived(...SUSPENSION))
      .when(check('2026-03-02'), { at: '2026-03-02' })
      .thenRefused('check.no-term'));
});

describe('decided in time, served later', () => {
  const gap = until(renewed, AFTER);

  test('the mark stays suspended, and the term is completed at service', () => {
    expect(stateOf(gap)?.standing).toBe('suspended');
    const life = until(
      continued(gap, ['2027-03-10', serveDecision('2027-03-10', 'decision-2')]),
      '2027-03-11',
    );
    expect(stateOf(life)).toMatchObject({
      standing: 'suspended',
      deadlines: { 'decision-2/term': { reckoning: { from: LAST_DAY, dueOn: '2028-03-02' } } },
    });
  });

  test('given up before service, the mark is free as of the end of the first term', () => {
    given(gap)
      .when(voidDecision('decision-2'), { at: '2027-03-10' })
      .thenOnly(
        { type: 'DecisionVoided', decisionId: 'decision-2' },
        { type: 'MarkRestored', decisionId: 'decision-1', on: AFTER },
        { type: 'CaseClosed', outcome: 'restored' },
      );
    expect(stateOf(continued(gap, ['2027-03-10', voidDecision('decision-2')]))?.standing).toBe(
      'listed',
    );
  });
});

describe('without a renewal', () => {
  test('the mark is restored by itself at 00:00 after the last day, and the record says so', () => {
    const life = until(suspended, LAST_DAY);
    expect(stateOf(life)?.standing).toBe('suspended');
    given(life).thenAdvanced(
      '2027-03-03T00:00:00+08:00',
      { type: 'MarkRestored', decisionId: 'decision-1', on: AFTER },
      { type: 'CaseClosed', caseId: 'case-1', outcome: 'restored' },
    );
    expect(stateOf(until(suspended, AFTER))?.standing).toBe('listed');
  });

  test('unless another matter keeps it suspended', () => {
    const two = continued(suspended, ...sanctioned('2026-06-01', 2));
    const first = until(two, AFTER);
    expect(first.filter(({ type }) => type === 'MarkRestored')).toEqual([]);
    expect(stateOf(first)?.standing).toBe('suspended');
    expect(stateOf(until(two, '2027-06-02'))?.standing).toBe('listed');
  });
});

describe('its window, watched backwards in working days', () => {
  // 2027 is not announced: the window is planned by what is known.
  const opened = until(suspended, '2026-11-30');

  test('asks the county for its check first, the city for a decision then, and nobody before', () => {
    expect(kinds(suspended)).not.toContain('530102 check-measures');
    expect(kinds(opened)).toContain('530102 check-measures');
    expect(kinds(continued(opened, ['2026-12-01', check('2026-12-01')]))).toContain(
      '530100 decide-renewal',
    );
  });

  test('and nobody once it is decided, nor for a term that cannot be renewed again', () => {
    expect(kinds(renewed)).not.toContain('530100 decide-renewal');
    expect(kinds(until(servedInTime, '2028-02-25'))).not.toContain('530102 check-measures');
  });
});

describe('a renewal set aside', () => {
  test('before its first day: the first term ends as if it had never been', () => {
    const life = continued(servedInTime, ['2027-02-25', setAside('2027-02-25', 'decision-2')]);
    expect(stateOf(life)).toMatchObject({
      standing: 'suspended',
      cases: { 'case-1': { status: 'open' } },
    });
    given(life).thenAdvanced(AFTER, { type: 'MarkRestored' }, { type: 'CaseClosed' });
  });

  test('during its year: the mark is free at once', () => {
    const life = continued(until(servedInTime, AFTER), [
      '2027-06-01',
      setAside('2027-06-01', 'decision-2'),
    ]);
    expect(stateOf(life)).toMatchObject({
      standing: 'listed',
      cases: { 'case-1': { status: 'closed', outcome: 'set-aside' } },
    });
    const later = until(life, '2028-06-01');
    expect(stateOf(later)?.standing).toBe('listed');
    expect(later.filter(({ type }) => type === 'MarkRestored')).toEqual([]);
  });
});
