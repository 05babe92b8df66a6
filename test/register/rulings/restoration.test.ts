import { describe, expect, test } from 'vitest';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { given, pressing, stateOf, under } from '../given.ts';
import {
  applyForRestoration,
  check,
  decided,
  draftDecision,
  restoreMark,
  SUSPENSION,
  sanctioned,
  setAside,
  voidDecision,
} from '../sanctions/lives.ts';

/** 暂停期满后如何恢复使用？ A suspension from 2026-03-03 to 2027-03-02. */
const LAST_DAY = '2027-03-02';
const AFTER = '2027-03-03';
const LATER = '2027-03-10';

const ruled = under({ restoration: 'application' });
const until = (life: ReturnType<typeof ruled.lived>, at: string) => [
  ...life,
  ...ruled.happenings(life, { at }),
];
const suspended = ruled.lived(...SUSPENSION);
const over = until(suspended, AFTER);
const applied = ruled.continued(over, [LATER, applyForRestoration(LATER)]);
const mended = ruled.continued(applied, ['2027-03-12', check('2027-03-12', true)]);

const asked = (life: typeof suspended) =>
  pressing(stateOf(life) as BrandState)
    .filter(({ kind }) => kind === 'check-measures' || kind === 'restore-mark')
    .map(({ office, kind }) => `${office} ${kind}`);

describe('届满自动恢复 (the default)', () => {
  const ended = [...suspended, ...under({}).happenings(suspended, { at: AFTER })];

  test('the day after the last the mark is free, without anybody’s doing', () => {
    expect(ended.at(-2)).toMatchObject({ type: 'MarkRestored', on: AFTER });
    expect(stateOf(ended)?.standing).toBe('listed');
  });

  test('there is nothing to apply for', () =>
    given(ended)
      .when(applyForRestoration(LATER), { at: LATER })
      .thenRefused('restoration.not-awaited'));
});

describe('经申请和复查后恢复', () => {
  test('the end of the term alone frees nothing: the mark stays suspended', () => {
    ruled
      .given(until(suspended, `${LAST_DAY}T23:59:59+08:00`))
      .thenAdvanced(AFTER, { type: 'RestorationAwaited', since: AFTER });
    expect(stateOf(over)?.standing).toBe('suspended');
    expect(stateOf(until(over, '2028-01-05'))?.standing).toBe('suspended');
  });

  test('before the end there is nothing to apply for', () =>
    ruled
      .given(suspended)
      .when(applyForRestoration(LAST_DAY), { at: LAST_DAY })
      .thenRefused('restoration.not-awaited'));

  test('a holder applies, the county looks at it, the city restores', () => {
    expect(asked(over)).toEqual([]);
    expect(asked(applied)).toEqual(['530102 check-measures']);
    expect(asked(mended)).toEqual(['530100 restore-mark']);
    ruled
      .given(mended)
      .when(restoreMark('2027-03-15'), { at: '2027-03-15' })
      .thenOnly(
        { type: 'MarkRestored', on: '2027-03-15' },
        { type: 'CaseClosed', outcome: 'restored' },
      );
    const restored = ruled.continued(mended, ['2027-03-15', restoreMark('2027-03-15')]);
    expect(stateOf(restored)?.standing).toBe('listed');
    expect(asked(restored)).toEqual([]);
  });

  test.each([
    ['without an application', over, 'restoration.not-applied-for'],
    ['before the county has looked at it', applied, 'restoration.check-required'],
    [
      'found not mended',
      ruled.continued(applied, ['2027-03-12', check('2027-03-12', false)]),
      'restoration.not-mended',
    ],
  ])('nothing is restored %s', (_, life, code) =>
    ruled.given(life).when(restoreMark('2027-03-15'), { at: '2027-03-15' }).thenRefused(code),
  );

  test.each([
    ['restored before the check', mended, restoreMark('2027-03-11'), 'restoration.before-check'],
    [
      'applied for as of a day of the term',
      over,
      applyForRestoration(LAST_DAY),
      'restoration.too-early',
    ],
    ['checked once the term is over, unasked', over, check(LATER), 'check.not-applied-for'],
  ])('nothing is %s', (_, life, command, code) =>
    ruled.given(life).when(command, { at: '2027-03-15' }).thenRefused(code),
  );

  test('who applies online applies today, not as of another day', () =>
    ruled
      .given(over)
      .when(applyForRestoration(LATER), { at: '2027-03-11', byHolder: true })
      .thenRefused('restoration.holder-today-only'));

  test('a check during the term does not do: what counts is how it is after the application', () => {
    const checked = ruled.continued(suspended, ['2027-02-01', check('2027-02-01', true)]);
    const late = ruled.continued(checked, [LATER, applyForRestoration(LATER)]);
    expect(asked(late)).toEqual(['530102 check-measures']);
    ruled
      .given(late)
      .when(restoreMark('2027-03-15'), { at: '2027-03-15' })
      .thenRefused('restoration.check-required');
  });

  test('found not mended, the holder may apply again; while it is looked at, not', () => {
    ruled
      .given(applied)
      .when(applyForRestoration('2027-03-11'), { at: '2027-03-11' })
      .thenRefused('restoration.applied-before');
    const failed = ruled.continued(applied, ['2027-03-12', check('2027-03-12', false)]);
    ruled
      .given(failed)
      .when(applyForRestoration('2027-04-12'), { at: '2027-04-12' })
      .thenOnly({ type: 'RestorationAppliedFor', on: '2027-04-12' });
  });

  test('a term that is over cannot be renewed any more', () =>
    ruled
      .given(over)
      .when(draftDecision({ renewal: true }), { at: AFTER })
      .thenRefused('renewal.no-term'));

  test('a renewal that is given up after the term it was to follow leaves the mark awaiting', () => {
    const renewed = ruled.continued(
      suspended,
      ['2027-02-01', check('2027-02-01')],
      ...decided('2027-02-22', 2, { renewal: true }),
    );
    ruled
      .given(until(renewed, AFTER))
      .when(voidDecision('decision-2'), { at: LATER })
      .thenAmong({ type: 'RestorationAwaited', decisionId: 'decision-1' });
    const givenUp = ruled.continued(until(renewed, AFTER), [LATER, voidDecision('decision-2')]);
    expect(stateOf(givenUp)?.standing).toBe('suspended');
    expect(
      stateOf(ruled.continued(givenUp, [LATER, applyForRestoration(LATER)]))?.decisions[
        'decision-1'
      ]?.awaitsRestoration?.application,
    ).toMatchObject({ on: LATER });
  });

  test('where another suspension still runs, that one keeps the mark', () => {
    const two = ruled.continued(over, ...sanctioned('2027-03-05', 2));
    const again = ruled.continued(
      until(two, '2027-03-06'),
      [LATER, applyForRestoration(LATER)],
      [LATER, check(LATER, true)],
    );
    ruled
      .given(again)
      .when(restoreMark(LATER), { at: LATER })
      .thenAmong({ type: 'SuspensionContinued', decisionId: 'decision-1', by: 'decision-2' });
    expect(stateOf(ruled.continued(again, [LATER, restoreMark(LATER)]))?.standing).toBe(
      'suspended',
    );
  });

  test('a decision that falls while its end awaits an application frees the mark', () => {
    const fallen = ruled.continued(over, [LATER, setAside(LATER)]);
    expect(stateOf(fallen)?.standing).toBe('listed');
    expect(stateOf(fallen)?.cases['case-1']).toMatchObject({
      status: 'closed',
      outcome: 'set-aside',
    });
  });
});
