import { addMinutes, type Moment } from '../calendar/moment.ts';
import type { OutboxRow } from '../outbox/row.ts';
import { canonicalJson } from './canonical.ts';
import { checkChain, GENESIS, type Link } from './chain.ts';
import { everyItem } from './pages.ts';
import {
  type Head,
  type Ledger,
  LedgerUnavailable,
  type StoredEvent,
  type StreamId,
} from './port.ts';
import { shardOf } from './shard.ts';

/** Something that does not agree with the record. */
export interface Finding {
  /** `chain.gap`, `chain.link`, `chain.hash`, `head.end`, `stream.unreadable`, `deadline.due`, … */
  readonly code: string;
  /** Stream or notice. */
  readonly id: string;
  /** In Chinese, for people. */
  readonly detail: string;
}

export interface Verification {
  readonly streams: number;
  readonly events: number;
  readonly notices: number;
  readonly findings: readonly Finding[];
  /** Where every stream stood, for the daily head. */
  readonly heads: readonly (Link & { readonly stream: StreamId })[];
}

/** What verifying needs to know of a kind of stream. Every decider is one. */
export interface Folding<State = unknown> {
  readonly evolveVersion: number;
  evolve(state: State | undefined, event: { readonly type: string }): State;
  nextDueAt(state: State): Moment | undefined;
}

export interface Expectations {
  readonly foldingOf: (stream: StreamId) => Promise<Folding>;
  /** Open deadlines that rest on law that is no longer current, one sentence in Chinese each. */
  readonly basisProblems: (stream: StreamId, state: unknown) => Promise<readonly string[]>;
}

const CHAIN_PROBLEMS = {
  gap: '版本不连续',
  link: '与前一事件的哈希不衔接',
  hash: '内容与哈希不符',
} as const;

/** A notice nobody has looked at for a day after its time is stuck. */
const STUCK_MINUTES = 24 * 60;
const OPEN: ReadonlySet<string> = new Set(['ready', 'sending', 'unknown']);

/** End and fold of one stream, page by page; what is wrong with its chain goes to `findings`. */
async function refold(ledger: Ledger, { stream }: Head, folding: Folding, findings: Finding[]) {
  let end: Link = GENESIS;
  let state: unknown;
  const take = (stored: StoredEvent) => {
    for (const { version, problem } of checkChain([stored], end))
      findings.push({
        code: `chain.${problem}`,
        id: stream,
        detail: `第${version}件事件${CHAIN_PROBLEMS[problem]}`,
      });
    end = stored;
    state = folding.evolve(state, stored.event);
  };
  for await (const stored of everyItem((page) => ledger.events(stream, 0, page))) take(stored);
  return { end, state };
}

function headFindings(head: Head, end: Link, state: unknown, folding: Folding): Finding[] {
  const { stream, snapshot, trouble } = head;
  const found = (code: string, detail: string): Finding => ({ code, id: stream, detail });
  const ends = end.version === head.version && end.hash === head.hash;
  const current = snapshot.evolve === folding.evolveVersion;
  const same = canonicalJson(snapshot.state) === canonicalJson(state);
  const nextDueAt = folding.nextDueAt(state);
  // A stream in trouble is due when it is tried again, not when its deadlines are.
  const timely = trouble ? head.dueAt !== undefined : head.dueAt === nextDueAt;
  return [
    !ends && found('head.end', `末件为第${end.version}件，应为第${head.version}件`),
    current && !same && found('snapshot.state', '快照与事件重算的结果不一致'),
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

/** What is wrong with one stream; one that cannot be read hides nothing of the others. */
async function streamFindings(
  ledger: Ledger,
  head: Head,
  { foldingOf, basisProblems }: Expectations,
): Promise<readonly Finding[]> {
  const { stream: id } = head;
  const findings: Finding[] = [];
  try {
    const folding = await foldingOf(id);
    const { end, state } = await refold(ledger, head, folding, findings);
    findings.push(...headFindings(head, end, state, folding));
    for (const detail of await basisProblems(id, state))
      findings.push({ code: 'basis', id, detail });
  } catch (error) {
    if (error instanceof LedgerUnavailable) throw error;
    const detail = `不能按事件重算：${error instanceof Error ? error.message : error}`;
    findings.push({ code: 'stream.unreadable', id, detail });
  }
  return findings;
}

/** One line for an entry of the due index, so that two sets of them can be compared. */
const dueEntry = (shard: number, id: string, dueAt: Moment) => `${id} @ ${dueAt} # ${shard}`;

/** Sorts after every moment. */
const EVER = '9999-12-31T23:59:59.999+08:00' as Moment;

async function dueIndex(ledger: Ledger): Promise<Set<string>> {
  const entries = new Set<string>();
  for (let shard = 0; shard < ledger.shards; shard++)
    for await (const key of everyItem((page) => ledger.due(shard, EVER, page)))
      entries.add(dueEntry(shard, key.kind === 'stream' ? key.stream : key.notice, key.dueAt));
  return entries;
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>, code: string, detail: string) =>
  [...a]
    .filter((entry) => !b.has(entry))
    .map((entry) => ({ code, id: entry.split(' ')[0] ?? '', detail: `${detail}：${entry}` }));

/**
 * Checks hash chains, snapshot = fold(events), every open deadline and notice in the due index and
 * nothing else there, every basis current, no notice stuck at `now`. Reads all streams once, so
 * nobody may write meanwhile.
 */
export async function verifyLedger(
  ledger: Ledger,
  expectations: Expectations,
  now: Moment,
): Promise<Verification> {
  const findings: Finding[] = [];
  const heads: Verification['heads'][number][] = [];
  const expected = new Set<string>();
  let notices = 0;
  const expect = (shardKey: string, id: string, dueAt: Moment | undefined) => {
    if (dueAt) expected.add(dueEntry(shardOf(shardKey, ledger.shards), id, dueAt));
  };

  for await (const head of everyItem((page) => ledger.heads(page))) {
    const { stream, version, hash, shardKey, dueAt } = head;
    findings.push(...(await streamFindings(ledger, head, expectations)));
    heads.push({ stream, version, hash });
    expect(shardKey, stream, dueAt);
    for await (const row of everyItem((page) => ledger.noticesOf(stream, page))) {
      notices += 1;
      findings.push(...noticeFindings(row, now));
      expect(row.shardKey, row.id, row.dueAt);
    }
  }

  const indexed = await dueIndex(ledger);
  findings.push(
    ...difference(expected, indexed, 'due.missing', '到期索引缺少'),
    ...difference(indexed, expected, 'due.stray', '到期索引多出'),
  );
  const events = heads.reduce((sum, { version }) => sum + version, 0);
  return { streams: heads.length, events, notices, findings, heads };
}
