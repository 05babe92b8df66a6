import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import { addDays, type Day, daysBetween, isWeekend, parseDay } from './day.ts';

/** What stands where a document number has not been verified. */
export const UNVERIFIED = '未核';

const SPAN = /^(\S{10})(?:\/(\S{10}))?$/;
const LONGEST_SPAN = 31;

/** Days as a notice prints them: `2026-01-04` or, 1月1日至3日, `2026-01-01/2026-01-03`. */
function expand(text: string): Day[] {
  const [, from = text, to = from] = SPAN.exec(text) ?? [];
  const first = parseDay(from);
  const length = daysBetween(first, parseDay(to)) + 1;
  if (length < 1 || length > LONGEST_SPAN)
    throw new Refusal(
      'calendar.notice-format',
      `放假起止日应先后有序且不超过${LONGEST_SPAN}天，收到“${text}”`,
    );
  return Array.from({ length }, (_, i) => addDays(first, i));
}

/** A list of days and spans; read, it is the list of every single day, in the notice's order. */
const Days = z.pipe(
  z.array(z.string()),
  z.transform((texts, context) => {
    try {
      return texts.flatMap(expand);
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input: texts });
      return z.NEVER;
    }
  }),
);

/**
 * One yearly notice of the State Council's General Office (部分节假日安排的通知): the file format
 * for importing it, and how the project itself stores it.
 */
export const YearNotice = z.strictObject({
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  /** 1 for the notice as published; a correction of the same year carries a higher one. */
  version: z._default(z.int().check(z.positive()), 1),
  /** 文号, such as 国办发明电〔2024〕12号. */
  document: z._default(z.string().check(z.minLength(1)), UNVERIFIED),
  url: z.optional(z.url()),
  /** 放假: weekends inside a holiday may be listed or left out. */
  off: Days,
  /** 调休上班. */
  work: Days,
});
export type YearNotice = z.infer<typeof YearNotice>;
export type YearNoticeInput = z.input<typeof YearNotice>;

/**
 * Reads a notice file's content.
 * @throws Refusal `calendar.notice-format` naming the fields that do not fit.
 */
export function parseNotice(input: unknown): YearNotice {
  const { success, data, error } = YearNotice.safeParse(input);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || '通知'}：${message}`);
  throw new Refusal('calendar.notice-format', `通知应符合导入格式；${faults.join('；')}`, {
    faults,
  });
}

/** A county that closes on days of its own (放假办法 第4条), and where that is published. */
export const CountyOverlay = z.strictObject({
  county: z.string().check(z.minLength(1)),
  source: z.string().check(z.minLength(1)),
  off: Days,
  work: z._default(Days, []),
});
export type CountyOverlay = z.infer<typeof CountyOverlay>;
export type CountyOverlayInput = z.input<typeof CountyOverlay>;

/** What is known about working days, as plain data; `compileCalendar` makes it answer. */
export interface CalendarData {
  /** The years covered, without gaps, each with its statutory days (全体公民放假的节日). */
  readonly statutory: Readonly<Record<number, readonly Day[]>>;
  /** At most one per year: the one with the highest version. A year without is unannounced. */
  readonly notices: readonly YearNotice[];
  /** At most one per county. */
  readonly overlays: readonly CountyOverlay[];
}

/**
 * The first day of `year` minus one that the notice of `year` can still change: 20 December.
 * The notice of 2019 moved 2018-12-29 and 2018-12-31.
 */
export const reachOf = (year: number): Day => parseDay(`${year - 1}-12-20`);

const repeated = (days: readonly Day[]) => days.filter((day, i) => days.indexOf(day) !== i);

type Check = readonly [code: string, requirement: string, offending: readonly (Day | number)[]];

function checks(notice: YearNotice, known: CalendarData): Check[] {
  const { year, off, work } = notice;
  const end = parseDay(`${year}-12-31`);
  const years = Object.keys(known.statutory).map(Number);
  const held = known.notices.find((n) => n.year === year);
  return [
    [
      'calendar.year-unknown',
      '通知的年份应在日历覆盖的年份之内',
      years.includes(year) ? [] : [year],
    ],
    [
      'calendar.version-not-higher',
      `${year}年的安排已导入第${held?.version}版，再次导入须有更高的版本号`,
      held && held.version >= notice.version ? [notice.version] : [],
    ],
    [
      'calendar.outside-year',
      `日期应在${year}年之内，或为上一年12月20日以后`,
      [...off, ...work].filter((day) => day < reachOf(year) || day > end),
    ],
    ['calendar.duplicate-day', '同一天不得重复列出', [...repeated(off), ...repeated(work)]],
    [
      'calendar.off-and-make-up',
      '放假的日子不得同时是调休上班日',
      work.filter((day) => off.includes(day)),
    ],
    [
      'calendar.make-up-not-weekend',
      '调休上班日应为周六或周日',
      work.filter((day) => !isWeekend(day)),
    ],
    [
      'calendar.statutory-day-missing',
      '法定节假日应列为放假（全国年节及纪念日放假办法第二条）',
      (known.statutory[year] ?? []).filter(
        (day) => !off.includes(day) && (!isWeekend(day) || work.includes(day)),
      ),
    ],
  ];
}

/**
 * Every requirement that a notice fails, none if it may be imported: `calendar.year-unknown`,
 * `.version-not-higher`, `.outside-year`, `.duplicate-day`, `.off-and-make-up`,
 * `.make-up-not-weekend`, `.statutory-day-missing`. `details.days` names what offends.
 */
export const checkNotice = (notice: YearNotice, known: CalendarData): Refusal[] =>
  checks(notice, known)
    .filter(([, , offending]) => offending.length > 0)
    .map(
      ([code, requirement, days]) =>
        new Refusal(code, `${requirement}：${days.join('、')}`, { days }),
    );
