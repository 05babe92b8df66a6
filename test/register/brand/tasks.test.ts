import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../shared/calendar/compile.ts';
import type { Day } from '../../../shared/calendar/day.ts';
import { NATIONAL } from '../../../shared/calendar/national.ts';
import { digestLines } from '../../../shared/register/brand/desk.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import {
  contact,
  evaluate,
  finding,
  holdInterview,
  report,
  serve,
  undeliverable,
  verify,
} from '../commands.ts';
import { continued, given, happenings, lived, pressing, scheme, stateOf } from '../given.ts';
import { drafted, entered, interviewed, numbered, secondRung, served, signed } from '../lives.ts';

const [COUNTY, CITY] = ['530102', '530100'];
const on = '2026-03-02';

const until = (life: readonly BrandEvent[], at: string) => [...life, ...happenings(life, { at })];
const found = continued(entered, [on, finding(on)]);
const open = lived(...served(on));

describe('what a brand asks of the offices', () => {
  test.each<[string, readonly BrandEvent[], string, string[]]>([
    ['nothing, while all is well', entered, COUNTY, []],
    ['to decide on a finding', found, COUNTY, ['decide-measure']],
    ['to sign a draft', lived(...drafted(on)), COUNTY, ['sign-order']],
    ['to number what is signed', lived(...signed(on)), COUNTY, ['number-order']],
    ['to serve what is numbered', lived(...numbered(on)), COUNTY, ['serve-order']],
    ['nothing, while the holder mends', open, COUNTY, []],
    [
      'to verify a report',
      continued(open, ['2026-03-09', report('2026-03-09')]),
      COUNTY,
      ['verify'],
    ],
    ['to verify after a lapse', until(open, '2026-04-03'), COUNTY, ['verify', 'missed-run']],
    [
      'nothing, once the case is closed',
      continued(open, ['2026-03-09', verify('cured', '2026-03-09')]),
      COUNTY,
      [],
    ],
    [
      'to decide on the next rung',
      lived(...secondRung.slice(0, -3)),
      COUNTY,
      ['decide-measure', 'missed-run'],
    ],
    [
      'to serve the order of the next rung',
      lived(...secondRung),
      COUNTY,
      ['serve-order', 'missed-run'],
    ],
    [
      'to hold the interview',
      lived(...secondRung, ['2026-02-26', serve('2026-02-26')]),
      COUNTY,
      ['hold-interview', 'missed-run'],
    ],
    [
      'nothing new, while the three months run',
      lived(...interviewed('2026-02-26')),
      COUNTY,
      ['missed-run'],
    ],
    [
      'the city to evaluate after two years, by a day of a calendar to import',
      until(entered, '2027-08-21'),
      CITY,
      ['evaluate', 'import-calendar'],
    ],
    [
      'nothing, once evaluated',
      continued(until(entered, '2027-08-21'), ['2027-08-23', evaluate('2027-08-23')]),
      CITY,
      [],
    ],
    [
      'the city to follow up a decision that is late',
      until(found, '2026-03-10'),
      CITY,
      ['supervise'],
    ],
    [
      'the city to follow up a service that is late',
      until(lived(...numbered(on)), '2026-03-12'),
      CITY,
      ['supervise'],
    ],
    [
      'the city to follow up a verification that is late',
      until(until(open, '2026-04-03'), '2026-04-14'),
      CITY,
      ['supervise'],
    ],
    ['the city to import the calendar', lived(...served('2026-12-02')), CITY, ['import-calendar']],
    [
      'the city still, once the period is over',
      until(lived(...served('2026-12-02')), '2027-01-05'),
      CITY,
      ['import-calendar'],
    ],
    ['another way than mail', continued(entered, [on, undeliverable('n1')]), COUNTY, ['other-way']],
  ])('%s', (_, life, office, kinds) => {
    const mine = pressing(stateOf(life) as BrandState).filter((task) => task.office === office);
    expect(mine.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('every task has an id of its own', () => {
    const lapsed = until(open, '2026-04-03');
    const both = until(
      continued(
        lapsed,
        ['2026-04-03', finding(on, ['15(1)1'])],
        ['2026-04-03', undeliverable('n1')],
      ),
      '2026-04-20',
    );
    const ids = pressing(stateOf(both) as BrandState).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an office is asked by its internal target', () =>
    expect(pressing(stateOf(found) as BrandState)[0]).toMatchObject({
      kind: 'decide-measure',
      caseId: 'case-1',
      since: '2026-03-02',
      dueOn: '2026-03-09',
    }));
});

describe('the lines of a digest', () => {
  const national = compileCalendar(NATIONAL);
  const lines = (life: readonly BrandEvent[], office: string, today: string) =>
    digestLines(stateOf(life) as BrandState, office, {
      scheme,
      today: today as Day,
      calendar: national,
    }).filter(({ group }) => group !== 'plan');

  test('name the brand, what to do and by when', () =>
    expect(lines(found, COUNTY as string, '2026-03-03')).toEqual([
      expect.objectContaining({ subject: '示例家政', dueOn: '2026-03-09', urgency: 'soon' }),
    ]));

  test('turn red the day after', () => {
    expect(lines(found, COUNTY as string, '2026-03-09')[0]?.urgency).toBe('soon');
    expect(lines(found, COUNTY as string, '2026-03-10')[0]?.urgency).toBe('overdue');
  });

  test('are each for one office only', () =>
    expect(lines(found, CITY as string, '2026-03-03')).toEqual([]));

  test('a provisional day is marked, and never overdue', () =>
    expect(
      lines(until(lived(...served('2026-12-02')), '2027-01-20'), CITY as string, '2027-01-20'),
    ).toEqual([expect.objectContaining({ provisional: true, urgency: 'soon' })]));
});

describe('a notice that mail cannot deliver', () => {
  const undelivered = continued(entered, [on, undeliverable('n1')]);

  test('is put on the desk once', () =>
    given(undelivered).when(undeliverable('n1'), { at: on }).thenOnly());

  test('leaves it when the holder was called: which is on record, and no service', () => {
    const called = continued(undelivered, [on, contact('n1', on)]);
    expect(called.at(-1)).toMatchObject({ type: 'ContactLogged', by: 'phone', on });
    expect(pressing(stateOf(called) as BrandState)).toEqual([]);
  });

  test('a call never starts a period', () => {
    const life = continued(
      lived(...numbered(on)),
      [on, undeliverable('n1')],
      [on, contact('n1', on)],
    );
    expect(stateOf(life)?.cases['case-1']?.orders[0]?.services).toEqual([]);
    expect(stateOf(life)?.deadlines['case-1/rectification']).toBeUndefined();
  });

  test.each([
    ['of a notice that is not open', contact('n2', on), 'contact.nothing-open'],
    [
      'of a notice named like a property of every object',
      contact('toString', on),
      'contact.nothing-open',
    ],
    ['of a day to come', contact('n1', '2026-03-03'), 'fact.in-future'],
    ['without a remark', { ...contact('n1', on), remark: '' }, 'command.invalid'],
  ])('no contact is logged %s', (_, command, code) =>
    given(undelivered).when(command, { at: on }).thenRefused(code),
  );
});

test('the second rung’s interview may be held before its order is served', () => {
  const talked = lived(...secondRung, ['2026-02-26', holdInterview('2026-02-26')]);
  expect(pressing(stateOf(talked) as BrandState).map(({ kind }) => kind)).toEqual([
    'serve-order',
    'missed-run',
  ]);
});
