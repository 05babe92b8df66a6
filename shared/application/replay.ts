import { addDays, type Day, mondayOf } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import { audienceOf } from '../notices/compose.ts';
import { brandDecider } from '../register/brand/decider.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import { evolve } from '../register/brand/evolve.ts';
import type { BrandState } from '../register/brand/state.ts';
import { tasks } from '../register/brand/tasks.ts';
import type { Context } from '../register/decider.ts';

/** Something that a brand's future brings to an office, on a day. */
export interface Occurrence {
  readonly on: Day;
  readonly office: string;
  readonly kind: 'task' | 'mail';
  /** Kind of the task or of the notice. */
  readonly what: string;
}

/** What would be told of an event, and what would newly lie on a desk after it. */
function broughtBy(
  event: BrandEvent,
  before: BrandState,
  after: BrandState,
  { now, today, scheme, calendars }: Context,
): readonly Occurrence[] {
  const told = audienceOf(event, after, { now, scheme, calendar: calendars.county });
  const known = new Set(tasks(before, scheme).map(({ id }) => id));
  return [
    ...told
      .filter(({ to }) => to === 'holder')
      .map(({ kind }) => ({ on: today, office: after.county, kind: 'mail' as const, what: kind })),
    ...tasks(after, scheme)
      .filter(({ id }) => !known.has(id))
      .map(({ office, kind }) => ({ on: today, office, kind: 'task' as const, what: kind })),
  ];
}

export interface Future {
  readonly state: BrandState;
  readonly occurrences: readonly Occurrence[];
}

/** Events that might happen, on a copy of the brand. */
export function follow(brand: BrandState, events: readonly BrandEvent[], context: Context): Future {
  const occurrences: Occurrence[] = [];
  let state = brand;
  for (const event of events) {
    const next = evolve(state, event);
    occurrences.push(...broughtBy(event, state, next, context));
    state = next;
  }
  return { state, occurrences };
}

/**
 * Lives a brand's future through the pure deciders, as if nobody did anything any more: what its
 * periods bring to each office until a day. The ledger is not touched.
 */
export function replay(brand: BrandState, context: Context, until: Day): Future {
  const occurrences: Occurrence[] = [];
  let state = brand;
  let at: Moment | undefined = brandDecider.nextDueAt(state);
  while (at !== undefined && dayOf(at) <= until) {
    const now: Moment = at > context.now ? at : context.now;
    const then = { ...context, now, today: dayOf(now) };
    const events = brandDecider.advance(state, then);
    if (events.length === 0) break;
    const future = follow(state, events, then);
    occurrences.push(...future.occurrences);
    state = future.state;
    at = brandDecider.nextDueAt(state);
  }
  return { state, occurrences };
}

export interface Load {
  readonly tasks: number;
  readonly mails: number;
}

/** Office -> Monday of the week -> how much. */
export type Workload = Readonly<Record<string, Readonly<Record<Day, Load>>>>;

/** Counts tasks and mails by office and week. */
export function workloadOf(occurrences: Iterable<Occurrence>): Workload {
  const load: Record<string, Record<Day, { tasks: number; mails: number }>> = {};
  for (const { on, office, kind } of occurrences) {
    const weeks = load[office] ?? {};
    const week = weeks[mondayOf(on)] ?? { tasks: 0, mails: 0 };
    week[kind === 'task' ? 'tasks' : 'mails'] += 1;
    weeks[mondayOf(on)] = week;
    load[office] = weeks;
  }
  return load;
}

/** The Mondays of the weeks from one day to another. */
export function weeksBetween(from: Day, to: Day): readonly Day[] {
  const weeks: Day[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}
