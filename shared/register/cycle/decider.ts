import * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import { DaySchema } from '../../calendar/day-schema.ts';
import { demand } from '../../refusal.ts';
import { areasOf } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { demandNumber, IdInput, Text } from '../brand/inputs.ts';
import { type Context, type Decider, decideBy, type UniqueKeys } from '../decider.ts';

/** Whom a cycle is about: brands of these counties and kinds whose two years end by a day. */
export interface Cohort {
  /** Office codes. */
  readonly counties: readonly string[];
  readonly kinds: readonly string[];
  readonly dueThrough: Day;
}

/** How the evaluations of a cycle ended, by outcome; `open` are not concluded yet. */
export type Results = Readonly<Record<string, number>>;

export type CycleEvent =
  | {
      readonly type: 'CycleOpened';
      readonly id: string;
      /** Code of the city office. */
      readonly city: string;
      readonly cohort: Cohort;
      /** Number of the 评估通知, one for the whole cycle. */
      readonly number: string;
      /** The day that the notice prints. */
      readonly materialsDueOn: Day;
    }
  /** A part of the list, fixed before the first brand is written to. */
  | {
      readonly type: 'MembersFrozen';
      readonly county: string;
      readonly brands: readonly string[];
    }
  | { readonly type: 'MembershipFrozen'; readonly members: number }
  | { readonly type: 'CycleClosed'; readonly results: Results; readonly reason: string };

/** The list itself stays in the events: it may be long, and only workers read it. */
export interface CycleState extends Omit<Extract<CycleEvent, { type: 'CycleOpened' }>, 'type'> {
  readonly status: 'open' | 'closed';
  /** Set once the list is complete. */
  readonly members?: number;
  readonly results?: Results;
  /** Why it was closed. */
  readonly reason?: string;
}

/** Ids in one event: an item of the ledger stays well below its limit. */
const MEMBERS_AN_EVENT = 2000;

const CohortInput = z.object({
  counties: z.array(Text).check(z.minLength(1)),
  kinds: z.array(Text).check(z.minLength(1)),
  dueThrough: DaySchema,
});

const COMMANDS = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open-cycle'),
    /** In the names of executions too. */
    id: IdInput,
    cohort: CohortInput,
    number: Text,
    materialsDueOn: DaySchema,
  }),
  z.object({
    type: z.literal('freeze-members'),
    members: z.record(z.string(), z.array(Text)),
  }),
  z.object({
    type: z.literal('close-cycle'),
    results: z.record(z.string(), z.int().check(z.nonnegative())),
    reason: Text,
  }),
]);
type Command = z.infer<typeof COMMANDS>;

function demandKnown(what: string, codes: readonly string[], known: readonly string[]): void {
  const unknown = codes.filter((code) => !known.includes(code));
  demand(unknown.length === 0, 'cycle.cohort', `没有这样的${what}：${unknown.join('、')}`);
  demand(new Set(codes).size === codes.length, 'cycle.cohort', `${what}不得重复列出`);
}

/** @throws Refusal where the cohort names what the scheme does not know. */
export function demandCohort({ counties, kinds }: Cohort, scheme: Scheme): void {
  demandKnown(
    '县（市、区）',
    counties,
    areasOf(scheme).map(({ code }) => code),
  );
  demandKnown(
    '申报类别',
    kinds,
    scheme.objectKinds.map(({ code }) => code),
  );
}

/** @throws Refusal where the printed day does not do. */
export function demandPrintedDay(on: Day, { today, calendars }: Context): void {
  demand(on > today, 'cycle.day-past', `材料提交日应晚于今天（${today}）`);
  demand(calendars.national.isWorking(on), 'cycle.day-rest', `材料提交日 ${on} 应为工作日`);
}

function open(
  command: Extract<Command, { type: 'open-cycle' }>,
  context: Context,
): readonly CycleEvent[] {
  const { type: _, ...cycle } = command;
  demand(
    context.scheme.evaluation?.materials,
    'cycle.no-evaluation',
    '该方案没有规定周期性评估，不能开展评估批次',
  );
  demandCohort(cycle.cohort, context.scheme);
  demandPrintedDay(cycle.materialsDueOn, context);
  demandNumber(cycle.number, context);
  return [{ type: 'CycleOpened', ...cycle, city: context.scheme.city.code }];
}

const parts = (brands: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(brands.length / MEMBERS_AN_EVENT) }, (_, i) =>
    brands.slice(i * MEMBERS_AN_EVENT, (i + 1) * MEMBERS_AN_EVENT),
  );

const freeze = (members: Readonly<Record<string, readonly string[]>>): readonly CycleEvent[] => [
  ...Object.entries(members).flatMap(([county, brands]) =>
    parts(brands).map((part) => ({ type: 'MembersFrozen' as const, county, brands: part })),
  ),
  { type: 'MembershipFrozen', members: Object.values(members).flat().length },
];

function carryOut(
  command: Command,
  state: CycleState | undefined,
  context: Context,
): readonly CycleEvent[] {
  if (command.type === 'open-cycle') {
    demand(!state, 'cycle.opened-before', `评估批次“${command.id}”已开展过，请另起名称`);
    return open(command, context);
  }
  demand(state, 'cycle.unknown', '没有这个评估批次');
  demand(state.status === 'open', 'cycle.closed', '该评估批次已结束，不再变动');
  if (command.type === 'close-cycle')
    return [{ type: 'CycleClosed', results: command.results, reason: command.reason }];
  demand(state.members === undefined, 'cycle.frozen-before', '该批次名单已固定，不再变动');
  return freeze(command.members);
}

function evolve(state: CycleState | undefined, event: CycleEvent): CycleState {
  if (event.type === 'CycleOpened') {
    const { type: _, ...cycle } = event;
    return { ...cycle, status: 'open' };
  }
  if (!state) throw new Error(`${event.type} on a cycle that never opened`);
  switch (event.type) {
    case 'MembersFrozen':
      return state;
    case 'MembershipFrozen':
      return { ...state, members: event.members };
    case 'CycleClosed':
      return { ...state, status: 'closed', results: event.results, reason: event.reason };
  }
}

/** No two open cycles share a kind of brand in a county; one document number is used once. */
const cellsOf = ({ cohort: { counties, kinds } }: CycleState): readonly string[] =>
  counties.flatMap((county) => kinds.map((kind) => `cycle:${county}:${kind}`));

function uniqueKeys(event: CycleEvent, state: CycleState): UniqueKeys {
  if (event.type === 'CycleOpened')
    return { take: [...cellsOf(state), `number:${event.city}:${event.number}`], release: [] };
  return { take: [], release: event.type === 'CycleClosed' ? cellsOf(state) : [] };
}

/** A round of evaluations: opened by the city, its list frozen once, enrolled by a workflow. */
export const cycleDecider: Decider<CycleState, CycleEvent> = {
  evolveVersion: 1,
  evolve,
  decide: decideBy(COMMANDS, carryOut),
  advance: () => [],
  nextDueAt: () => undefined,
  shardKey: (_, stream) => stream,
  lookups: () => ['cycles'],
  effectiveOn: (_, today) => today,
  uniqueKeys,
};
