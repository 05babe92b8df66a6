import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { addDays, type Day, daysBetween } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { dayStrip } from '../../shared/periods/day-strip.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import type { Pause, Period } from '../../shared/periods/reckoning.ts';
import { actOf, workingDaysOf } from './samples.ts';

const calendar = compileCalendar(NATIONAL);
const reckoned = (
  period: Period,
  from: string,
  ...pauses: readonly (readonly [string, string])[]
) =>
  reckon(
    period,
    from as Day,
    calendar,
    'sample@1',
    pauses.map(([stop, on]): Pause => ({ from: stop as Day, on: on as Day })),
  );

type Stops = readonly (readonly [string, string])[];

describe('参照行政许可法45：所需时间不计算在期限内。A period that stood still', () => {
  test.each<[string, Period, string, Stops, string, string, string]>([
    ['act', actOf(1), '2026-03-04', [], '2026-04-04', '2026-04-07', '清明节，顺延'],
    [
      'act',
      actOf(1),
      '2026-03-04',
      [['2026-03-20', '2026-03-30']],
      '2026-04-15',
      '2026-04-15',
      '3月20日至4月4日余16日，3月31日起算',
    ],
    [
      'act',
      actOf(1),
      '2026-03-04',
      [['2026-03-20', '2026-04-02']],
      '2026-04-18',
      '2026-04-20',
      '余16日，末日周六，顺延到周一',
    ],
    [
      'act',
      actOf(1),
      '2026-03-04',
      [['2026-04-04', '2026-05-20']],
      '2026-05-21',
      '2026-05-21',
      '名义末日中止，余1日',
    ],
    [
      'act',
      actOf(1),
      '2026-03-04',
      [['2026-04-06', '2026-05-20']],
      '2026-05-21',
      '2026-05-21',
      '顺延期内中止，仍有1日可以行为',
    ],
    [
      'act, twice',
      actOf(1),
      '2026-03-04',
      [
        ['2026-03-20', '2026-03-30'],
        ['2026-04-10', '2026-04-20'],
      ],
      '2026-04-26',
      '2026-04-27',
      '余16日，又余6日，末日周日顺延',
    ],
    [
      'working days',
      workingDaysOf(5),
      '2026-03-02',
      [['2026-03-05', '2026-03-12']],
      '2026-03-17',
      '2026-03-17',
      '3、4日计2个，余3个：13、16、17日',
    ],
    [
      'working days',
      workingDaysOf(5),
      '2026-03-02',
      [['2026-03-07', '2026-03-08']],
      '2026-03-09',
      '2026-03-09',
      '周末中止，余1个工作日',
    ],
  ])('%s, example %#', (_, period, from, stops, nominalOn, dueOn) => {
    expect(reckoned(period, from, ...stops)).toMatchObject({ nominalOn, dueOn });
  });

  test('says for how long, and what was left', () => {
    const steps = reckoned(actOf(1), '2026-03-04', ['2026-03-20', '2026-03-30']).steps.join('');
    expect(steps).toContain('到期月的对应日是2026年4月4日（周六）');
    expect(steps).toContain('2026年3月20日（周五）起中止计算，2026年3月30日（周一）恢复');
    expect(steps).toContain('共扣除11日');
    expect(steps).toContain('余下的期间到2026年4月15日（周三）为止');
    expect(steps).toContain('行政许可法第45条');
  });

  test('of working days names those that counted, and none of those between', () => {
    const steps = reckoned(workingDaysOf(5), '2026-03-02', ['2026-03-05', '2026-03-12']).steps;
    expect(steps.join('')).toContain(
      '计入：2026年3月3日至2026年3月4日、2026年3月13日、2026年3月16日至2026年3月17日',
    );
  });

  test('its day strip leaves that time out', () => {
    const strip = dayStrip(
      reckoned(actOf(1), '2026-03-04', ['2026-03-20', '2026-03-30']),
      calendar,
    );
    const skipped = strip.filter(({ mark }) => mark === 'skipped').map(({ day }) => day);
    expect([skipped[0], skipped.at(-1), skipped.length]).toEqual(['2026-03-20', '2026-03-30', 11]);
  });

  test('is moved by as many days as it stood still, both ends left out; and is never shortened', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 60 }),
        (start, into, length) => {
          const from = addDays('2025-01-02' as Day, start);
          const stop = addDays(from, into);
          const on = addDays(stop, length);
          const before = reckoned(actOf(1), from);
          const after = reckoned(actOf(1), from, [stop, on]);
          expect(daysBetween(before.nominalOn, after.nominalOn)).toBe(
            Math.max(length + 1, daysBetween(before.nominalOn, on) + 1),
          );
          expect(after.dueOn >= before.dueOn).toBe(true);
        },
      ),
    ));
});
