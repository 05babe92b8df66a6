import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/calendar/day.ts';
import { digestLines } from '../../../shared/register/brand/desk.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { tasks } from '../../../shared/register/brand/tasks.ts';
import { inDeskOrder } from '../../../shared/register/office/desk.ts';
import { enter, paper } from '../commands.ts';
import { contextAt, continued, lived, scheme, stateOf } from '../given.ts';
import { sanctioned } from '../sanctions/lives.ts';

const [COUNTY, CITY] = ['530102', '530100'];
const plans = (life: readonly BrandEvent[]) =>
  tasks(stateOf(life) as BrandState).filter(({ kind }) => kind === 'file-development-plan');

/** A brand of August 2025, put on record here on 1 September 2026. */
const existing = (id = 'b1', name = '示例家政') =>
  lived(['2026-09-01', enter('2025-08-20', { id, name })]);

const desk = (office: string, today: string, lives: readonly (readonly BrandEvent[])[]) =>
  inDeskOrder(
    lives.flatMap((life) =>
      digestLines(stateOf(life) as BrandState, office, {
        scheme,
        today: today as Day,
        calendar: contextAt({ at: today }).calendars.national,
      }).filter(({ group }) => group === 'plan'),
    ),
  );

describe('第十七条：对入库为市级以上的劳务品牌需制定中长期发展规划', () => {
  test('is asked of every brand on the register, from its entry on', () =>
    expect(plans(lived(['2026-03-02', enter('2026-03-02')]))).toMatchObject([
      { office: COUNTY, since: '2026-03-02' },
    ]));

  test('of one that was on it before, from the day of its record: nobody asked earlier', () =>
    expect(plans(existing())).toMatchObject([{ since: '2026-09-01' }]));

  test('until it is on file', () =>
    expect(
      plans(
        continued(existing(), [
          '2026-09-08',
          { type: 'file-development-plan', on: '2026-09-08', document: paper('规划') },
        ]),
      ),
    ).toEqual([]));

  test('and not of a brand that was removed', () =>
    expect(
      plans(lived(['2026-03-01', enter('2026-03-01')], ...sanctioned('2026-03-02', 1, '15(4)2'))),
    ).toEqual([]));

  test('takes one line of a desk, however many brands wait, and one a county once it is late', () => {
    const lives = [
      existing('b1', '甲'),
      existing('b2', '乙'),
      lived(['2026-09-02', enter('2025-08-20', { id: 'b3', name: '丙', county: '盘龙区' })]),
    ];
    expect(desk(COUNTY as string, '2026-09-02', lives)).toMatchObject([
      { subject: '甲', count: 2 },
    ]);
    expect(desk(CITY as string, '2026-11-20', lives)).toEqual([]);
    expect(desk(CITY as string, '2026-12-10', lives)).toMatchObject([
      { subject: '甲', owner: COUNTY, count: 2, what: expect.stringContaining('督办') },
      { subject: '丙', owner: '530103', count: 1 },
    ]);
  });
});
