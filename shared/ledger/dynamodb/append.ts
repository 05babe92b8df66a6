import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { checkCommit, refuseRelease } from '../commit.ts';
import type { AppendResult, Commit, Outcome } from '../port.ts';
import { body, bodyOf, eventItem, headItem, type Item, noticeItem, strings } from './items.ts';
import { keyOf, type Strings } from './keys.ts';
import type { Table } from './table.ts';
import { type Action, transact } from './transact.ts';

/** Why a commit was not made, or a notice that is there already. */
type Obstacle =
  | Exclude<AppendResult, { kind: 'committed' }>
  | { readonly kind: 'not-held'; readonly key: string }
  | { readonly kind: 'notice'; readonly id: string };

/** What the caller is told when several conditions failed at once: the first of these. */
const PRECEDENCE: readonly Obstacle['kind'][] = [
  'repeated',
  'conflict',
  'taken',
  'not-held',
  'notice',
];

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };

const put = (table: Table, item: Item, condition: object = {}): TransactWriteItem => ({
  Put: { TableName: table.name, Item: item, ...condition },
});

const remove = (table: Table, key: Strings, condition: object = {}): TransactWriteItem => ({
  Delete: { TableName: table.name, Key: strings(key), ...condition },
});

function actionsOf(table: Table, commit: Commit): Action<Obstacle>[] {
  const { head, commandId, outcome, expectedVersion, events, lookups, notices, unique } = commit;
  const { stream } = head;
  const unchanged =
    expectedVersion === 0
      ? ABSENT
      : {
          ConditionExpression: 'version = :expected',
          ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } },
        };
  const held = {
    ConditionExpression: 'holder = :stream',
    ExpressionAttributeValues: { ':stream': { S: stream } },
  };
  const command = { ...strings(keyOf.command(commandId)), ...body(outcome) };
  return [
    {
      write: put(table, command, { ...ABSENT, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      failed: ({ Item = {} }) => ({ kind: 'repeated', outcome: bodyOf<Outcome>(Item) }),
    },
    {
      write: put(table, headItem(head, table.shards), unchanged),
      failed: () => ({ kind: 'conflict' }),
    },
    ...unique.take.map((key) => ({
      write: put(table, strings({ ...keyOf.unique(key), holder: stream }), ABSENT),
      failed: (): Obstacle => ({ kind: 'taken', key }),
    })),
    ...unique.release.map((key) => ({
      write: remove(table, keyOf.unique(key), held),
      failed: (): Obstacle => ({ kind: 'not-held', key }),
    })),
    ...events.map((event) => ({ write: put(table, eventItem(event)) })),
    ...lookups.remove.map((key) => ({ write: remove(table, keyOf.lookup(key, stream)) })),
    ...lookups.add.map((key) => ({ write: put(table, strings(keyOf.lookup(key, stream))) })),
    ...notices.map((row) => ({
      write: put(table, noticeItem(row, table.shards), ABSENT),
      failed: (): Obstacle => ({ kind: 'notice', id: row.id }),
    })),
  ];
}

export async function append(table: Table, commit: Commit): Promise<AppendResult> {
  checkCommit(commit);
  const result = await transact(table, actionsOf(table, commit));
  if (result.done) return { kind: 'committed' };
  const [first] = result.meanings.toSorted(
    (a, b) => PRECEDENCE.indexOf(a.kind) - PRECEDENCE.indexOf(b.kind),
  ) as [Obstacle];
  if (first.kind === 'not-held') return refuseRelease(commit, first.key);
  if (first.kind !== 'notice') return first;
  // Only notices that exist stood in the way: they are kept as they are.
  const existing = new Set(result.meanings.map((m) => (m.kind === 'notice' ? m.id : '')));
  return append(table, {
    ...commit,
    notices: commit.notices.filter(({ id }) => !existing.has(id)),
  });
}
