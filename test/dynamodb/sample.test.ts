import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openTable, seedTable } from '../../infra/local/dynamodb.ts';
import { USUAL_SCHEME } from '../../infra/local/schemes.ts';
import { commitOf } from '../ledger/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-'));

beforeAll(() => {
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', inject('dynamodbEndpoint'));
  vi.stubEnv('AWS_REGION', 'local');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a table that an interrupted run left half filled is refused, and stays as it is', async () => {
  const table = `duekeeper-half-${process.pid}`;
  const half = await openTable(table);
  await half.append(commitOf());
  const heads = await half.heads();
  await expect(seedTable(folder, table, USUAL_SCHEME, () => {})).rejects.toMatchObject({
    name: 'Refusal',
    code: 'sample.incomplete',
  });
  expect(await half.heads()).toEqual(heads);
  await half.close();
});
