import type { Day } from '../../shared/calendar/day.ts';
import type { Moment } from '../../shared/calendar/moment.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import { SYSTEM } from '../../shared/identity/actor.ts';
import { GENESIS, sealEvent } from '../../shared/ledger/chain.ts';
import type { Commit, Head, Page, StoredEvent } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';

export const DAY = '2026-03-02' as Day;
export const NOON = momentAt(DAY, '12:00');
/** 12:00 plus so many minutes. */
export const minute = (n: number): Moment =>
  momentAt(DAY, `${12 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`);
export const FOREVER = '9999-12-31T00:00:00.000+08:00' as Moment;

export interface Wanted {
  readonly stream?: StreamId;
  readonly after?: Head;
  readonly events?: number;
  readonly commandId?: string;
  readonly state?: unknown;
  readonly dueAt?: Moment;
  readonly shardKey?: string;
  readonly lookups?: readonly string[];
  readonly notices?: readonly OutboxRow[];
  readonly take?: readonly string[];
  readonly release?: readonly string[];
}

let commands = 0;

function sealAll(stream: StreamId, after: Head | undefined, count: number, commandId: string) {
  const sealed: StoredEvent[] = [];
  for (let i = 0; i < count; i++) {
    const { version, hash } = sealed.at(-1) ?? after ?? GENESIS;
    const event = { type: 'Noted', text: `第${version + 1}件` };
    const envelope = { v: 1, recordedAt: NOON, effectiveOn: DAY, actor: SYSTEM };
    sealed.push(
      sealEvent(hash, {
        ...envelope,
        stream,
        version: version + 1,
        commandId,
        schemeVersion: 'kunming-2025@1',
        event,
      }),
    );
  }
  return sealed;
}

/** A sound commit on top of `after`, with one event unless told otherwise. */
export function commitOf(wanted: Wanted = {}): Commit {
  const { after, events = 1, notices = [], take = [], release = [], lookups = [] } = wanted;
  const stream = wanted.stream ?? after?.stream ?? 'brand:b1';
  const commandId = wanted.commandId ?? `command-${++commands}`;
  const sealed = sealAll(stream, after, events, commandId);
  const { version, hash } = sealed.at(-1) ?? after ?? GENESIS;
  const before = after?.lookups ?? [];
  return {
    expectedVersion: after?.version ?? 0,
    commandId,
    outcome: {
      stream,
      version,
      events: sealed.map((e) => e.event.type),
      notices: notices.map((n) => n.id),
    },
    events: sealed,
    head: {
      stream,
      version,
      hash,
      snapshot: { evolve: 1, state: wanted.state ?? { noted: version } },
      ...(wanted.dueAt && { dueAt: wanted.dueAt }),
      shardKey: wanted.shardKey ?? after?.shardKey ?? stream,
      lookups,
    },
    lookups: {
      add: lookups.filter((key) => !before.includes(key)),
      remove: before.filter((key) => !lookups.includes(key)),
    },
    notices,
    unique: { take, release },
  };
}

export function rowOf(id: string, wanted: Partial<OutboxRow> = {}): OutboxRow {
  const composedAt = wanted.composedAt ?? NOON;
  return {
    id,
    version: 1,
    stream: 'brand:b1',
    shardKey: wanted.stream ?? 'brand:b1',
    composedAt,
    notice: {
      id,
      kind: 'reminder',
      to: { kind: 'party', id: 'p1', name: '昆明示例家政公司' },
      subject: `【期限提醒】示例品牌：${id}`,
      title: '期限提醒',
      blocks: [],
      from: { office: '示例区人社局', on: DAY },
      mergeable: true,
      composedAt,
    },
    state: 'ready',
    dueAt: composedAt,
    sends: 0,
    history: [],
    ...wanted,
  };
}

/** All pages of a query, the last one included. */
export async function all<T>(query: (page?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let page: string | undefined;
  do {
    const answer = await query(page);
    items.push(...answer.items);
    page = answer.next;
  } while (page !== undefined);
  return items;
}
