import type * as z from 'zod/mini';
import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import type { Scheme } from '../schemes/format.ts';

/** A county may close on days of its own; which calendar counts is the rule's to say. */
export interface Calendars {
  readonly national: Calendar;
  /** With the overlay of the brand's county; the national one where it has none. */
  readonly county: Calendar;
}

/** Everything a decision may depend on besides the state: time and law arrive as data. */
export interface Context {
  readonly now: Moment;
  readonly today: Day;
  /** Opaque id of the person who acts. */
  readonly actor: string;
  /** Office code of the staff who act. */
  readonly office?: string | undefined;
  /** The holder itself acts: it can only speak of now, an office vouches for what was before. */
  readonly byHolder?: boolean;
  readonly scheme: Scheme;
  /** The version that all brands pass to, where it is later than `scheme`. */
  readonly adopted?: Scheme;
  readonly calendars: Calendars;
  /** States of the other streams that the command asked for by `reads`. */
  readonly related?: Readonly<Record<string, unknown>>;
  /** States of the streams under the keys that the command asked for by `looksUp`. */
  readonly found?: readonly unknown[];
}

export type Decision<Event> = readonly Event[] | Refusal;

/**
 * One command: what it takes, and the facts that it decides. One file each. A requirement that is
 * not met is thrown as a Refusal by `demand`; the decider hands it back as data.
 */
export interface CommandType<State, Event, Input extends z.ZodMiniType = z.ZodMiniType> {
  /** What an officer calls it. */
  readonly title: string;
  readonly input: Input;
  /** Other streams whose state the decision depends on. */
  reads?(input: z.output<Input>): readonly string[];
  /** Look-up keys under which it searches. Others may append meanwhile: what must hold takes a unique key. */
  looksUp?(input: z.output<Input>, state: State): readonly string[];
  decide(input: z.output<Input>, state: State, context: Context): readonly Event[];
}

/** Unique keys that an event takes for its stream, or gives back. */
export interface UniqueKeys {
  readonly take: readonly string[];
  readonly release: readonly string[];
}

/**
 * An event-sourced kind of stream. Pure: the same state, command and context give the same events.
 * `State` is undefined before the first event.
 */
export interface Decider<State, Event extends { readonly type: string }> {
  /** Raised whenever `evolve` changes meaning: older snapshots are folded again. */
  readonly evolveVersion: number;
  evolve(state: State | undefined, event: Event): State;
  /** Streams to be read before `decide`; none where the command does not say. */
  reads?(command: unknown): readonly string[];
  /** Keys to be looked up before `decide`. */
  looksUp?(command: unknown, state: State | undefined): readonly string[];
  /** @throws Refusal for a command that does not exist or does not parse. */
  decide(command: unknown, state: State | undefined, context: Context): Decision<Event>;
  /** The events due at `context.now`, in due order, at most {@link EVENTS_A_COMMIT}. */
  advance(state: State, context: Context): readonly Event[];
  /** The earliest moment at which `advance` has something to do. */
  nextDueAt(state: State): Moment | undefined;
  /** What decides the shard. */
  shardKey(state: State, stream: string): string;
  lookups(state: State): readonly string[];
  /** The day on which the fact holds. */
  effectiveOn(event: Event, today: Day): Day;
  uniqueKeys(event: Event, state: State): UniqueKeys;
}

/** More stay due and go into the next commit, so that a transaction stays small. */
export const EVENTS_A_COMMIT = 20;

/** The state after some events, from the beginning or from a state; undefined for no events at all. */
export const fold = <State, Event extends { readonly type: string }>(
  decider: Pick<Decider<State, Event>, 'evolve'>,
  events: readonly Event[],
  state?: State,
): State | undefined => events.reduce<State | undefined>(decider.evolve, state);

/** The first thing wrong with a command, and where. */
export const invalidCommand = ({ issues: [issue] }: z.core.$ZodError): Refusal =>
  new Refusal(
    'command.invalid',
    `字段“${issue?.path.join('.') || '（整体）'}”不合要求：${issue?.message}`,
  );

/** A decider's `decide`: the command as a schema reads it, carried out. */
export const decideBy =
  <Commands extends z.ZodMiniType, State, Event>(
    commands: Commands,
    carryOut: (
      command: z.output<Commands>,
      state: State | undefined,
      context: Context,
    ) => readonly Event[],
  ) =>
  (command: unknown, state: State | undefined, context: Context): Decision<Event> =>
    orRefusal(() => {
      const { success, data, error } = commands.safeParse(command);
      if (!success) throw invalidCommand(error);
      return carryOut(data, state, context);
    });
