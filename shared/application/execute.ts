import { dayOf, type Moment } from '../calendar/moment.ts';
import { type Actor, SYSTEM } from '../identity/actor.ts';
import { denied } from '../identity/permissions.ts';
import { type Ledger, LedgerUnavailable, type Outcome } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import { Refusal } from '../refusal.ts';
import { type Context, fold } from '../register/decider.ts';
import { commitOf, type Fact } from './commit.ts';
import { lawFor, scopeNamed, scopeOf } from './jurisdiction.ts';
import type { Kind } from './kinds/kind.ts';
import { kindOf } from './kinds.ts';
import type { LawOf } from './law.ts';
import { createStreams } from './streams.ts';
import { taken } from './taken.ts';

export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Meta {
  /** Chosen by whoever asks: the same id again returns the first outcome. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly now: Moment;
}

/** What became of a stream that was advanced: the notices committed, and whether more is due. */
export interface Advanced {
  readonly notices: readonly string[];
  readonly more: boolean;
}

export interface Executor {
  /**
   * Brings the stream to now, then carries out the command; both commit together.
   * @throws Refusal, with nothing written; `LedgerUnavailable`, with an unknown outcome: repeat it
   *   with the same commandId.
   */
  execute(stream: StreamId, command: Command, meta: Meta): Promise<Outcome>;
  /** Turns what is due into facts, in as many commits as it takes up to `commits`. */
  advance(stream: StreamId, now: Moment, commits?: number): Promise<Advanced>;
  /**
   * Tells other streams what this one has yet to pass on, then records that it did. Interrupted
   * anywhere, it may be repeated: each is told once. Part of every `advance`.
   */
  passOn(stream: StreamId, now: Moment): Promise<Advanced>;
  stateOf(stream: StreamId): Promise<unknown>;
}

/** Losing a race this often means something else is wrong. */
const CONFLICTS = 8;

const NOTHING: Advanced = { notices: [], more: false };

/** What stays due although nothing happens by itself any more has yet to be passed on. */
type Once = Advanced & { readonly untold?: boolean };

const isDue = (at: Moment | undefined, now: Moment) => at !== undefined && at <= now;

const madeBy = (actor: Actor, events: readonly Fact['event'][]): readonly Fact[] =>
  events.map((event) => ({ event, actor }));

/** The one way to change a stream: reads, decides and commits, again where somebody was faster. */
export function createExecutor(ledger: Ledger, lawOf: LawOf): Executor {
  const { load, lookUp, streamsUnder, statesOf } = createStreams(ledger);

  function contextFor(
    stream: StreamId,
    state: unknown,
    actor: Actor,
    now: Moment,
    command: Partial<Command> = {},
  ): Context {
    const byHolder = actor.role === 'holder';
    const today = dayOf(now);
    const { basis: _, ...law } = lawFor(lawOf, stream, state, today, command);
    return { now, today, actor: actor.id, office: actor.office, byHolder, ...law };
  }

  /** One commit of what is due; undefined when somebody else was faster. */
  async function advanceOnce(stream: StreamId, now: Moment): Promise<Once | undefined> {
    const { kind, head, state } = await load(stream);
    if (!head) return NOTHING;
    const context = contextFor(stream, state, SYSTEM, now);
    const events = kind.decider.advance(state, context);
    if (events.length === 0)
      return { ...NOTHING, untold: isDue(kind.decider.nextDueAt(state), now) };
    const commandId = `advance:${stream}:${head.version}`;
    const facts = madeBy(SYSTEM, events);
    const commit = commitOf({ stream, kind, head, state, facts, commandId, context });
    const result = await ledger.append(commit);
    if (result.kind === 'conflict') return undefined;
    const { notices } = result.kind === 'repeated' ? result.outcome : commit.outcome;
    return { notices, more: isDue(commit.head.dueAt, now) };
  }

  async function passOn(stream: StreamId, now: Moment): Promise<Advanced> {
    if (!(await kindOf(stream)).followUps) return NOTHING;
    const { kind, head, state } = await load(stream);
    const pending = head && (await kind.followUps?.(state, stream, lookUp));
    if (!pending) return NOTHING;
    const notices: string[] = [];
    const refused: { readonly stream: string; readonly code: string }[] = [];
    for (const { stream: to, command, commandId, mayRefuse } of pending.tell)
      try {
        const told = await execute(to as StreamId, command, { commandId, actor: SYSTEM, now });
        notices.push(...told.notices);
      } catch (error) {
        if (!(mayRefuse && error instanceof Refusal)) throw error;
        refused.push({ stream: to, code: error.code });
      }
    const commandId = `passed-on:${stream}:${head.version}`;
    const record = { ...pending.record, ...(refused.length > 0 && { refused }) };
    await execute(stream, record, { commandId, actor: SYSTEM, now });
    return { notices, more: true };
  }

  async function advance(stream: StreamId, now: Moment, commits = 10): Promise<Advanced> {
    let done = NOTHING;
    for (let i = 0; i < commits; i++) {
      const once = await advanceOnce(stream, now);
      if (once) done = { notices: [...done.notices, ...once.notices], more: once.more };
      if (!once || once.more) continue;
      if (!once.untold) return done;
      break;
    }
    const told = await passOn(stream, now);
    return { notices: [...done.notices, ...told.notices], more: done.more || told.more };
  }

  /** Decides with the other streams at hand that the command needs. */
  async function decide({ decider }: Kind, command: Command, state: unknown, context: Context) {
    const related = await statesOf(decider.reads?.(command) ?? []);
    const under = await streamsUnder(decider.looksUp?.(command, state) ?? []);
    const found = Object.values(await statesOf(under));
    return decider.decide(command, state, { ...context, related, found });
  }

  /** Brings the streams under some keys to now; whether that changed any of them. */
  async function catchUp(keys: readonly string[], now: Moment): Promise<boolean> {
    const changed = await Promise.all(
      (await streamsUnder(keys)).map(async (stream) => {
        const before = await ledger.load(stream);
        await advance(stream, now);
        return (await ledger.load(stream))?.version !== before?.version;
      }),
    );
    return changed.includes(true);
  }

  /** One try: an outcome, or undefined when somebody else appended in between. */
  async function attempt(
    stream: StreamId,
    command: Command,
    { commandId, actor, now }: Meta,
  ): Promise<Outcome | undefined> {
    const { kind, head, state } = await load(stream);
    const scope = scopeOf(state) ?? scopeNamed(lawOf, stream, command, dayOf(now));
    const refusal = denied(actor, command.type, scope);
    if (refusal) throw refusal;
    const due =
      state === undefined ? [] : kind.decider.advance(state, contextFor(stream, state, actor, now));
    const context = contextFor(stream, state, actor, now, command);
    const advanced = fold(kind.decider, due, state);
    if (due.length > 0 && isDue(kind.decider.nextDueAt(advanced), now)) {
      await advance(stream, now);
      return undefined;
    }
    const decision = await decide(kind, command, advanced, context);
    if (decision instanceof Refusal) {
      // A repeated command is often refused by the very state that its first run made.
      const outcome = await ledger.outcome(commandId);
      if (outcome) return outcome;
      throw decision;
    }
    if (decision.length === 0 && !head) throw new Error(`${command.type} decided nothing`);
    const facts = [...madeBy(SYSTEM, due), ...madeBy(actor, decision)];
    const commit = commitOf({ stream, kind, head, state, facts, commandId, context });
    const result = await ledger.append(commit);
    switch (result.kind) {
      case 'committed':
        return commit.outcome;
      case 'repeated':
        return result.outcome;
      case 'taken':
        // Its holder may have had to give it back by now, and no sweep has come by yet.
        if (await catchUp(kind.decider.looksUp?.(command, advanced) ?? [], now)) return undefined;
        throw taken(result.key);
      case 'conflict':
        return undefined;
    }
  }

  async function execute(stream: StreamId, command: Command, meta: Meta): Promise<Outcome> {
    for (let i = 0; i < CONFLICTS; i++) {
      const outcome = await attempt(stream, command, meta);
      if (outcome) return outcome;
    }
    throw new LedgerUnavailable(`${stream} is busy: lost ${CONFLICTS} races`);
  }

  return {
    execute,
    advance,
    passOn,
    stateOf: async (stream) => (await load(stream)).state,
  };
}
