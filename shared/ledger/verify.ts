import type { Moment } from '../calendar/moment.ts';
import type { Link } from './chain.ts';
import { everyItem } from './pages.ts';
import type { Held, Inventory, Ledger } from './port.ts';
import { shardOf } from './shard.ts';
import type { StreamId } from './stream.ts';
import { checkStream, type Expectations, type Finding } from './verify-stream.ts';

export interface Verification {
  readonly streams: number;
  readonly events: number;
  readonly notices: number;
  readonly findings: readonly Finding[];
  /** Where every stream stood, for the daily head. */
  readonly heads: readonly (Link & { readonly stream: StreamId })[];
}

/** One line for an entry of an index, so that two sets of them can be compared. */
const dueEntry = (shard: number, id: string, dueAt: Moment) => `${id} @ ${dueAt} # ${shard}`;

/** Sorts after every moment. */
const EVER = '9999-12-31T23:59:59.999+08:00' as Moment;

const keyEntry = ({ stream, key }: Held) => `${stream} @ ${key}`;

const held = (ledger: Ledger, of: Inventory) => everyItem((page) => ledger.inventory(of, page));

/** Every stream that there is any trace of. */
async function streamsOf(ledger: Ledger): Promise<readonly StreamId[]> {
  const streams = new Set<StreamId>();
  for (const kind of ['heads', 'events'] as const)
    for await (const { stream } of held(ledger, kind)) streams.add(stream);
  return [...streams].sort();
}

/** But for streams that cannot be read: nobody knows what they should have. */
async function keyIndex(ledger: Ledger, of: Inventory, unread: ReadonlySet<string>) {
  const entries = new Set<string>();
  for await (const one of held(ledger, of)) if (!unread.has(one.stream)) entries.add(keyEntry(one));
  return entries;
}

async function dueIndex(ledger: Ledger): Promise<Set<string>> {
  const entries = new Set<string>();
  for (let shard = 0; shard < ledger.shards; shard++)
    for await (const key of everyItem((page) => ledger.due(shard, EVER, page)))
      entries.add(dueEntry(shard, key.kind === 'stream' ? key.stream : key.notice, key.dueAt));
  return entries;
}

function differences(
  [code, name]: readonly [string, string],
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
): readonly Finding[] {
  const beyond = (a: ReadonlySet<string>, b: ReadonlySet<string>, which: string, word: string) =>
    [...a]
      .filter((entry) => !b.has(entry))
      .map((entry) => ({
        code: `${code}.${which}`,
        id: entry.split(' ')[0] ?? '',
        detail: `${name}${word}：${entry}`,
      }));
  return [
    ...beyond(expected, found, 'missing', '缺少'),
    ...beyond(found, expected, 'stray', '多出'),
  ];
}

/**
 * Checks hash chains, snapshot = fold(events), that every stream has its head, every command its
 * outcome and its notices, every index (due, look-ups, unique keys) what the events call for and
 * nothing else, every basis current, no notice stuck at `now`. Reads everything, so nobody may
 * write meanwhile. A stream of which nothing at all is left only shows against an anchor.
 */
export async function verifyLedger(
  ledger: Ledger,
  expectations: Expectations,
  now: Moment,
): Promise<Verification> {
  const findings: Finding[] = [];
  const heads: Verification['heads'][number][] = [];
  const expected = { due: new Set<string>(), lookup: new Set<string>(), unique: new Set<string>() };
  const unread = new Set<string>();
  let notices = 0;
  const expect = (shardKey: string, id: string, dueAt: Moment | undefined) => {
    if (dueAt) expected.due.add(dueEntry(shardOf(shardKey, ledger.shards), id, dueAt));
  };

  for (const stream of await streamsOf(ledger)) {
    const { head, refolded, rows, ...checked } = await checkStream(
      ledger,
      stream,
      expectations,
      now,
    );
    findings.push(...checked.findings);
    const end = head ?? refolded?.end;
    if (end) heads.push({ stream, version: end.version, hash: end.hash });
    if (head) expect(head.shardKey, stream, head.dueAt);
    for (const { shardKey, id, dueAt } of rows) expect(shardKey, id, dueAt);
    notices += rows.length;
    if (!refolded) unread.add(stream);
    for (const key of refolded?.lookups ?? []) expected.lookup.add(keyEntry({ stream, key }));
    for (const key of refolded?.unique ?? []) expected.unique.add(keyEntry({ stream, key }));
  }

  findings.push(
    ...differences(['due', '到期索引'], expected.due, await dueIndex(ledger)),
    ...differences(
      ['lookup', '查找键'],
      expected.lookup,
      await keyIndex(ledger, 'lookups', unread),
    ),
    ...differences(['unique', '唯一键'], expected.unique, await keyIndex(ledger, 'unique', unread)),
  );
  const events = heads.reduce((sum, { version }) => sum + version, 0);
  return { streams: heads.length, events, notices, findings, heads };
}
