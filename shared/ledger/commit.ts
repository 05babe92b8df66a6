import type { OutboxRow } from '../outbox/row.ts';
import { Refusal } from '../refusal.ts';
import type { Commit } from './port.ts';

/** DynamoDB takes 100 actions a transaction; ten are kept in reserve for an adapter's own. */
export const MAX_ITEMS = 90;

/** Items that the commit writes: the head, the command, and one for everything listed. */
const itemsOf = ({ events, notices, lookups, unique }: Commit): number =>
  2 +
  [events, notices, lookups.add, lookups.remove, unique.take, unique.release].reduce(
    (sum, list) => sum + list.length,
    0,
  );

function checkSize(items: number): void {
  if (items > MAX_ITEMS)
    throw new Refusal(
      'ledger.commit-too-large',
      `一次提交最多写入${MAX_ITEMS}项，本次为${items}项，应分次提交`,
      { items },
    );
}

/** @throws Refusal `ledger.commit-too-large` for more rows than one transaction takes. */
export const checkRows = (rows: readonly OutboxRow[]): void => checkSize(rows.length);

/**
 * What every adapter checks before it writes.
 * @throws Refusal `ledger.commit-too-large` above {@link MAX_ITEMS} items;
 *   `ledger.commit-malformed` when the parts do not belong together, or one item is written
 *   twice: a programming error.
 */
export function checkCommit(commit: Commit): void {
  checkSize(itemsOf(commit));
  const { head, events, expectedVersion, notices, unique } = commit;
  const last = events.at(-1);
  const written = [
    ...[...unique.take, ...unique.release].map((key) => `key ${key}`),
    ...notices.map(({ id }) => `notice ${id}`),
  ];
  const sound =
    head.version > 0 &&
    head.version === expectedVersion + events.length &&
    events.every((e, i) => e.stream === head.stream && e.version === expectedVersion + i + 1) &&
    (last === undefined || last.hash === head.hash) &&
    notices.every((row) => row.version === 1 && row.shardKey === head.shardKey) &&
    new Set(written).size === written.length;
  if (!sound)
    throw new Refusal('ledger.commit-malformed', '提交的事件、版本、分片或唯一键前后不一致', {
      stream: head.stream,
      expectedVersion,
    });
}

/** @throws always: a stream gives back a unique key that it does not hold. */
export function refuseRelease(commit: Commit, key: string): never {
  throw new Refusal('ledger.key-not-held', `“${key}”未被本流占用，不能释放`, {
    stream: commit.head.stream,
    key,
  });
}
