import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { run } from '../../infra/local/cli/verify.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { parseMoment } from '../../shared/calendar/moment.ts';
import { createTable } from '../../shared/ledger/dynamodb/create-table.ts';
import { keyOf } from '../../shared/ledger/dynamodb/keys.ts';
import { openDynamoLedger } from '../../shared/ledger/dynamodb/ledger.ts';
import { claimOf } from '../../shared/register/brand/entry/name.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { CODES } from '../register/entry/applications.ts';
import { localClient } from './open.ts';

const TABLE = `duekeeper-verify-${process.pid}`;
/** More than one page of a scan and of the due index. */
const BRANDS = 130;
/** Of the one brand whose holder gave its credit code. */
const CLAIM = claimOf(CODES[0] ?? '', '示例品牌11');

const printed: string[] = [];
beforeAll(async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', inject('dynamodbEndpoint'));
  vi.stubEnv('AWS_REGION', 'local');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  const client = localClient();
  await createTable(client, TABLE);
  const ledger = openDynamoLedger({ client, name: TABLE, shards: 4, random: Math.random });
  const scheme = schemeById('kunming-2025');
  const executor = createExecutor(ledger, await readLaw(ledger, scheme));
  for (let i = 0; i < BRANDS; i++)
    await executor.execute(
      `brand:b${i}`,
      {
        type: 'enter-brand',
        id: `b${i}`,
        name: `示例品牌${i}`,
        scheme: scheme.id,
        kind: scheme.objectKinds[0]?.code,
        category: scheme.categories[0]?.code,
        county: '530102',
        holder: {
          id: `p${i}`,
          name: `示例公司${i}`,
          ...(i === 11 && { creditCode: CODES[0] }),
        },
        enteredOn: '2026-03-02',
        provenance: 'illustrative',
      },
      {
        commandId: `entry-${i}`,
        actor: { role: 'city-officer', id: 'u1', office: '530100' },
        now: parseMoment('2026-03-02T10:00:00+08:00'),
      },
    );
  await ledger.close();
}, 60_000);

afterEach(() => {
  printed.length = 0;
});

async function verify(...args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(`${line}`));
  const code = await run(['--ledger', 'dynamodb', '--table', TABLE, ...args]);
  log.mockRestore();
  return { code, text: printed.join('\n') };
}

describe('verify on a table', () => {
  test('walks all of it, however many pages, and finds nothing wrong', async () => {
    const { code, text } = await verify('--shards', '4');
    expect(text).toContain(`记录${BRANDS}份`);
    expect(text).toContain('核验通过');
    expect(code).toBe(0);
  });

  test('leaves it as it is: no mark of a clock', async () => {
    await verify('--shards', '4');
    const ledger = openDynamoLedger({
      client: localClient(),
      name: TABLE,
      shards: 4,
      random: Math.random,
    });
    const first = parseMoment('1970-01-02T00:00:00+08:00');
    expect(await ledger.raiseClock(first)).toBe(first);
    await ledger.close();
  });

  test('finds a due key that somebody took away', async () => {
    await localClient().send(
      new UpdateItemCommand({
        TableName: TABLE,
        Key: Object.fromEntries(
          Object.entries(keyOf.head('brand:b7')).map(([name, S]) => [name, { S }]),
        ),
        UpdateExpression: 'REMOVE dueShard',
      }),
    );
    const { code, text } = await verify('--shards', '4');
    expect(text).toMatch(/due\.missing　brand:b7/);
    expect(code).toBe(1);
  });

  test('finds what somebody took away beside it', async () => {
    const remove = (key: Readonly<Record<string, string>>) =>
      localClient().send(
        new DeleteItemCommand({
          TableName: TABLE,
          Key: Object.fromEntries(Object.entries(key).map(([name, S]) => [name, { S }])),
        }),
      );
    await remove(keyOf.head('brand:b8'));
    await remove(keyOf.lookup('office:530102', 'brand:b9'));
    await remove(keyOf.command('entry-10'));
    await remove(keyOf.unique(CLAIM));
    const { code, text } = await verify('--shards', '4');
    expect(text).toMatch(/head\.missing　brand:b8/);
    expect(text).toMatch(/lookup\.missing　brand:b9/);
    expect(text).toMatch(/command\.missing　brand:b10/);
    expect(text).toMatch(/unique\.missing　brand:b11/);
    expect(code).toBe(1);
  });

  test.each([
    [['--shards', 'many'], 'cli.arguments'],
    [['--table', 'nowhere'], 'ledger.missing'],
  ])('refuses %j', async (args, code) => {
    await expect(verify(...args)).rejects.toMatchObject({ code });
  });
});
