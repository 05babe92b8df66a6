import type { Actor } from '../identity/actor.ts';
import { GENESIS, sealEvent } from '../ledger/chain.ts';
import type { Commit, Head, StoredEvent } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { Notice } from '../notices/notice.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { Context, UniqueKeys } from '../register/decider.ts';
import { outgoingAt } from '../register/working-hours.ts';
import { schemeVersion } from '../schemes/version.ts';
import type { Kind } from './kinds/kind.ts';

/** A domain event, and who made it happen: a command commits with what was due by itself. */
export interface Fact {
  readonly event: { readonly type: string };
  readonly actor: Actor;
}

/** What is about to become one transaction. */
export interface Draft {
  readonly stream: StreamId;
  readonly kind: Kind;
  readonly head: Head | undefined;
  /** State before the events; undefined for a new stream. */
  readonly state: unknown;
  readonly facts: readonly Fact[];
  readonly commandId: string;
  readonly context: Context;
}

interface Told {
  readonly stored: readonly StoredEvent[];
  readonly state: unknown;
  readonly notices: readonly Notice[];
  readonly unique: UniqueKeys;
}

const START: Told = {
  stored: [],
  state: undefined,
  notices: [],
  unique: { take: [], release: [] },
};

/** A key given back and taken again (or the other way round) in one commit stays as it was. */
const settled = (before: UniqueKeys, { take, release }: UniqueKeys): UniqueKeys => ({
  take: [
    ...before.take.filter((key) => !release.includes(key)),
    ...take.filter((key) => !before.release.includes(key)),
  ],
  release: [
    ...before.release.filter((key) => !take.includes(key)),
    ...release.filter((key) => !before.take.includes(key)),
  ],
});

/** Folds one more event: chained, its notices composed on the state right after it. */
function tell(draft: Draft, told: Told, { event, actor }: Fact): Told {
  const { kind, context, head } = draft;
  const state = kind.decider.evolve(told.state, event);
  const last = told.stored.at(-1) ?? head ?? GENESIS;
  const stored = sealEvent(last.hash, {
    stream: draft.stream,
    version: last.version + 1,
    v: 1,
    recordedAt: context.now,
    effectiveOn: kind.decider.effectiveOn(event, context.today),
    actor,
    commandId: draft.commandId,
    schemeVersion: schemeVersion(context.scheme),
    event,
  });
  const { now, scheme, calendars } = context;
  const composed = kind.notices(stored, state, { now, scheme, calendar: calendars.county });
  const unique = settled(told.unique, kind.decider.uniqueKeys(event, state));
  return {
    stored: [...told.stored, stored],
    state,
    notices: [...told.notices, ...composed],
    unique,
  };
}

const rowOf = (
  notice: Notice,
  stream: StreamId,
  shardKey: string,
  { now, calendars }: Context,
): OutboxRow => ({
  id: notice.id,
  version: 1,
  stream,
  shardKey,
  composedAt: notice.composedAt,
  notice,
  state: 'ready',
  dueAt: outgoingAt(now, calendars.county, notice.to.kind),
  sends: 0,
  history: [{ at: notice.composedAt, text: '已生成' }],
});

/** Facts, next due moment, look-ups, unique keys and outgoing notices: all or nothing. */
export function commitOf(draft: Draft): Commit {
  const { stream, kind, head, context } = draft;
  const told = draft.facts.reduce<Told>((so, fact) => tell(draft, so, fact), {
    ...START,
    state: draft.state,
  });
  const { stored, state, unique } = told;
  const last = stored.at(-1) ?? head;
  if (!last) throw new Error(`nothing to commit on ${stream}`);
  const shardKey = kind.decider.shardKey(state, stream);
  const lookups = kind.decider.lookups(state);
  const before = head?.lookups ?? [];
  const notices = told.notices.map((notice) => rowOf(notice, stream, shardKey, context));
  return {
    expectedVersion: head?.version ?? 0,
    commandId: draft.commandId,
    outcome: {
      stream,
      version: last.version,
      events: stored.map(({ event }) => event.type),
      notices: notices.map(({ id }) => id),
    },
    events: stored,
    head: {
      stream,
      version: last.version,
      hash: last.hash,
      snapshot: { evolve: kind.decider.evolveVersion, state },
      dueAt: kind.decider.nextDueAt(state),
      shardKey,
      lookups,
    },
    lookups: {
      add: lookups.filter((key) => !before.includes(key)),
      remove: before.filter((key) => !lookups.includes(key)),
    },
    notices,
    unique,
  };
}
