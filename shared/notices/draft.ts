import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { BrandEvent, Holder } from '../register/brand/events.ts';
import type { BrandState, Case, TrackedDeadline } from '../register/brand/state.ts';
import { officeByCode } from '../schemes/catalogue.ts';
import type { Scheme, Stage } from '../schemes/format.ts';
import type { Side } from '../schemes/side.ts';
import type { Notice, Recipient } from './notice.ts';

/** What a composer sees: the brand after the event, and the law it lives under. */
export interface Scene {
  readonly state: BrandState;
  readonly scheme: Scheme;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** What differs from notice to notice; `compose` adds the rest. */
export interface Draft
  extends Pick<Notice, 'kind' | 'subject' | 'title' | 'number' | 'blocks' | 'relevantWhile'> {
  /** A party that is no side any more is named. */
  readonly to: Side | Holder;
  readonly from: Side;
  readonly mergeable?: boolean;
  /** The deadline whose due day the notice states. */
  readonly deadline?: TrackedDeadline;
}

/** One kind of event told: to nobody, to one side or to several. */
export type Composer<Type extends BrandEvent['type']> = (
  event: Extract<BrandEvent, { type: Type }>,
  scene: Scene,
) => readonly Draft[];

/** Who a side is for this brand. */
export const recipientOf = (side: Side | Holder, scene: Scene): Recipient => {
  if (typeof side !== 'string') return { kind: 'party', id: side.id, name: side.name };
  if (side === 'holder') return recipientOf(scene.state.holder, scene);
  if (side === 'city')
    return { kind: 'office', id: scene.scheme.city.code, name: scene.scheme.city.office };
  const { code, name } = officeByCode(scene.scheme, scene.state.county);
  return { kind: 'office', id: code, name };
};

/** @throws Error: an event names a deadline that its own state does not have. */
export const deadlineOf = ({ state }: Scene, id: string): TrackedDeadline => {
  const deadline = state.deadlines[id];
  if (!deadline) throw new Error(`brand ${state.id} has no deadline ${id}`);
  return deadline;
};

/** @throws Error: an event names a case that its own state does not have. */
export const caseOf = ({ state }: Scene, id: string): Case => {
  const found = state.cases[id];
  if (!found) throw new Error(`brand ${state.id} has no case ${id}`);
  return found;
};

/** The rung of the ladder that a rule times, if it times one. */
export const stageTimedBy = ({ scheme }: Scene, rule: string): Stage | undefined =>
  scheme.ladder.find((stage) => stage.rule === rule);

/** The office that writes to the holder about a rule: the rung's authority, else the city. */
export const authorityOver = (scene: Scene, rule: string): Side =>
  stageTimedBy(scene, rule)?.authority ?? 'city';

/** Each item once, in the order of its first place. */
export const once = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
