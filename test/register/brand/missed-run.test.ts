import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../shared/calendar/compile.ts';
import type { Day } from '../../../shared/calendar/day.ts';
import { NATIONAL } from '../../../shared/calendar/national.ts';
import { digestLines } from '../../../shared/register/brand/desk.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import type { DeskLine } from '../../../shared/register/office/desk.ts';
import { report } from '../commands.ts';
import { continued, given, happenings, lived, scheme, stateOf } from '../given.ts';
import { served } from '../lives.ts';

/** Served on 03-03, due on 04-03; the first reminder is planned for 03-20. */
const open = lived(...served('2026-03-03'));
const DEADLINE = 'case-1/rectification';
const until = (life: readonly BrandEvent[], at: string) => [...life, ...happenings(life, { at })];
const national = compileCalendar(NATIONAL);
const lines = (life: readonly BrandEvent[], office: string, today: string): readonly DeskLine[] =>
  digestLines(stateOf(life) as BrandState, office, {
    scheme,
    today: today as Day,
    calendar: national,
  }).filter(({ group }) => group !== 'plan');
const missed = (life: readonly BrandEvent[], today: string) =>
  lines(life, '530102', today).filter(({ group }) => group === 'missed');

const settle = (prejudiced: boolean) => ({
  type: 'settle-missed-run' as const,
  deadlineId: DEADLINE,
  prejudiced,
  reason: '已电话核实，当事人此前已着手整改',
});

describe('停机之后：哪些提醒晚发，是否影响当事人', () => {
  test('reminded on the day planned, nobody has anything to look into', () => {
    const kept = ['2026-03-20', '2026-03-31', '2026-04-03'].reduce(
      (life, day) => until(life, `${day}T23:00:00+08:00`),
      open as readonly BrandEvent[],
    );
    expect(missed(kept, '2026-04-03')).toEqual([]);
  });

  test('reminded late, the county is told when it should have been, and what was left', () => {
    const late = until(open, '2026-03-25');
    expect(missed(late, '2026-03-25')).toMatchObject([
      {
        kind: 'missed-run',
        owner: '530102',
        since: '2026-03-25',
        deadlineId: DEADLINE,
        what: '核实系统停运是否影响当事人：“完成整改并提交书面整改报告”应于2026年3月20日提醒，2026年3月25日才发出，距届满日 9 天',
      },
    ]);
  });

  test('not reminded at all before the period was over: said as such, beside the verification', () => {
    const lapsed = until(open, '2026-04-10');
    expect(missed(lapsed, '2026-04-10')[0]?.what).toContain('到届满时仍未发出');
    expect(lines(lapsed, '530102', '2026-04-10').map(({ kind }) => kind)).toEqual([
      'verify',
      'missed-run',
    ]);
  });

  test('a holder who answered in time was not harmed', () => {
    const answered = continued(until(open, '2026-03-25'), ['2026-03-26', report('2026-03-26')]);
    expect(missed(answered, '2026-03-26')).toEqual([]);
  });

  test('people find whether it did harm, with a reason; then it is off the desk', () => {
    const late = until(open, '2026-03-25');
    given(late).when(settle(false), { at: '2026-03-26' }).thenOnly({
      type: 'MissedRunSettled',
      deadlineId: DEADLINE,
      prejudiced: false,
      on: '2026-03-26',
    });
    const looked = continued(late, ['2026-03-26', settle(true)]);
    expect(missed(looked, '2026-03-26')).toEqual([]);
    given(looked).when(settle(false), { at: '2026-03-27' }).thenRefused('missed-run.none');
  });

  test('where nothing was missed there is nothing to settle', () =>
    given(open).when(settle(false), { at: '2026-03-10' }).thenRefused('missed-run.none'));

  test.each([
    ['no reason', { ...settle(true), reason: ' ' }],
    ['no answer', { ...settle(true), prejudiced: undefined }],
  ])('refused, with nothing written: %s', (_, command) =>
    given(until(open, '2026-03-25'))
      .when(command as never, { at: '2026-03-26' })
      .thenRefused('command.invalid'),
  );
});

describe('every step has an internal target, and the city follows up what a county leaves', () => {
  const found = lived(...served('2026-03-03').slice(0, -2));

  test('a draft waits from its day, not from that of the case', () =>
    expect(lines(found, '530102', '2026-03-04')).toMatchObject([
      { kind: 'number-order', dueOn: '2026-03-10', target: true, urgency: 'soon' },
    ]));

  test('past it, the city has the line, with the county as its owner', () => {
    expect(lines(found, '530100', '2026-03-10')).toEqual([]);
    expect(lines(found, '530100', '2026-03-11')).toMatchObject([
      {
        group: 'lapsed',
        kind: 'supervise',
        urgency: 'overdue',
        owner: '530102',
        since: '2026-03-10',
        what: '督办县级逾期未办事项：为整改通知书编发文字号',
        target: true,
      },
    ]);
  });
});
