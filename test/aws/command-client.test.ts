import { afterEach, describe, expect, test, vi } from 'vitest';
import { commandClient } from '../../infra/aws/command-client.ts';
import { LedgerUnavailable } from '../../shared/ledger/port.ts';
import { Refusal } from '../../shared/refusal.ts';

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);
afterEach(() => fetched.mockReset());

const send = () =>
  commandClient('https://api.kunming.example', 'token-1')(
    'brand:b1',
    { type: 'record-finding' },
    { actor: { role: 'auditor', id: 'somebody else' }, commandId: 'console:c1' },
  );

const answers = (status: number, body: unknown) =>
  fetched.mockResolvedValue(Response.json(body, { status }));

describe('a command that the console passes on', () => {
  test('goes to the command API with the token of the person, and says nothing of an actor', async () => {
    const outcome = { stream: 'brand:b1', version: 2, events: ['FindingRecorded'], notices: [] };
    answers(200, outcome);
    expect(await send()).toEqual(outcome);
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('https://api.kunming.example/commands');
    expect(init?.headers).toMatchObject({ authorization: 'Bearer token-1' });
    expect(JSON.parse(String(init?.body))).toEqual({
      stream: 'brand:b1',
      commandId: 'console:c1',
      command: { type: 'record-finding' },
    });
  });

  test.each([403, 400, 422])('comes back as the refusal that it is (%i)', async (status) => {
    answers(status, {
      code: 'finding.without-evidence',
      requirement: '应附证明',
      details: { n: 1 },
    });
    const refusal = await send().catch((error) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'finding.without-evidence',
      requirement: '应附证明',
      details: { n: 1 },
    });
  });

  test.each<[string, () => void]>([
    ['503', () => answers(503, { code: 'ledger.unavailable', requirement: '暂时不可用' })],
    ['500', () => answers(500, { code: 'command.failed', requirement: '未能办理' })],
    ['the authorizer', () => answers(401, { message: 'Unauthorized' })],
    ['a page', () => fetched.mockResolvedValue(new Response('<html>', { status: 502 }))],
    ['no answer', () => fetched.mockRejectedValue(new TypeError('fetch failed'))],
  ])('has an unknown outcome after %s', async (_, prepare) => {
    prepare();
    expect(await send().catch((error) => error)).toBeInstanceOf(LedgerUnavailable);
  });
});
