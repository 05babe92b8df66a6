import { describe, expect, test } from 'vitest';
import { callInterview, holdInterview, serve, verify } from '../commands.ts';
import { continued, given, happenings, lived, stateOf } from '../given.ts';
import { secondRung, served } from '../lives.ts';

const life = lived(...secondRung);
const THREE_MONTHS = 'case-1/rectification-after-interview';

const period = (from: string, dueOn: string) => ({
  type: 'DeadlineSet' as const,
  deadline: expect.objectContaining({
    id: THREE_MONTHS,
    reckoning: expect.objectContaining({ from, dueOn }),
  }),
});

describe('第十五条（二）：约谈负责人，责令三个月内予以整改', () => {
  test('the period runs from the interview where that is the later', () => {
    const ordered = continued(life, ['2026-02-26', serve('2026-02-26')]);
    expect(stateOf(ordered)?.deadlines[THREE_MONTHS]).toBeUndefined();
    given(ordered)
      .when(holdInterview('2026-03-04'), { at: '2026-03-04' })
      .thenOnly({ type: 'InterviewHeld', on: '2026-03-04' }, period('2026-03-04', '2026-06-04'));
  });

  test('from service where that is the later', () => {
    const talked = continued(life, ['2026-02-26', holdInterview('2026-02-26')]);
    expect(stateOf(talked)?.deadlines[THREE_MONTHS]).toBeUndefined();
    given(talked)
      .when(serve('2026-03-04'), { at: '2026-03-04' })
      .thenAmong({ type: 'OrderServed' }, period('2026-03-04', '2026-06-04'));
  });

  test.each([
    ['service first', [serve('2026-03-04'), holdInterview('2026-02-27')]],
    ['the interview first', [holdInterview('2026-02-27'), serve('2026-03-04')]],
  ] as const)('whichever is recorded first: %s', (_, [first, second]) => {
    given(continued(life, ['2026-03-05', first]))
      .when(second, { at: '2026-03-05' })
      .thenAmong(period('2026-03-04', '2026-06-04'));
  });

  test('from the end of the thirty days, where the order was announced', () => {
    const announced = serve('2026-02-27', { method: 'announcement', reason: '下落不明' });
    given(continued(life, ['2026-02-27', announced]))
      .when(holdInterview('2026-03-04'), { at: '2026-03-04' })
      // 2026-06-29 is a Monday.
      .thenAmong(period('2026-03-29', '2026-06-29'));
  });

  test('month end: from 30 November to the last of February, a Saturday worked', () => {
    const late = lived(
      ...served('2025-10-24').map(([at, command, as]) => [at, command, as] as const),
      ['2025-11-28', verify('not-cured', '2025-11-28')],
      ['2025-11-28', { type: 'draft-order', caseId: 'case-1' }, 'drafter'],
      ['2025-11-28', { type: 'sign-order', caseId: 'case-1' }, 'lead'],
      ['2025-11-28', { type: 'number-order', caseId: 'case-1', number: '五人社责改〔2025〕2号' }],
      ['2025-11-30', serve('2025-11-30')],
    );
    given(late)
      .when(holdInterview('2025-11-30'), { at: '2025-11-30' })
      .thenAmong(period('2025-11-30', '2026-02-28'));
  });

  test('the holder is reminded 30, 10 and 3 working days before, and on the morning', () => {
    const running = continued(
      life,
      ['2026-03-04', serve('2026-03-04')],
      ['2026-03-04', holdInterview('2026-03-04')],
    );
    const milestones = stateOf(running)?.deadlines[THREE_MONTHS]?.milestones;
    expect(milestones?.map(({ id, at }) => [id, at.slice(0, 16)])).toEqual([
      ['remind-holder-30', '2026-04-21T09:00'],
      ['remind-holder-10', '2026-05-21T09:00'],
      ['remind-holder-3', '2026-06-01T09:00'],
      ['remind-holder-0', '2026-06-04T09:00'],
      ['lapse', '2026-06-05T00:00'],
    ]);
  });

  test('there is no period, and no lapse, while the interview is not held', () =>
    expect(
      happenings(continued(life, ['2026-02-26', serve('2026-02-26')]), { at: '2026-12-01' }).filter(
        ({ type }) => type === 'DeadlineLapsed',
      ),
    ).toEqual([]));
});

describe('the interview', () => {
  const at = { at: '2026-03-02' };

  test('is called for a moment and a place', () =>
    given(life).when(callInterview('2026-03-04T14:30:00+08:00'), at).thenOnly({
      type: 'InterviewCalled',
      at: '2026-03-04T14:30:00.000+08:00',
      place: '五华区人社局会议室',
    }));

  test('may be called anew', () =>
    given(continued(life, ['2026-03-02', callInterview('2026-03-04T14:30:00+08:00')]))
      .when(callInterview('2026-03-05T14:30:00+08:00'), at)
      .thenAmong({ type: 'InterviewCalled', at: '2026-03-05T14:30:00.000+08:00' }));

  test.each([
    ['called for a moment past', callInterview('2026-03-02T09:59:00+08:00'), 'interview.in-past'],
    ['called for no real moment', callInterview('2026-03-32T09:00:00+08:00'), 'moment.invalid'],
    [
      'called to no place',
      callInterview('2026-03-04T09:00:00+08:00', { place: '' }),
      'command.invalid',
    ],
    [
      'held without the signed record',
      holdInterview('2026-03-02', { record: undefined }),
      'interview.record-required',
    ],
    ['held on a day to come', holdInterview('2026-03-03'), 'fact.in-future'],
  ])('is not %s', (_, command, code) => given(life).when(command, at).thenRefused(code));

  test('is not held twice', () => {
    const held = continued(life, ['2026-03-02', holdInterview('2026-03-02')]);
    given(held).when(holdInterview('2026-03-02'), at).thenRefused('interview.held-before');
    given(held)
      .when(callInterview('2026-03-04T09:00:00+08:00'), at)
      .thenRefused('interview.held-before');
  });

  test('belongs to the second rung only', () => {
    const first = lived(...served('2026-02-26'));
    given(first).when(holdInterview('2026-03-02'), at).thenRefused('interview.not-in-stage');
    given(first)
      .when(callInterview('2026-03-04T09:00:00+08:00'), at)
      .thenRefused('interview.not-in-stage');
  });
});
