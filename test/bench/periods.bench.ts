import chineseDays from 'chinese-days';
import { addBusinessDays, addMonths as addMonthsByDateFns, format, parseISO } from 'date-fns';
import { DateTime } from 'luxon';
import { describe, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { addMonths, type Day } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { datesOf } from '../../shared/periods/dates.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import { daysOf } from '../days.ts';
import { actOf, workingDaysOf } from '../periods/samples.ts';

const { findWorkday, isWorkday } = chineseDays;
const calendar = compileCalendar(NATIONAL);
const STARTS = daysOf('2025-01-01', '2025-12-31');
const OURS = 'duekeeper: look-up';

type DueDate = (from: Day) => string;

const rollOver = (day: string, next: (day: string) => string): string =>
  isWorkday(day) ? day : rollOver(next(day), next);

const nextByDateFns = (day: string) => {
  const date = parseISO(day);
  date.setDate(date.getDate() + 1);
  return format(date, 'yyyy-MM-dd');
};
const nextByLuxon = (day: string) => DateTime.fromISO(day).plus({ days: 1 }).toFormat('yyyy-MM-dd');

function twentyWorkdaysByLuxon(from: Day): string {
  let date = DateTime.fromISO(from);
  for (let counted = 0; counted < 20; ) {
    date = date.plus({ days: 1 });
    if (date.weekday < 6) counted += 1;
  }
  return date.toFormat('yyyy-MM-dd');
}

const twentyDays = workingDaysOf(20);
const threeMonths = actOf(3);

/** date-fns and luxon know no holidays: for working days they do less work, on weekends only. */
const CONTESTS: Record<string, Record<string, DueDate>> = {
  '20 working days': {
    [OURS]: (from) => calendar.workingDayAfter(from, 20),
    'duekeeper: dates and certainty': (from) => datesOf(twentyDays, from, calendar).dueOn,
    'duekeeper: reckoning with steps': (from) => reckon(twentyDays, from, calendar, 's@1').dueOn,
    'chinese-days findWorkday': (from) => findWorkday(20, from),
    'date-fns addBusinessDays (weekends only)': (from) =>
      format(addBusinessDays(parseISO(from), 20), 'yyyy-MM-dd'),
    'luxon loop (weekends only)': twentyWorkdaysByLuxon,
  },
  'act, 3 months, rolled over': {
    [OURS]: (from) => calendar.workingDayFrom(addMonths(from, 3)),
    'duekeeper: dates and certainty': (from) => datesOf(threeMonths, from, calendar).dueOn,
    'duekeeper: reckoning with steps': (from) => reckon(threeMonths, from, calendar, 's@1').dueOn,
    'date-fns addMonths, chinese-days isWorkday': (from) =>
      rollOver(format(addMonthsByDateFns(parseISO(from), 3), 'yyyy-MM-dd'), nextByDateFns),
    'luxon plus, chinese-days isWorkday': (from) =>
      rollOver(DateTime.fromISO(from).plus({ months: 3 }).toFormat('yyyy-MM-dd'), nextByLuxon),
  },
};

/** One iteration is the due date of every start day of 2025, so that the timer does not count. */
const overTheYear = (dueDate: DueDate) => () => {
  let last = '';
  for (const from of STARTS) last = dueDate(from);
  if (last === '') throw new Error('nothing was reckoned');
};

describe.each(Object.entries(CONTESTS))('%s', (_, contestants) => {
  test('one due date', async ({ bench }) => {
    const entries = Object.entries(contestants);
    const runs = entries.map(([name, dueDate]) => bench(name, overTheYear(dueDate)));
    const results = await bench.compare(...runs);
    const nanoseconds = (name: string) => (results.get(name).latency.p50 * 1e6) / STARTS.length;
    const ours = nanoseconds(OURS);
    const lines = entries.map(([name]) => {
      const time = nanoseconds(name);
      return `${(time / ours).toFixed(1).padStart(9)} x ${time.toFixed(0).padStart(8)} ns  ${name}`;
    });
    console.log(`median time of one due date, against the look-up\n${lines.join('\n')}`);
  });
});
