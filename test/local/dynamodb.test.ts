import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openExistingTable } from '../../infra/local/dynamodb.ts';

/** A service that knows who asks, and says no. */
const service = createServer((_, response) => {
  const type = 'com.amazon.coral.service#AccessDeniedException';
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: type, Message: 'not authorized' }));
});

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  const { port } = service.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'none');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'none');
});
afterAll(() => {
  vi.unstubAllEnvs();
  service.close();
});

test('a table that may not be read is refused, with what the service said', async () => {
  await expect(openExistingTable('duekeeper', 1)).rejects.toMatchObject({
    name: 'Refusal',
    code: 'ledger.refused',
    message: expect.stringContaining('not authorized'),
  });
});
