import type { Day } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import { type Actor, SYSTEM } from '../identity/actor.ts';
import { denied, type Scope } from '../identity/permissions.ts';
import { everyItem } from '../ledger/pages.ts';
import {
  type Head,
  type Ledger,
  LedgerUnavailable,
  type Outcome,
  type StreamId,
} from '../ledger/port.ts';
import { Refusal } from '../refusal.ts';
import type { BrandState } from '../register/brand/state.ts';
import { labelOf } from '../register/brand/version.ts';
import { type Context, fold } from '../register/decider.ts';
import { areaOf, schemeById, versionsOf } from '../schemes/catalogue.ts';
import { schemeVersion } from '../schemes/version.ts';
import { commitOf, type Fact } from './commit.ts';
import type { Kind } from './kinds/kind.ts';
import { kindName, kindOf } from './kinds.ts';
import type { Law, LawOf } from './law.ts';

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

/** Why a unique key cannot be had, by what it stands for. */
const TAKEN: Readonly<Record<string, (key: string) => Refusal>> = {
  number: (key) => new Refusal('number.used-before', `文号已被使用：${key}`),
  brand: (key) =>
    new Refusal(
      'application.twice',
      `同一单位的同名品牌已有在办申报、已在库或者在禁止申报期内：${key}`,
    ),
  cycle: () =>
    new Refusal('cycle.overlaps', '所选县（市、区）和类别中已有评估批次在办，结束后才能再开展'),
  'public-notice': () =>
    new Refusal('notice.listed-before', '名单中有品牌已列入另一份公示名单，不能重复列入'),
};

function taken(key: string): Error {
  const [kind = '', ...rest] = key.split(':');
  return TAKEN[kind]?.(rest.at(-1) ?? key) ?? new Error(`no words for the key ${key}`);
}

const NOTHING: Advanced = { notices: [], more: false };

/** What stays due although nothing happens by itself any more has yet to be passed on. */
type Once = Advanced & { readonly untold?: boolean };

interface Loaded {
  readonly kind: Kind;
  readonly head: Head | undefined;
  readonly state: unknown;
}

const madeBy = (actor: Actor, events: readonly Fact['event'][]): readonly Fact[] =>
  events.map((event) => ({ event, actor }));

const scopeOf = (state: unknown): Scope | undefined => {
  const { county, holder, code } = (state ?? {}) as {
    county?: string;
    holder?: { id: string };
    code?: string;
  };
  if (code) return { county: code, holder: '' };
  return county && holder ? { county, holder: holder.id } : undefined;
};

const inForce = (scheme: string, today: Day) => schemeVersion(schemeById(scheme, today));

/**
 * A case keeps the scheme version it began under, and a scheme's own stream is about the one in
 * force; what is under no scheme yet may name one of those known.
 */
function labelFor(
  stream: StreamId,
  state: unknown,
  command: Partial<Command>,
  today: Day,
): string | undefined {
  if (kindName(stream) === 'scheme') return inForce(stream.slice('scheme:'.length), today);
  const { cases = {}, scheme } = (state ?? {}) as Partial<Pick<BrandState, 'cases' | 'scheme'>>;
  const own = labelOf({ cases, scheme }, { caseId: command.caseId });
  if (own !== undefined) return own;
  const named = command.scheme;
  const known = typeof named === 'string' && versionsOf(named).length > 0;
  return known ? inForce(named, today) : undefined;
}

/** Whose law it is: a brand's county, an office's own. */
const areaIn = (stream: StreamId, state: unknown): string | undefined =>
  scopeOf(state)?.county ??
  (kindName(stream) === 'office' ? stream.slice('office:'.length) : undefined);

/** The law under which a stream decides on a day. */
export const lawFor = (
  lawOf: LawOf,
  stream: StreamId,
  state: unknown,
  today: Day,
  command: Partial<Command> = {},
): Law => lawOf(areaIn(stream, state), labelFor(stream, state, command, today));

export function createExecutor(ledger: Ledger, lawOf: LawOf): Executor {
  async function allEvents(stream: StreamId) {
    const events = [];
    let next: string | undefined;
    do {
      const page = await ledger.events(stream, 0, next);
      events.push(...page.items.map(({ event }) => event));
      next = page.next;
    } while (next);
    return events;
  }

  async function load(stream: StreamId): Promise<Loaded> {
    const kind = await kindOf(stream);
    const head = await ledger.load(stream);
    const current = head?.snapshot.evolve === kind.decider.evolveVersion;
    const state = current
      ? head.snapshot.state
      : head && fold(kind.decider, await allEvents(stream));
    return { kind, head, state };
  }

  async function readRelated(streams: readonly string[]) {
    const states = streams.map(async (stream) => [stream, (await load(stream as StreamId)).state]);
    return Object.fromEntries(await Promise.all(states));
  }

  const lookUp = async (key: string): Promise<readonly StreamId[]> => {
    const streams: StreamId[] = [];
    for await (const stream of everyItem((page) => ledger.lookup(key, page))) streams.push(stream);
    return streams;
  };

  /** The states of the streams under some look-up keys. */
  async function readFound(keys: readonly string[]) {
    const streams = (await Promise.all(keys.map(lookUp))).flat();
    return Object.values(await readRelated([...new Set(streams)]));
  }

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
      return { ...NOTHING, untold: (kind.decider.nextDueAt(state) ?? '9') <= now };
    const commandId = `advance:${stream}:${head.version}`;
    const facts = madeBy(SYSTEM, events);
    const commit = commitOf({ stream, kind, head, state, facts, commandId, context });
    const result = await ledger.append(commit);
    if (result.kind === 'conflict') return undefined;
    const { notices } = result.kind === 'repeated' ? result.outcome : commit.outcome;
    return { notices, more: (commit.head.dueAt ?? '9') <= now };
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

  /** A brand that is not on record yet is in reach by what the command says of it. */
  function named(stream: StreamId, command: Command, today: Day) {
    const { county, ...rest } = command;
    if (typeof county !== 'string') return undefined;
    const { scheme } = lawOf(undefined, labelFor(stream, undefined, command, today));
    return { ...rest, county: areaOf(scheme, county).code };
  }

  /** One try: an outcome, or undefined when somebody else appended in between. */
  async function attempt(
    stream: StreamId,
    command: Command,
    { commandId, actor, now }: Meta,
  ): Promise<Outcome | undefined> {
    const { kind, head, state } = await load(stream);
    const refusal = denied(
      actor,
      command.type,
      scopeOf(state) ?? scopeOf(named(stream, command, dayOf(now))),
    );
    if (refusal) throw refusal;
    const due =
      state === undefined ? [] : kind.decider.advance(state, contextFor(stream, state, actor, now));
    const context = contextFor(stream, state, actor, now, command);
    const advanced = fold(kind.decider, due, state);
    if (due.length > 0 && (kind.decider.nextDueAt(advanced) ?? '9') <= now) {
      await advance(stream, now);
      return undefined;
    }
    const related = await readRelated(kind.decider.reads?.(command) ?? []);
    const found = await readFound(kind.decider.looksUp?.(command, advanced) ?? []);
    const decision = kind.decider.decide(command, advanced, { ...context, related, found });
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
