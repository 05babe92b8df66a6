import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Refusal } from '../refusal.ts';
import type { Calendar, DayKind } from './calendar.ts';
import { type Day, fromEpochDay, isWeekend, parseDay, toEpochDay, yearOf } from './day.ts';
import type { CalendarData } from './notice.ts';
import { reachOf } from './notice.ts';

const KINDS = ['workday', 'weekend', 'holiday', 'make-up'] as const satisfies readonly DayKind[];
const [WORKDAY, WEEKEND, HOLIDAY, MAKE_UP] = [0, 1, 2, 3];
const KIND = 0b0011;
const PROVISIONAL = 0b0100;
/** Provisional, but off whatever the notice will say. */
const SETTLED = 0b1000;

const isWorkingFact = (fact: number) => [WORKDAY, MAKE_UP].includes(fact & KIND);
const mayBecomeWorkingFact = (fact: number) => (fact & (PROVISIONAL | SETTLED)) === PROVISIONAL;

/** One byte a day: its kind, and how firm that is. */
type Facts = Uint8Array;

function gatherFacts(data: CalendarData, county: string | undefined, first: number, size: number) {
  const announced = new Set(data.notices.map((notice) => notice.year));
  const overlay = data.overlays.find((o) => o.county === county);
  const facts: Facts = Uint8Array.from({ length: size }, (_, i) => {
    const day = fromEpochDay(first + i);
    const year = yearOf(day);
    const governs = day >= reachOf(year + 1) ? [year, year + 1] : [year];
    const kind = isWeekend(day) ? WEEKEND : WORKDAY;
    return kind | (governs.every((y) => announced.has(y)) ? 0 : PROVISIONAL);
  });
  const set = (days: readonly Day[], kind: number, settled = 0) => {
    for (const day of days) {
      const i = toEpochDay(day) - first;
      // A notice of the first year covered may reach back before it.
      if (i >= 0 && i < size) facts[i] = kind | settled | ((facts[i] ?? 0) & PROVISIONAL);
    }
  };
  for (const [year, days] of Object.entries(data.statutory))
    if (!announced.has(Number(year))) set(days, HOLIDAY, SETTLED);
  for (const { off, work } of data.notices) {
    set(off, HOLIDAY);
    set(work, MAKE_UP);
  }
  if (overlay) {
    set(overlay.off, HOLIDAY, SETTLED);
    set(overlay.work, MAKE_UP);
  }
  return { facts, overlay: overlay?.county };
}

/** Prefix sums: `before[i]` counts the days ahead of index `i` that the test accepts. */
function countBefore(facts: Facts, accepts: (fact: number) => boolean): Int32Array {
  const before = new Int32Array(facts.length + 1);
  facts.forEach((fact, i) => {
    before[i + 1] = (before[i] ?? 0) + (accepts(fact) ? 1 : 0);
  });
  return before;
}

/** Every day that may yet become a workday made one. */
const optimistic = (facts: Facts): Facts =>
  facts.map((fact) =>
    mayBecomeWorkingFact(fact) && !isWorkingFact(fact) ? (fact & ~KIND) | MAKE_UP : fact,
  );

function view(facts: Facts, first: number, overlay: string | undefined): Calendar {
  const days = Array.from(facts, (_, i) => fromEpochDay(first + i));
  const [firstDay, lastDay] = [days[0] as Day, days[days.length - 1] as Day];
  const workingBefore = countBefore(facts, isWorkingFact);
  const provisionalBefore = countBefore(facts, (fact) => (fact & PROVISIONAL) !== 0);
  const workdays = days.filter((_, i) => isWorkingFact(facts[i] ?? 0));

  const refuse = (asked: string): never => {
    throw new Refusal('calendar.not-covered', `日历覆盖${firstDay}至${lastDay}，${asked}在此之外`);
  };
  const indexOf = (day: Day) => {
    const i = toEpochDay(day) - first;
    return i >= 0 && i < facts.length ? i : refuse(day);
  };
  const factOf = (day: Day) => facts[indexOf(day)] as number;
  const before = (day: Day) => workingBefore[indexOf(day)] as number;
  const through = (day: Day) => workingBefore[indexOf(day) + 1] as number;
  const workday = (ordinal: number, asked: string) => workdays[ordinal] ?? refuse(asked);
  let earliest: Calendar | undefined;

  return {
    version: bytesToHex(
      sha256
        .create()
        .update(utf8ToBytes(`${firstDay}/${overlay ?? ''}/`))
        .update(facts)
        .digest(),
    ).slice(0, 12),
    ...(overlay === undefined ? {} : { overlay }),
    first: firstDay,
    last: lastDay,
    kindOf: (day) => KINDS[factOf(day) & KIND] as DayKind,
    isWorking: (day) => isWorkingFact(factOf(day)),
    isProvisional: (day) => (factOf(day) & PROVISIONAL) !== 0,
    mayBecomeWorking: (day) => mayBecomeWorkingFact(factOf(day)),
    anyProvisional: (from, to) =>
      (provisionalBefore[indexOf(to) + 1] as number) > (provisionalBefore[indexOf(from)] as number),
    workingDayAfter: (day, n) => {
      if (n === 0) return day;
      return workday((n > 0 ? through(day) - 1 : before(day)) + n, `${day}的第${n}个工作日`);
    },
    workingDayFrom: (day) => workday(before(day), `${day}起的首个工作日`),
    workingDayUpTo: (day) => workday(through(day) - 1, `${day}前的末个工作日`),
    workingDaysBetween: (from, to) => through(to) - through(from),
    get earliest() {
      earliest ??= view(optimistic(facts), first, overlay);
      return earliest;
    },
  };
}

function compile(data: CalendarData, county: string | undefined): Calendar {
  const years = Object.keys(data.statutory).map(Number);
  const first = toEpochDay(parseDay(`${Math.min(...years)}-01-01`));
  const end = toEpochDay(parseDay(`${Math.max(...years) + 1}-01-01`));
  const { facts, overlay } = gatherFacts(data, county, first, end - first);
  return view(facts, first, overlay);
}

/** Every run of a worker asks anew, mostly for the same data. */
const compiled = new WeakMap<CalendarData, Map<string | undefined, Calendar>>();

/**
 * Compiles the national calendar or, where the county is named and has an overlay, the national
 * calendar with that county's own days. A county without one gets the national calendar.
 * The same data object is compiled once: it never changes.
 */
export function compileCalendar(data: CalendarData, county?: string): Calendar {
  const known = compiled.get(data) ?? new Map<string | undefined, Calendar>();
  const calendar = known.get(county) ?? compile(data, county);
  compiled.set(data, known.set(county, calendar));
  return calendar;
}
