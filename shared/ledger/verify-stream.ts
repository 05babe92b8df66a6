import { addMinutes, type Moment } from '../calendar/moment.ts';
import type { OutboxRow } from '../outbox/row.ts';
import { canonicalJson } from './canonical.ts';
import { checkChain, GENESIS, type Link } from './chain.ts';
import { allItems, everyItem } from './pages.ts';
import {
  type Commit,
  type Head,
  type Ledger,
  LedgerUnavailable,
  type StoredEvent,
} from './port.ts';
import type { StreamId } from './stream.ts';

/** Something that does not agree with the record. */
export interface Finding {
  /** `chain.gap`, `head.missing`, `lookup.stray`, …: docs/runbook.md has them all. */
  readonly code: string;
  /** Stream or notice. */
  readonly id: string;
  /** In Chinese, for people. */
  readonly detail: string;
}

/** What verifying needs to know of a kind of stream. Every decider is one. */
export interface Folding<State = unknown> {
  readonly evolveVersion: number;
  evolve(state: State | undefined, event: { readonly type: string }): State;
  nextDueAt(state: State): Moment | undefined;
  lookups(state: State): readonly string[];
  uniqueKeys(event: { readonly type: string }, state: State): Commit['unique'];
}

export interface Expectations {
  readonly foldingOf: (stream: StreamId) => Promise<Folding>;
  /** Open deadlines that rest on law that is no longer current, one sentence in Chinese each. */
  readonly basisProblems: (stream: StreamId, state: unknown) => Promise<readonly string[]>;
}

/** What a stream's own events say that there should be; absent where they cannot be read. */
interface Refolded {
  readonly end: Link;
  readonly state: unknown;
  /** In the order of the events. */
  readonly commandIds: ReadonlySet<string>;
  /** Unique keys taken and not given back. */
  readonly unique: ReadonlySet<string>;
  readonly lookups: readonly string[];
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly head: Head | undefined;
  readonly refolded: Refolded | undefined;
  readonly rows: readonly OutboxRow[];
}

const CHAIN_PROBLEMS = {
  gap: '版本不连续',
  link: '与前一事件的哈希不衔接',
  hash: '内容与哈希不符',
} as const;

/** A notice nobody has looked at for a day after its time is stuck. */
const STUCK_MINUTES = 24 * 60;
const OPEN: ReadonlySet<string> = new Set(['ready', 'sending', 'unknown']);

const isCurrent = ({ snapshot }: Head, { evolveVersion }: Folding) =>
  snapshot.evolve === evolveVersion;

/** End and fold of one stream, page by page; what is wrong with its chain goes to `findings`. */
async function refold(
  ledger: Ledger,
  stream: StreamId,
  head: Head | undefined,
  folding: Folding,
  findings: Finding[],
): Promise<Refolded> {
  let end: Link = GENESIS;
  let state: unknown;
  const commandIds = new Set<string>();
  const unique = new Set<string>();
  const take = (stored: StoredEvent) => {
    for (const { version, problem } of checkChain([stored], end))
      findings.push({
        code: `chain.${problem}`,
        id: stream,
        detail: `第${version}件事件${CHAIN_PROBLEMS[problem]}`,
      });
    end = stored;
    state = folding.evolve(state, stored.event);
    commandIds.add(stored.commandId);
    const keys = folding.uniqueKeys(stored.event, state);
    for (const key of keys.release) unique.delete(key);
    for (const key of keys.take) unique.add(key);
  };
  for await (const stored of everyItem((page) => ledger.events(stream, 0, page))) take(stored);
  // What an older evolve looked up is brought up to date with the next commit.
  const lookups = head && !isCurrent(head, folding) ? head.lookups : folding.lookups(state);
  return { end, state, commandIds, unique, lookups };
}

function headFindings(head: Head, folding: Folding, { end, state, lookups }: Refolded): Finding[] {
  const { stream, snapshot, trouble } = head;
  const found = (code: string, detail: string): Finding => ({ code, id: stream, detail });
  const ends = end.version === head.version && end.hash === head.hash;
  const current = isCurrent(head, folding);
  const same = canonicalJson(snapshot.state) === canonicalJson(state);
  const foundUnder = canonicalJson(head.lookups.toSorted()) === canonicalJson(lookups.toSorted());
  const nextDueAt = folding.nextDueAt(state);
  // A stream in trouble is due when it is tried again, not when its deadlines are.
  const timely = trouble ? head.dueAt !== undefined : head.dueAt === nextDueAt;
  return [
    !ends && found('head.end', `末件为第${end.version}件，应为第${head.version}件`),
    current && !same && found('snapshot.state', '快照与事件重算的结果不一致'),
    !foundUnder && found('head.lookups', '登记的查找键与事件重算的结果不一致'),
    current &&
      !timely &&
      found('deadline.due', `应于${nextDueAt ?? '（无）'}处理，登记为${head.dueAt ?? '（无）'}`),
  ].filter((finding) => finding !== false);
}

function noticeFindings(row: OutboxRow, now: Moment): Finding[] {
  const { id, state, dueAt, sends } = row;
  const found = (code: string, detail: string): Finding => ({ code, id, detail });
  const waiting = dueAt !== undefined;
  return [
    OPEN.has(state) !== waiting &&
      found('notice.due', `状态${state}，处理时间${dueAt ?? '（无）'}`),
    waiting &&
      addMinutes(dueAt, STUCK_MINUTES) < now &&
      found('notice.stuck', `应于${dueAt}处理，逾一日未处理`),
    sends > 2 && found('notice.sends', `结果不明的寄送达${sends}次`),
  ].filter((finding) => finding !== false);
}

/** What the commands of a stream did: each is on record, and so is every notice of theirs, and no other. */
async function commandFindings(
  ledger: Ledger,
  stream: StreamId,
  { commandIds }: Refolded,
  rows: readonly OutboxRow[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const there = new Set(rows.map(({ id }) => id));
  const composed = new Set<string>();
  for (const commandId of commandIds) {
    const outcome = await ledger.outcome(commandId);
    if (!outcome)
      findings.push({ code: 'command.missing', id: stream, detail: `缺少命令${commandId}的结果` });
    for (const id of outcome?.notices ?? []) {
      composed.add(id);
      if (!there.has(id) && !(await ledger.notice(id)))
        findings.push({ code: 'notice.missing', id, detail: `缺少${stream}生成的这件通知` });
    }
  }
  const stray = rows.filter(({ id }) => !composed.has(id));
  return [
    ...findings,
    ...stray.map(({ id }) => ({ code: 'notice.stray', id, detail: `${stream}没有生成过这件通知` })),
  ];
}

/** Everything about one stream; what of it cannot be read is a finding, and hides nothing else. */
export async function checkStream(
  ledger: Ledger,
  stream: StreamId,
  { foldingOf, basisProblems }: Expectations,
  now: Moment,
): Promise<Checked> {
  const findings: Finding[] = [];
  const found = (code: string, detail: string) => void findings.push({ code, id: stream, detail });
  const reading = async <T>(code: string, what: string, work: () => Promise<T>) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LedgerUnavailable) throw error;
      found(code, `${what}：${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  };

  const head = await reading('head.unreadable', '不能读取流的末端', async () => {
    const loaded = await ledger.load(stream);
    if (!loaded) found('head.missing', '有事件，没有流的末端');
    return loaded;
  });
  const rows = await reading('notice.unreadable', '不能读取通知', () =>
    allItems((page) => ledger.noticesOf(stream, page)),
  );
  for (const row of rows ?? []) findings.push(...noticeFindings(row, now));
  const refolded = await reading('stream.unreadable', '不能按事件重算', async () => {
    const folding = await foldingOf(stream);
    const result = await refold(ledger, stream, head, folding, findings);
    if (head) findings.push(...headFindings(head, folding, result));
    for (const detail of await basisProblems(stream, result.state)) found('basis', detail);
    return result;
  });
  if (rows && refolded) findings.push(...(await commandFindings(ledger, stream, refolded, rows)));
  return { findings, head, refolded, rows: rows ?? [] };
}
