import { describe, expect, test } from 'vitest';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { countSuspensions } from '../../../shared/register/brand/sanctions/count.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { finding } from '../commands.ts';
import { continued, given, happenings, lived, pressing, scheme, stateOf } from '../given.ts';
import {
  check,
  decided,
  entry,
  provincial,
  SUSPENSION,
  sanctioned,
  serveDecision,
  setAside,
  suspended,
  THREE,
  takeUp,
} from './lives.ts';

const renewed = continued(
  suspended,
  ['2027-02-01', check('2027-02-01')],
  ...decided('2027-02-01', 2, { renewal: true }),
  ['2027-02-01', serveDecision('2027-02-01', 'decision-2')],
);
const ON = '2026-03-02';
const byProvince = lived(entry, [ON, finding(ON, ['15(3)2'])], [ON, provincial(ON, ON)]);
const two = lived(...SUSPENSION, ...sanctioned('2026-04-01', 2));
const oneSetAside = continued(two, ['2026-05-01', setAside('2026-05-01', 'decision-1')]);

const count = (life: readonly BrandEvent[], answers: Readonly<Record<string, string>>) => {
  const { counted, all } = countSuspensions(
    stateOf(life) as BrandState,
    withAnswers(scheme, answers),
  );
  return `${counted} of ${all}`;
};

describe('how often a mark was suspended: as ruled, and in all', () => {
  test.each([
    ['two decisions in two matters', two, {}, '2 of 2'],
    ['a renewal is a decision of its own', renewed, {}, '2 of 2'],
    ['a renewal as a continuation', renewed, { 'renewal-counts': 'no' }, '1 of 2'],
    ['the province’s is not “依据本方案”', byProvince, {}, '0 of 1'],
    [
      'the province’s, ruled to count',
      byProvince,
      { 'provincial-decisions-count': 'yes' },
      '1 of 1',
    ],
    ['one set aside', oneSetAside, {}, '1 of 2'],
    ['one set aside, ruled to count', oneSetAside, { 'set-aside-count': 'yes' }, '2 of 2'],
    ['signed and not served', lived(...SUSPENSION.slice(0, -1)), {}, '0 of 0'],
  ])('%s', (_, life, answers, expected) => expect(count(life, answers)).toBe(expected));

  test('the draft of the third says so', () =>
    expect(stateOf(lived(...THREE))?.decisions['decision-3']?.wouldBe).toEqual({
      counted: 3,
      all: 3,
    }));

  test('the draft after one set aside counts without it, and shows both', () =>
    expect(
      stateOf(continued(oneSetAside, ...sanctioned('2026-05-06', 3)))?.decisions['decision-3']
        ?.wouldBe,
    ).toEqual({ counted: 2, all: 3 }));
});

describe('the removal proposed for three', () => {
  const three = lived(...THREE);

  test('falls with one of them', () => {
    given(three)
      .when(setAside('2026-05-07', 'decision-2'), { at: '2026-05-07' })
      .thenAmong({ type: 'CaseClosed', caseId: 'case-4', outcome: 'set-aside' });
    const life = continued(three, ['2026-05-07', setAside('2026-05-07', 'decision-2')]);
    expect(stateOf(life)?.cases['case-4']?.status).toBe('closed');
    const later = [...life, ...happenings(life, { at: '2026-06-30' })];
    const lapsed = later.filter(
      (e) => e.type === 'DeadlineLapsed' && e.deadlineId === 'case-4/decision',
    );
    expect(lapsed).toEqual([]);
  });

  test('once decided and served, it stands until people set it aside: the city is asked to', () => {
    const removed = continued(
      three,
      ['2026-05-07', takeUp('2026-05-07', { caseId: 'case-4' })],
      ...decided('2026-05-07', 4, { caseId: 'case-4' }),
      ['2026-05-07', serveDecision('2026-05-07', 'decision-4')],
    );
    const asked = (life: readonly BrandEvent[], law = scheme) =>
      pressing(stateOf(life) as BrandState, law)
        .filter(({ kind }) => kind === 'reconsider-removal')
        .map(({ office, decisionId }) => `${office} ${decisionId}`);
    expect(asked(removed)).toEqual([]);
    const fallen = continued(removed, ['2026-06-01', setAside('2026-06-01', 'decision-2')]);
    expect(stateOf(fallen)?.standing).toBe('removed');
    expect(asked(fallen)).toEqual(['530100 decision-4']);
    expect(asked(fallen, withAnswers(scheme, { 'set-aside-count': 'yes' }))).toEqual([]);
    const undone = continued(fallen, ['2026-06-08', setAside('2026-06-08', 'decision-4')]);
    expect(stateOf(undone)?.standing).toBe('suspended');
    expect(asked(undone)).toEqual([]);
  });

  test('is proposed once while it is open', () => {
    const four = continued(
      three,
      ...sanctioned('2026-06-01', 5).map(([at, c, as]): (typeof THREE)[number] => [
        at,
        'decisionId' in c ? { ...c, decisionId: 'decision-4' } : c,
        as,
      ]),
    );
    expect(
      four.filter((e) => e.type === 'FindingRecorded' && e.grounds[0] === '15(4)4'),
    ).toHaveLength(1);
  });
});
