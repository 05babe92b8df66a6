import { type Day, formatDay } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import { SYSTEM } from '../identity/actor.ts';
import type { Ledger } from '../ledger/port.ts';
import { contactKey } from '../outbox/parcel.ts';
import { Refusal } from '../refusal.ts';
import { decide } from '../register/brand/decide.ts';
import type { BrandState } from '../register/brand/state.ts';
import { type Cohort, demandCohort, demandPrintedDay } from '../register/cycle/decider.ts';
import { byNeed, inCohort, type Selected, select } from '../register/cycle/selection.ts';
import type { Context } from '../register/decider.ts';
import { areasOf } from '../schemes/catalogue.ts';
import type { LawOf } from './law.ts';
import { brandsOf, type RegisterDeps } from './register-reader.ts';
import {
  follow,
  type Occurrence,
  replay,
  type Workload,
  weeksBetween,
  workloadOf,
} from './replay.ts';

export interface CyclePlan {
  readonly cohort: Cohort;
  readonly materialsDueOn: Day;
  /** How far the register is replayed. */
  readonly until: Day;
}

/** Names an opening by all that it says: again is a repetition, anything else under its id a clash. */
export const openingId = (command: {
  readonly id: string;
  readonly cohort: Cohort;
  readonly number: string;
  readonly materialsDueOn: Day;
}): string =>
  [
    'open-cycle',
    command.id,
    command.number,
    command.materialsDueOn,
    JSON.stringify(command.cohort),
  ].join(':');

export interface CyclePreview {
  readonly included: readonly Selected[];
  readonly excluded: readonly Selected[];
  /** Holders in the cycle without an address: a call instead of each mail. */
  readonly withoutMail: readonly string[];
  /** Kind of notice -> mails to holders, as far as is replayed. */
  readonly mails: Readonly<Record<string, number>>;
  readonly weeks: readonly Day[];
  /** What the whole register brings, the cycle included. */
  readonly workload: Workload;
  /** What it would bring without the cycle. */
  readonly without: Workload;
}

export interface PreviewDeps extends RegisterDeps {
  readonly ledger: Pick<Ledger, 'lookup' | 'contact'>;
  readonly lawOf: LawOf;
}

/** The two commands by which a cycle reaches a brand, taken as carried out today. */
function enrolled(
  brand: BrandState,
  { materialsDueOn }: CyclePlan,
  context: Context,
): { readonly state: BrandState; readonly occurrences: readonly Occurrence[] } {
  const proof = { title: '推演', reference: '推演' };
  const commands = [
    { type: 'enrol-in-evaluation', cycle: '推演', number: '推演', materialsDueOn },
    { type: 'serve-evaluation-notice', method: 'direct', on: context.today, proof },
  ];
  return commands.reduce<{ state: BrandState; occurrences: readonly Occurrence[] }>(
    (so, command) => {
      const events = decide(command, so.state, context);
      if (events instanceof Refusal) return so;
      const next = follow(so.state, events, context);
      return { state: next.state, occurrences: [...so.occurrences, ...next.occurrences] };
    },
    { state: brand, occurrences: [] },
  );
}

function countMails(occurrences: readonly Occurrence[]): Readonly<Record<string, number>> {
  const mails: Record<string, number> = {};
  for (const { kind, what } of occurrences)
    if (kind === 'mail') mails[what] = (mails[what] ?? 0) + 1;
  return mails;
}

/**
 * What a cycle would do, without doing it: who is in and who is out and why, and what the register
 * brings to every office until a day, with it and without it. The notices are taken as served
 * today, and nobody as answering: the most that there can be to do.
 * @throws Refusal for a cohort or a printed day that a cycle could not have.
 */
export async function previewCycle(
  deps: PreviewDeps,
  plan: CyclePlan,
  now: Moment,
): Promise<CyclePreview> {
  const { scheme, calendars } = deps.lawOf();
  const base: Context = { now, today: dayOf(now), actor: SYSTEM.id, scheme, calendars };
  demandCohort(plan.cohort, scheme);
  demandPrintedDay(plan.materialsDueOn, base);
  if (plan.until < base.today)
    throw new Refusal('cycle.until-past', `推演截止日不得早于今天，收到${formatDay(plan.until)}`);
  const selected: Selected[] = [];
  const withCycle: Occurrence[] = [];
  const withoutCycle: Occurrence[] = [];
  const withoutMail = new Set<string>();
  for await (const brand of brandsOf(
    deps,
    areasOf(scheme).map(({ code }) => code),
  )) {
    const context = { ...base, ...deps.lawOf(brand.county, brand.scheme) };
    const quiet = replay(brand, context, plan.until).occurrences;
    withoutCycle.push(...quiet);
    const choice = inCohort(brand, plan.cohort)
      ? select(brand, plan.cohort, scheme, base.today)
      : undefined;
    if (choice) selected.push(choice);
    if (!choice?.included) {
      withCycle.push(...quiet);
      continue;
    }
    const start = enrolled(brand, plan, context);
    withCycle.push(...start.occurrences, ...replay(start.state, context, plan.until).occurrences);
    const to = { kind: 'party', id: brand.holder.id, name: brand.holder.name } as const;
    if (!(await deps.ledger.contact(contactKey(to)))?.email) withoutMail.add(brand.id);
  }
  const ordered = selected.sort(byNeed);
  return {
    included: ordered.filter(({ included }) => included),
    excluded: ordered.filter(({ included }) => !included),
    withoutMail: [...withoutMail],
    mails: countMails(withCycle),
    weeks: weeksBetween(base.today, plan.until),
    workload: workloadOf(withCycle),
    without: workloadOf(withoutCycle),
  };
}
