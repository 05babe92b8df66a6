import { describe, expect, test } from 'vitest';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { tasks } from '../../../shared/register/brand/tasks.ts';
import { recompute } from '../commands.ts';
import { stateOf, under, withNotice } from '../given.ts';
import { served } from '../lives.ts';
import { PLAIN_2027 } from '../notice-2027.ts';

/** Served on 2026-12-02: due on Saturday 2027-01-02, so on Monday the 4th, if no notice moves it. */
const RECTIFICATION = 'case-1/rectification';
const ORDER = served('2026-12-02');

describe('国务院尚未公布放假安排的年份，期限如何认定？', () => {
  test('一律暂定 (the default): nothing lapses until the notice is imported', () => {
    const { lived, happenings } = under({});
    const life = lived(...ORDER);
    expect(stateOf(life)?.deadlines[RECTIFICATION]?.reckoning.certainty).toBe('provisional');
    expect(happenings(life, { at: '2027-01-05' }).map(({ type }) => type)).toContain(
      'LapseWithheld',
    );
  });

  describe('按周末和13个法定节日计算，视为确定', () => {
    const { lived, given, happenings } = under({ 'unannounced-year': 'statutory-days' });
    const life = lived(...ORDER);

    test('the day is certain, and says why', () => {
      const { reckoning } = stateOf(life)?.deadlines[RECTIFICATION] ?? {};
      expect(reckoning).toMatchObject({
        dueOn: '2027-01-04',
        earliestOn: '2027-01-04',
        certainty: 'announced',
      });
      expect(reckoning?.steps.at(-1)).toContain('视为确定');
    });

    test('so it lapses at its end', () =>
      expect(happenings(life, { at: '2027-01-05' })).toContainEqual(
        expect.objectContaining({ type: 'DeadlineLapsed', dueOn: '2027-01-04' }),
      ));

    test('a notice that comes before its end is reckoned with all the same', () => {
      const calendars = withNotice({
        ...PLAIN_2027,
        off: PLAIN_2027.off.map((days) => days.replace('2027-01-01/2027-01-03', '2027-01-01')),
        work: ['2027-01-02'],
      });
      given(life)
        .when(recompute(), { at: '2026-12-10', calendars })
        .thenAmong({ type: 'ShorteningProposed', deadlineId: RECTIFICATION });
    });
  });
});

describe('放假安排年中改变，已告知的届满日如何处理？', () => {
  /** Made up: New Year's holiday goes on over the Monday. */
  const later = withNotice({
    ...PLAIN_2027,
    off: PLAIN_2027.off.map((days) =>
      days.startsWith('2027-01-01') ? '2027-01-01/2027-01-04' : days,
    ),
  });
  const at = { at: '2026-12-10', calendars: later };

  test('延后的自动更正并告知 (the default)', () => {
    const { lived, given } = under({});
    given(lived(...ORDER))
      .when(recompute(), at)
      .thenAmong({ type: 'DeadlineRecomputed', previousDueOn: '2027-01-04' });
  });

  describe('一律须人工批准', () => {
    const { lived, given, happenings } = under({ 'calendar-change': 'approve-all' });
    const life = lived(...ORDER);
    const waiting = [...life, ...given(life).when(recompute(), at).events()];

    test('a later day waits on the city’s desk, and nothing lapses meanwhile', () => {
      given(life)
        .when(recompute(), at)
        .thenAmong({ type: 'ShorteningProposed', deadlineId: RECTIFICATION });
      const task = tasks(stateOf(waiting) as BrandState).find(
        ({ kind }) => kind === 'approve-shortening',
      );
      expect(task?.what).toContain('推迟到2027年1月5日');
      expect(
        happenings(waiting, { at: '2027-01-20', calendars: later }).map(({ type }) => type),
      ).not.toContain('DeadlineLapsed');
    });

    test('approved, it is the day', () =>
      given(waiting)
        .when(recompute(true), at)
        .thenAmong({ type: 'DeadlineRecomputed', previousDueOn: '2027-01-04' }));

    test('or the day that was told is kept', () =>
      given(waiting)
        .when({ type: 'keep-due-date', deadlineId: RECTIFICATION, reason: '已书面告知' }, at)
        .thenAmong({ type: 'DeadlineRecomputed', previousDueOn: '2027-01-04' }));
  });
});
