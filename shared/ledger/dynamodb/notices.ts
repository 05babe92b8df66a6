import type { OutboxRow } from '../../outbox/row.ts';
import { canonicalJson } from '../canonical.ts';
import { checkRows } from '../commit.ts';
import { bodyOf, type Item, noticeItem } from './items.ts';
import type { Table } from './table.ts';
import { type Action, transact } from './transact.ts';

interface Unreplaced {
  readonly id: string;
  /** It has the new content already. */
  readonly same: boolean;
}

const isSame = (item: Item | undefined, row: OutboxRow): boolean =>
  item !== undefined && canonicalJson(bodyOf(item)) === canonicalJson(row);

const replacing = (table: Table, row: OutboxRow): Action<Unreplaced> => ({
  write: {
    Put: {
      TableName: table.name,
      Item: noticeItem(row, table.shards),
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': { N: String(row.version - 1) } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  },
  failed: ({ Item }) => ({ id: row.id, same: isSame(Item, row) }),
});

export async function replaceNotices(
  table: Table,
  rows: readonly OutboxRow[],
): Promise<'done' | 'conflict'> {
  checkRows(rows);
  if (rows.length === 0) return 'done';
  const result = await transact(
    table,
    rows.map((row) => replacing(table, row)),
  );
  if (result.done) return 'done';
  if (!result.meanings.every(({ same }) => same)) return 'conflict';
  const replaced = new Set(result.meanings.map(({ id }) => id));
  return replaceNotices(
    table,
    rows.filter(({ id }) => !replaced.has(id)),
  );
}
