import type { Certainty } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import { SYSTEM } from '../identity/actor.ts';
import type { Outcome } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import { recompute } from '../register/brand/commands/recompute.ts';
import { isOpen } from '../register/brand/consequences.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import type { Deadline } from '../register/deadline.ts';
import { officesOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { type LawOf, type LawSource, lawOn, readLawSource } from './law.ts';
import { brandsOf, type RegisterDeps } from './register-reader.ts';

/** What a change of the law does to the register, shown before it is done, and done once. */

export interface LawDeps extends RegisterDeps {
  readonly scheme: Scheme;
  readonly beside?: readonly Scheme[] | undefined;
}

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

export interface RecomputePreview {
  /** Brands looked at. */
  readonly brands: number;
  /** Brands that pass to a later version of their scheme. */
  readonly adopting: readonly { readonly brand: string; readonly name: string }[];
  /** Deadlines that get another day, another certainty or other reminders. */
  readonly changed: readonly ChangedDeadline[];
  /** Deadlines that end: the version adopted does not have their period any more. */
  readonly ended: readonly Pick<ChangedDeadline, 'brand' | 'name' | 'what'>[];
  /** Deadlines whose basis alone is renewed. */
  readonly unchanged: number;
}

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

function changeOf(brand: BrandState, old: TrackedDeadline, next: Deadline): ChangedDeadline {
  const [before, after] = [dated(old, old.fired), dated(next, firedAfter(old, next))];
  return {
    brand: brand.id,
    name: brand.name,
    county: brand.county,
    deadline: old.id,
    what: old.what,
    before,
    after,
    shortened: old.actor === 'holder' && after.dueOn < before.dueOn,
  };
}

/** What a recomputation under a law would record of a brand, every shortening approved. */
const underLaw = (brand: BrandState, lawOf: LawOf, now: Moment) =>
  recompute.decide({ approveShortening: true }, brand, {
    now,
    today: dayOf(now),
    actor: SYSTEM.id,
    ...lawOf(brand.county, brand.scheme),
  });

/** What needs approval first, then by the day. */
const inOrder = (a: ChangedDeadline, b: ChangedDeadline): number =>
  Number(b.shortened) - Number(a.shortened) || a.after.dueOn.localeCompare(b.after.dueOn);

/** Every brand that some office of the deployment looks after. */
export const allBrands = (deps: LawDeps): AsyncGenerator<BrandState> =>
  brandsOf(deps, officesOf([deps.scheme, ...(deps.beside ?? [])]));

/**
 * What a change of the law would change on every open deadline and every queued reminder, without
 * changing it.
 * @param change what would be decided, on top of the law as it stands.
 */
export async function previewChange(
  deps: LawDeps,
  change: (law: LawSource) => LawSource,
  now: Moment,
): Promise<RecomputePreview> {
  const schemes = [deps.scheme, ...(deps.beside ?? [])];
  const lawOf = lawOn(change(await readLawSource(deps.stateOf, schemes)));
  const adopting: { brand: string; name: string }[] = [];
  const changes: ChangedDeadline[] = [];
  const ended: { brand: string; name: string; what: string }[] = [];
  let brands = 0;
  for await (const brand of allBrands(deps)) {
    brands += 1;
    for (const event of underLaw(brand, lawOf, now)) {
      const { id, name } = brand;
      if (event.type === 'AmendmentAdopted') adopting.push({ brand: id, name });
      if (event.type === 'DeadlineCancelled')
        ended.push({ brand: id, name, what: brand.deadlines[event.deadlineId]?.what ?? '' });
      const old = event.type === 'DeadlineRecomputed' && brand.deadlines[event.deadline.id];
      if (old) changes.push(changeOf(brand, old, event.deadline));
    }
  }
  const changed = changes.filter(({ before, after }) => !alike(before, after)).sort(inOrder);
  return { brands, adopting, changed, ended, unchanged: changes.length - changed.length };
}

export type Execute = (
  stream: StreamId,
  command: { readonly type: string; readonly [field: string]: unknown },
  commandId: string,
) => Promise<Outcome>;

const awaits = ({ deadlines }: BrandState) =>
  Object.values(deadlines).some((deadline) => deadline.shortening && isOpen(deadline));

/**
 * Shortens what awaits approval of it, after a change that was approved with its shortenings.
 * Repeated with the same `commandId`, everything happens once.
 */
export async function approveShortenings(
  deps: LawDeps & { readonly execute: Execute },
  commandId: string,
): Promise<void> {
  for await (const brand of allBrands(deps))
    if (awaits(brand))
      await deps.execute(
        `brand:${brand.id}`,
        { type: 'recompute', approveShortening: true },
        `${commandId}:${brand.id}`,
      );
}
