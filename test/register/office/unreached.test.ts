import { describe, expect, test } from 'vitest';
import { deskLinesOf } from '../../../shared/application/desk-lines.ts';
import type { LawOf } from '../../../shared/application/law.ts';
import { parseDay } from '../../../shared/calendar/day.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fold } from '../../../shared/register/decider.ts';
import {
  type OfficeEvent,
  type OfficeState,
  officeDecider,
} from '../../../shared/register/office/decider.ts';
import { contextAt, scheme } from '../given.ts';

const [COUNTY, CITY] = ['530102', '530100'] as const;
const lawOf: LawOf = () => ({ scheme, calendars: contextAt({ at: MONDAY }).calendars, basis: '' });
const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;

type Step = readonly [day: string, command: object];
const digest = (day: string, office: string = COUNTY): Step => [
  day,
  { type: 'send-digest', office, lines: [] },
];
const bounced = (day: string, office: string = COUNTY): Step => [
  day,
  {
    type: 'report-undeliverable',
    noticeId: `digest-${day}`,
    subject: '【待办汇总】',
    office,
    reason: 'bounced',
  },
];

const lived = (...steps: readonly Step[]) =>
  steps.reduce<OfficeState | undefined>((state, [at, command]) => {
    const events = officeDecider.decide(command, state, contextAt({ at }));
    if (events instanceof Refusal) throw events;
    return fold<OfficeState, OfficeEvent>(officeDecider, events, state);
  }, undefined) as OfficeState;

const asked = (state: OfficeState, office: string, today: string = TUESDAY) =>
  deskLinesOf(state, office, parseDay(today), lawOf);

describe('a digest that does not arrive', () => {
  const returned = lived(digest(MONDAY), bounced(MONDAY));

  test('puts a call on the desk of the city, not of the office that mail does not reach', () => {
    expect(asked(returned, CITY)).toMatchObject([
      { group: 'contact', subject: '五华区人力资源和社会保障局', noticeId: `digest-${MONDAY}` },
    ]);
    expect(asked(returned, COUNTY)).toEqual([]);
    expect(officeDecider.lookups(returned)).toEqual([`desk:${CITY}`]);
  });

  test('lies there from the next day on: no digest of that morning depends on the order', () =>
    expect(asked(returned, CITY, MONDAY)).toEqual([]));

  test('stays there while the next digest may come back, too', () => {
    const next = lived(digest(MONDAY), bounced(MONDAY), digest(TUESDAY));
    expect(asked(next, CITY)).toHaveLength(1);
    expect(
      asked(lived(digest(MONDAY), bounced(MONDAY), digest(TUESDAY), bounced(TUESDAY)), CITY),
    ).toMatchObject([{ since: MONDAY, noticeId: `digest-${TUESDAY}` }]);
  });

  test('leaves it the day after one that did not come back, before or after that day’s own', () => {
    const arrived = lived(digest(MONDAY), bounced(MONDAY), digest(TUESDAY));
    expect(asked(arrived, CITY, WEDNESDAY)).toEqual([]);
    const told = lived(digest(MONDAY), bounced(MONDAY), digest(TUESDAY), digest(WEDNESDAY));
    expect(asked(told, CITY, WEDNESDAY)).toEqual([]);
    expect(officeDecider.lookups(told)).toEqual([]);
  });

  test('the city’s own lies on its own desk: nobody is above it', () =>
    expect(asked(lived(digest(MONDAY, CITY), bounced(MONDAY, CITY)), CITY)).toHaveLength(1));

  test('what an office passed on to the city stays a matter of that office’s record', () =>
    expect(lived(digest(MONDAY), bounced(MONDAY, CITY))).toMatchObject({
      code: COUNTY,
      unreached: { name: '昆明市人力资源和社会保障局', by: CITY },
    }));
});
