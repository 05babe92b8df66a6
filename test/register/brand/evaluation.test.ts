import { describe, expect, test } from 'vitest';
import { enter, evaluate } from '../commands.ts';
import { continued, given, happenings, lived, stateOf } from '../given.ts';

/** Entered on 2025-09-30, so the first two years are over at the end of 2027-09-30. */
const life = lived(['2025-10-09', enter('2025-09-30')]);
const fallen = [...life, ...happenings(life, { at: '2027-10-08' })];

const next = (n: number, dueOn: string) => ({
  type: 'DeadlineSet' as const,
  deadline: expect.objectContaining({
    id: `evaluation-${n}`,
    reckoning: expect.objectContaining({ dueOn, certainty: 'announced' }),
  }),
});

describe('第十五条：每两年进行一次评估', () => {
  test('the city is reminded 60 and 20 working days before, time to open a cycle', () =>
    expect(stateOf(life)?.deadlines['evaluation-1']?.milestones.map(({ id }) => id)).toEqual([
      'remind-city-60',
      'remind-city-20',
      'lapse',
    ]));

  test('after two years the evaluation falls due: the city is asked, nobody is overdue', () => {
    const fired = happenings(life, { at: '2027-10-01T00:00:00+08:00' });
    expect(fired).toContainEqual({
      type: 'EvaluationFellDue',
      deadlineId: 'evaluation-1',
      dueOn: '2027-09-30',
    });
    expect(fired.map(({ type }) => type)).not.toContain('DeadlineLapsed');
  });

  test('a sweep that comes later says so', () =>
    expect(fallen).toContainEqual(
      expect.objectContaining({
        type: 'EvaluationFellDue',
        dueOn: '2027-09-30',
        lateSince: '2027-10-01T00:00:00.000+08:00',
      }),
    ));

  test('an outcome recorded early: the next two years run from the end of these', () =>
    given(life).when(evaluate('2027-06-01'), { at: '2027-06-02' }).thenAmong(
      {
        type: 'EvaluationRecorded',
        on: '2027-06-01',
        outcome: 'qualified',
        nextFrom: '2027-09-30',
      },
      { type: 'DeadlineMet', deadlineId: 'evaluation-1' },
      next(2, '2029-09-30'),
    ));

  test('an outcome recorded late: lateness never adds up', () =>
    given(fallen)
      .when(evaluate('2028-01-10'), { at: '2028-01-11' })
      .thenAmong(next(2, '2029-09-30')));

  test('the city’s own clock stops with the outcome', () => {
    expect(stateOf(fallen)?.deadlines.evaluation?.statutory).toBe(false);
    const done = stateOf(continued(fallen, ['2027-10-11', evaluate('2027-10-11')]));
    expect(done?.deadlines.evaluation).toBeUndefined();
    expect(done?.evaluation).toMatchObject({
      from: '2027-09-30',
      count: 1,
      lastOutcome: { outcome: 'qualified', on: '2027-10-11' },
    });
    expect(done?.evaluation.fellDueOn).toBeUndefined();
  });

  test('29 February: two years later is the 28th', () => {
    const leap = lived(['2028-03-01', enter('2028-02-29')]);
    expect(stateOf(leap)?.deadlines['evaluation-1']?.reckoning.dueOn).toBe('2030-02-28');
  });
});

describe('an outcome is refused', () => {
  const at = { at: '2027-06-02' };
  test.each([
    [
      'that the regulation does not know',
      evaluate('2027-06-01', 'excellent'),
      'evaluation.outcome-unknown',
    ],
    ['of a day to come', evaluate('2027-06-03'), 'fact.in-future'],
    ['of a day before these two years', evaluate('2025-09-29'), 'evaluation.before-period'],
    ['without its document', { ...evaluate('2027-06-01'), document: undefined }, 'command.invalid'],
  ])('%s', (_, command, code) => given(life).when(command, at).thenRefused(code));

  test('a second time for the same two years', () =>
    given(continued(life, ['2027-06-01', evaluate('2027-06-01')]))
      .when(evaluate('2027-06-02'), at)
      .thenRefused('evaluation.before-period'));
});
