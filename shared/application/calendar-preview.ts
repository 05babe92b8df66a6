import type { Certainty } from '../calendar/calendar.ts';
import { importNotice } from '../calendar/data.ts';
import type { Day } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import type { YearNotice } from '../calendar/notice.ts';
import { SYSTEM } from '../identity/actor.ts';
import type { Outcome, StreamId } from '../ledger/port.ts';
import { Refusal } from '../refusal.ts';
import { recompute } from '../register/brand/commands/recompute.ts';
import { isOpen } from '../register/brand/consequences.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import { type CalendarState, calendarData } from '../register/calendar/decider.ts';
import type { Deadline } from '../register/deadline.ts';
import type { Scheme } from '../schemes/format.ts';
import { CALENDAR_STREAM, type LawOf, lawOn } from './law.ts';
import { brandsOf, type RegisterDeps } from './register-reader.ts';

/** What a deadline says, and when its holder and its offices are to be reminded of it. */
export interface Dated {
  readonly dueOn: Day;
  readonly certainty: Certainty;
  readonly reminders: readonly Moment[];
}

export interface ChangedDeadline {
  readonly brand: string;
  readonly name: string;
  readonly county: string;
  readonly deadline: string;
  readonly what: string;
  readonly before: Dated;
  readonly after: Dated;
  /** The holder would have less time than it was told: the city has to approve. */
  readonly shortened: boolean;
}

export interface CalendarPreview {
  readonly notice: YearNotice;
  /** Brands looked at. */
  readonly brands: number;
  /** Deadlines that get another day, another certainty or other reminders. */
  readonly changed: readonly ChangedDeadline[];
  /** Deadlines whose basis alone is renewed. */
  readonly unchanged: number;
}

/** The calendar as imported by now, with one more notice. @throws Refusal of `checkNotice`. */
const dataWith = async ({ stateOf }: RegisterDeps, notice: YearNotice) =>
  importNotice(calendarData((await stateOf(CALENDAR_STREAM)) as CalendarState | undefined), notice);

const remindersOf = ({ milestones }: Deadline, fired: readonly string[] = []): readonly Moment[] =>
  milestones.filter(({ id, does }) => does === 'remind' && !fired.includes(id)).map(({ at }) => at);

const dated = (deadline: Deadline, fired?: readonly string[]): Dated => ({
  dueOn: deadline.reckoning.dueOn,
  certainty: deadline.reckoning.certainty,
  reminders: remindersOf(deadline, fired),
});

const alike = (a: Dated, b: Dated) => JSON.stringify(a) === JSON.stringify(b);

/** Who was reminded of a day that stays is not reminded of it again. */
const firedAfter = (old: TrackedDeadline, { reckoning }: Deadline) =>
  reckoning.dueOn === old.reckoning.dueOn ? old.fired : [];

function changesOf(brand: BrandState, lawOf: LawOf, now: Moment) {
  const law = lawOf(brand.county, brand.scheme);
  const context = { now, today: dayOf(now), actor: SYSTEM.id, ...law };
  return recompute.decide({ approveShortening: true }, brand, context).flatMap((event) => {
    const old = event.type === 'DeadlineRecomputed' && brand.deadlines[event.deadline.id];
    return old ? [{ old, next: event.deadline }] : [];
  });
}

/**
 * What importing a notice would change, on every open deadline and every queued reminder, without
 * importing it.
 * @throws Refusal where the notice may not be imported.
 */
export async function previewCalendar(
  deps: RegisterDeps & { readonly scheme: Scheme },
  notice: YearNotice,
  now: Moment,
): Promise<CalendarPreview> {
  const lawOf = lawOn(await dataWith(deps, notice), deps.scheme);
  const changed: ChangedDeadline[] = [];
  let brands = 0;
  let unchanged = 0;
  for await (const brand of brandsOf(
    deps,
    deps.scheme.counties.map(({ code }) => code),
  )) {
    brands += 1;
    for (const { old, next } of changesOf(brand, lawOf, now)) {
      const [before, after] = [dated(old, old.fired), dated(next, firedAfter(old, next))];
      if (alike(before, after)) unchanged += 1;
      else
        changed.push({
          brand: brand.id,
          name: brand.name,
          county: brand.county,
          deadline: old.id,
          what: old.what,
          before,
          after,
          shortened: old.actor === 'holder' && after.dueOn < before.dueOn,
        });
    }
  }
  return { notice, brands, unchanged, changed: changed.sort((a, b) => inOrder(a, b)) };
}

/** What needs approval first, then by the day. */
const inOrder = (a: ChangedDeadline, b: ChangedDeadline): number =>
  Number(b.shortened) - Number(a.shortened) || a.after.dueOn.localeCompare(b.after.dueOn);

type Execute = (
  stream: StreamId,
  command: { readonly type: string; readonly [field: string]: unknown },
  commandId: string,
) => Promise<Outcome>;

const awaits = ({ deadlines }: BrandState) =>
  Object.values(deadlines).some((deadline) => deadline.shortening && isOpen(deadline));

/**
 * Imports a notice, which puts every open deadline on it; then, where that was approved, shortens
 * what awaits it. Repeated with the same `commandId`, everything happens once.
 * @throws Refusal where the notice may not be imported.
 */
export async function importCalendar(
  deps: RegisterDeps & { readonly scheme: Scheme; readonly execute: Execute },
  { notice, commandId }: { readonly notice: YearNotice; readonly commandId: string },
  approveShortening: boolean,
): Promise<void> {
  await deps.execute(CALENDAR_STREAM, { type: 'import-calendar', notice }, commandId);
  if (!approveShortening) return;
  for await (const brand of brandsOf(
    deps,
    deps.scheme.counties.map(({ code }) => code),
  ))
    if (awaits(brand))
      await deps.execute(
        `brand:${brand.id}`,
        { type: 'recompute', approveShortening: true },
        `${commandId}:${brand.id}`,
      );
}

/** Open deadlines that a notice may still move. */
export async function countProvisional(
  deps: RegisterDeps,
  counties: readonly string[],
): Promise<{ readonly provisional: number; readonly awaiting: number }> {
  let provisional = 0;
  let awaiting = 0;
  for await (const brand of brandsOf(deps, counties))
    for (const { shortening, reckoning } of Object.values(brand.deadlines).filter(isOpen))
      if (shortening) awaiting += 1;
      else if (reckoning.certainty === 'provisional') provisional += 1;
  return { provisional, awaiting };
}

/** @throws Refusal `calendar.file` for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('calendar.file', '通知文件应为 JSON');
  }
}
