import { describe, expect, test } from 'vitest';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { enter, finding, holdInterview, recompute, report, serve, verify } from '../commands.ts';
import { given, happenings, lived, pressing, stateOf, withNotice } from '../given.ts';
import { served } from '../lives.ts';
import { PLAIN_2027, SUNDAY_WORKED_2027 } from '../notice-2027.ts';

const RECTIFICATION = 'case-1/rectification';
const THREE_MONTHS = 'case-1/rectification-after-interview';

/** Served on 2026-12-02: due on Saturday 2027-01-02, so provisionally on Monday the 4th. */
const life = lived(...served('2026-12-02'));
const withheld = [...life, ...happenings(life, { at: '2027-01-05' })];
const announced = withNotice(PLAIN_2027);

const ofPeriod = (id: string, events: readonly BrandEvent[] = withheld) =>
  events.filter((event) => 'deadlineId' in event && event.deadlineId === id);

describe('no lapse on a provisional date', () => {
  test('the period is over, and that is all that is said', () => {
    expect(ofPeriod(RECTIFICATION).map(({ type }) => type)).not.toContain('DeadlineLapsed');
    expect(withheld).toContainEqual({
      type: 'LapseWithheld',
      deadlineId: RECTIFICATION,
      dueOn: '2027-01-04',
    });
    expect(stateOf(withheld)?.deadlines['case-1/verification']).toBeUndefined();
  });

  test('it is withheld once', () =>
    expect(
      happenings(withheld, { at: '2027-03-01' }).filter(
        (e) => 'deadlineId' in e && e.deadlineId === RECTIFICATION,
      ),
    ).toEqual([]));

  test('the holder is reminded by the earliest day that it can be', () => {
    // A notice may make Saturday the 2nd a workday, but not New Year's Day before it.
    const deadline = stateOf(life)?.deadlines[RECTIFICATION];
    expect(deadline?.reckoning).toMatchObject({
      dueOn: '2027-01-04',
      earliestOn: '2027-01-02',
      certainty: 'provisional',
    });
    const last = deadline?.milestones.find(({ id }) => id === 'remind-holder-0');
    expect(last?.at.slice(0, 16)).toBe('2026-12-31T09:00');
  });

  test.each([
    ['not-cured', 'verification.date-provisional'],
    ['ineffective', 'verification.date-provisional'],
    ['cured-late', 'verification.date-provisional'],
    ['report-in-post', 'verification.not-lapsed'],
  ])('no decision rests on it: %s is refused', (result, code) =>
    given(withheld)
      .when(verify(result, '2027-01-05', { remark: '不力' }), { at: '2027-01-05' })
      .thenRefused(code),
  );

  test('mending can be recorded all the same', () => {
    given(withheld)
      .when(verify('cured', '2027-01-05'), { at: '2027-01-05' })
      .thenAmong({ type: 'CaseClosed', outcome: 'cured' });
    given(withheld)
      .when(report('2027-01-04'), { at: '2027-01-05' })
      .thenAmong({ type: 'DeadlineMet', deadlineId: RECTIFICATION });
  });
});

describe('once the notice is imported', () => {
  const recomputed = [
    ...withheld,
    ...given(withheld).when(recompute(), { at: '2027-01-06', calendars: announced }).events(),
  ];

  test('open deadlines take the new basis', () =>
    given(withheld)
      .when(recompute(), { at: '2027-01-06', calendars: announced })
      .thenAmong({
        type: 'DeadlineRecomputed',
        previousDueOn: '2027-01-04',
        deadline: expect.objectContaining({
          id: RECTIFICATION,
          reckoning: expect.objectContaining({ dueOn: '2027-01-04', certainty: 'announced' }),
        }),
      }));

  test('what was withheld lapses, late and on record', () =>
    expect(happenings(recomputed, { at: '2027-01-06', calendars: announced })).toContainEqual(
      expect.objectContaining({
        type: 'DeadlineLapsed',
        deadlineId: RECTIFICATION,
        dueOn: '2027-01-04',
        lateSince: '2027-01-05T00:00:00.000+08:00',
      }),
    ));

  test('a second run finds nothing to do', () =>
    given(recomputed).when(recompute(), { at: '2027-01-06', calendars: announced }).thenOnly());

  test('on the calendar that it was reckoned on there is nothing to do', () =>
    given(life).when(recompute(), { at: '2026-12-03' }).thenOnly());
});

describe('a right already notified is never shortened without approval', () => {
  // Three months from 2026-11-20 end on Saturday 2027-02-20; from the 21st on a Sunday.
  const ladder = lived(
    ['2025-08-20', enter()],
    ['2026-11-20', finding('2026-11-20', ['15(2)2'])],
    ['2026-11-20', { type: 'draft-order', caseId: 'case-1' }, 'drafter'],
    ['2026-11-20', { type: 'sign-order', caseId: 'case-1' }, 'lead'],
    ['2026-11-20', { type: 'number-order', caseId: 'case-1', number: '五人社责改〔2026〕1号' }],
    ['2026-11-21', serve('2026-11-21')],
    ['2026-11-21', holdInterview('2026-11-21')],
  );
  const shorter = withNotice(SUNDAY_WORKED_2027);
  const at = { at: '2026-12-10', calendars: shorter };

  test('it was told Monday 2027-02-22', () =>
    expect(stateOf(ladder)?.deadlines[THREE_MONTHS]?.reckoning).toMatchObject({
      dueOn: '2027-02-22',
      earliestOn: '2027-02-21',
      certainty: 'provisional',
    }));

  test('without approval it stays, and cannot lapse', () => {
    const waiting = [...ladder, ...given(ladder).when(recompute(), at).events()];
    expect(stateOf(waiting)?.deadlines[THREE_MONTHS]?.reckoning.dueOn).toBe('2027-02-22');
    const fired = happenings(waiting, { at: '2027-03-01', calendars: shorter });
    expect(ofPeriod(THREE_MONTHS, fired).map(({ type }) => type)).not.toContain('LapseWithheld');
    expect(ofPeriod(THREE_MONTHS, fired).map(({ type }) => type)).not.toContain('DeadlineLapsed');
  });

  const waiting = [...ladder, ...given(ladder).when(recompute(), at).events()];
  const shorteningTask = { kind: 'approve-shortening', deadlineId: THREE_MONTHS };
  const onDesk = (life: typeof waiting) => {
    const brand = stateOf(life);
    return brand ? pressing(brand) : [];
  };

  test('it is proposed once, and lies on the city’s desk until somebody decides', () => {
    expect(ofPeriod(THREE_MONTHS, waiting).map(({ type }) => type)).toContain('ShorteningProposed');
    given(waiting).when(recompute(), at).thenOnly();
    expect(onDesk(waiting)).toContainEqual(expect.objectContaining(shorteningTask));
  });

  test('the city may keep the day that was notified: it stands, and later calendars leave it', () => {
    const keep = { type: 'keep-due-date', deadlineId: THREE_MONTHS, reason: '已书面告知当事人' };
    const kept = [...waiting, ...given(waiting).when(keep, at).events()];
    expect(stateOf(kept)?.deadlines[THREE_MONTHS]).toMatchObject({
      fixedBy: '已书面告知当事人',
      reckoning: { dueOn: '2027-02-22', certainty: 'announced' },
    });
    expect(onDesk(kept)).not.toContainEqual(expect.objectContaining(shorteningTask));
    expect(ofPeriod(THREE_MONTHS, given(kept).when(recompute(true), at).events())).toEqual([]);
    const fired = happenings(kept, { at: '2027-03-01', calendars: shorter });
    expect(ofPeriod(THREE_MONTHS, fired).map(({ type }) => type)).toContain('DeadlineLapsed');
  });

  test('nothing is kept that nobody proposed to shorten', () =>
    given(ladder)
      .when({ type: 'keep-due-date', deadlineId: THREE_MONTHS, reason: '无' }, at)
      .thenRefused('deadline.no-shortening'));

  test('with approval it is brought forward', () =>
    given(ladder)
      .when(recompute(true), at)
      .thenAmong({
        type: 'DeadlineRecomputed',
        previousDueOn: '2027-02-22',
        deadline: expect.objectContaining({
          reckoning: expect.objectContaining({ dueOn: '2027-02-21', certainty: 'announced' }),
        }),
      }));

  test('what gets longer, or stays, needs no approval', () =>
    given(ladder)
      .when(recompute(), { at: '2026-12-10', calendars: announced })
      .thenAmong({
        type: 'DeadlineRecomputed',
        deadline: expect.objectContaining({
          reckoning: expect.objectContaining({ dueOn: '2027-02-22', certainty: 'announced' }),
        }),
      }));

  test('reminders are planned anew, none for a moment past', () => {
    const events = given(ladder).when(recompute(true), at).events();
    const { deadline } = events.find(
      (e) => e.type === 'DeadlineRecomputed' && e.deadline.id === THREE_MONTHS,
    ) as { deadline: { milestones: readonly { at: string }[] } };
    expect(deadline.milestones.length).toBeGreaterThan(1);
    expect(deadline.milestones.every(({ at: planned }) => planned > '2026-12-10T10:00')).toBe(true);
  });
});
