import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { importNotice, withOverlay } from '../../shared/calendar/data.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { checkNotice, parseNotice, type YearNoticeInput } from '../../shared/calendar/notice.ts';

/** Made up: what a notice for 2027 could look like. */
const made2027 = {
  year: 2027,
  off: [
    '2026-12-31/2027-01-02',
    '2027-02-05/2027-02-12',
    '2027-04-03/2027-04-05',
    '2027-05-01/2027-05-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01/2027-10-07',
  ],
  work: ['2026-12-27', '2027-02-20', '2027-05-08', '2027-10-09'],
} satisfies YearNoticeInput;

const codesOf = (input: unknown) =>
  checkNotice(parseNotice(input), NATIONAL).map(({ code }) => code);

describe('a notice is refused', () => {
  const { off, work } = made2027;
  test.each([
    [
      'a make-up day on a Tuesday',
      'calendar.make-up-not-weekend',
      { work: [...work, '2027-03-02'] },
    ],
    ['a day both off and made up', 'calendar.off-and-make-up', { work: [...work, '2027-05-02'] }],
    ['a day of the year after', 'calendar.outside-year', { off: [...off, '2028-01-01'] }],
    [
      'a day before 20 December of the year before',
      'calendar.outside-year',
      { work: ['2026-12-19'] },
    ],
    ['the same day twice', 'calendar.duplicate-day', { off: [...off, '2027-06-09'] }],
    ['a make-up day twice', 'calendar.duplicate-day', { work: [...work, '2027-05-08'] }],
    ['a year beyond the calendar', 'calendar.year-unknown', { year: 2099, off: [], work: [] }],
    [
      '端午 forgotten',
      'calendar.statutory-day-missing',
      { off: off.filter((d) => d !== '2027-06-09') },
    ],
    [
      '初一 made up',
      'calendar.statutory-day-missing',
      {
        off: off.filter((d) => d !== '2027-02-05/2027-02-12').concat('2027-02-05', '2027-02-08'),
        work: ['2027-02-06'],
      },
    ],
  ])('for %s: %s', (_, code, change) => {
    expect(codesOf({ ...made2027, ...change })).toEqual([code]);
  });

  test('but not for leaving out weekends, which are rest days anyway', () => {
    const weekdays = {
      ...made2027,
      off: made2027.off
        .filter((d) => d !== '2027-05-01/2027-05-05')
        .concat('2027-05-03/2027-05-05'),
    };
    expect(codesOf(weekdays)).toEqual([]);
  });

  test('for a year that is already there, unless its version is higher', () => {
    const known = importNotice(NATIONAL, parseNotice(made2027));
    const again = () => importNotice(known, parseNotice(made2027));
    expect(again).toThrow(expect.objectContaining({ code: 'calendar.version-not-higher' }));
    const corrected = importNotice(
      known,
      parseNotice({ ...made2027, version: 2, document: '更正' }),
    );
    expect(corrected.notices.filter(({ year }) => year === 2027)).toHaveLength(1);
    expect(corrected.notices.at(-1)?.document).toBe('更正');
  });

  test.each([
    ['a day that does not exist', { ...made2027, off: ['2027-02-30'] }, '2027-02-30'],
    ['a span that runs backwards', { ...made2027, off: ['2027-02-12/2027-02-05'] }, '先后有序'],
    ['a span of a year', { ...made2027, off: ['2027-01-01/2027-12-31'] }, '31天'],
    ['a missing list', { year: 2027, off: [] }, 'work'],
    ['a field that it does not have', { ...made2027, weekend: [] }, 'weekend'],
    ['something else', null, '通知'],
  ])('for %s, naming it', (_, input, named) => {
    const parse = () => parseNotice(input);
    expect(parse).toThrow(expect.objectContaining({ code: 'calendar.notice-format' }));
    expect(parse).toThrow(named);
  });
});

describe('an imported notice', () => {
  const [before, after] = [
    compileCalendar(NATIONAL),
    compileCalendar(importNotice(NATIONAL, parseNotice(made2027))),
  ];

  test('settles its year and the December before it, and changes the version', () => {
    expect(after.anyProvisional(parseDay('2026-12-20'), parseDay('2027-12-19'))).toBe(false);
    expect(after.isProvisional(parseDay('2027-12-20'))).toBe(true);
    expect(after.kindOf(parseDay('2026-12-31'))).toBe('holiday');
    expect(after.kindOf(parseDay('2026-12-27'))).toBe('make-up');
    expect(after.version).not.toBe(before.version);
  });

  test('leaves the data that it was imported into as it was', () => {
    expect(compileCalendar(NATIONAL).version).toBe(before.version);
  });

  test('is bounded by the earliest view from before: no working day is lost from it', () => {
    const start = parseDay('2026-12-01');
    for (let n = 1; n <= 240; n++)
      expect(before.earliest.workingDayAfter(start, n) <= after.workingDayAfter(start, n)).toBe(
        true,
      );
  });
});

describe('a county overlay', () => {
  /** 楚雄州 2025 火把节, as statutory practice publishes it; Kunming's counties are not sourced. */
  const data = withOverlay(NATIONAL, {
    county: '楚雄',
    source: 'http://www.shaoxing.com.cn/p/3340391.html',
    off: ['2025-07-16/2025-07-18'],
  });
  const county = compileCalendar(data, '楚雄');
  const elsewhere = compileCalendar(data, '石林');

  test('closes the county on its own days, and nobody else', () => {
    expect(county.kindOf(parseDay('2025-07-17'))).toBe('holiday');
    expect(county.workingDayFrom(parseDay('2025-07-16'))).toBe('2025-07-21');
    expect(county.overlay).toBe('楚雄');
    expect(elsewhere.kindOf(parseDay('2025-07-17'))).toBe('workday');
    expect(elsewhere.overlay).toBeUndefined();
  });

  test('has a version of its own; a county without one has the national version', () => {
    const national = compileCalendar(NATIONAL).version;
    expect(county.version).not.toBe(national);
    expect(elsewhere.version).toBe(national);
  });

  test('is certain of its own days in a year that is not announced', () => {
    const next = withOverlay(data, { county: '楚雄', source: '例', off: ['2027-07-24'] });
    const saturday = parseDay('2027-07-24');
    expect(compileCalendar(next, '楚雄').mayBecomeWorking(saturday)).toBe(false);
    expect(compileCalendar(next).mayBecomeWorking(saturday)).toBe(true);
    expect(next.overlays).toHaveLength(1);
  });
});
