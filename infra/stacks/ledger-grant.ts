import { INDEXES, OPEN_KEYS } from '../../shared/ledger/dynamodb/keys.ts';
import type { Grant } from '../constructs/service-function.ts';
import type { LedgerStack } from './ledger-stack.ts';

/** Never a scan: that is for `verify`, run by an operator with his own rights. */
const READS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** A transaction asks for the rights to its parts. */
const WRITES = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];

/** What DynamoDB asks of the key in the name of the caller; written out, so that nothing else is. */
const KEY_READS = ['kms:Decrypt', 'kms:DescribeKey'];
const KEY_WRITES = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** For pages that nobody signs in for: records and look-ups, never mails, contacts or commands. */
export const openLedgerGrant = ({ table, key }: LedgerStack, shards: number): Grant => ({
  environment: { TABLE: table.tableName, SHARDS: String(shards) },
  allows: [
    {
      actions: READS,
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': OPEN_KEYS } },
    },
    { actions: KEY_READS, resources: [key.keyArn] },
  ],
});

export function ledgerGrant(
  { table, key }: LedgerStack,
  shards: number,
  access: 'read' | 'write',
): Grant {
  const { tableArn } = table;
  const indexes = Object.values(INDEXES).map(({ name }) => `${tableArn}/index/${name}`);
  const writing = access === 'write';
  return {
    environment: { TABLE: table.tableName, SHARDS: String(shards) },
    allows: [
      { actions: READS, resources: [tableArn, ...indexes] },
      ...(writing ? [{ actions: WRITES, resources: [tableArn] }] : []),
      { actions: [...KEY_READS, ...(writing ? KEY_WRITES : [])], resources: [key.keyArn] },
    ],
  };
}
