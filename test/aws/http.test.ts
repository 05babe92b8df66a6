import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { createCommandApi, createOpenSite } from '../../infra/aws/http.ts';
import { LedgerUnavailable } from '../../shared/ledger/port.ts';
import { Refusal } from '../../shared/refusal.ts';

const OFFICER = { sub: 'u1', 'custom:role': 'county-officer', 'custom:office': '530102' };
const verified = (claims: object) => ({
  event: { requestContext: { authorizer: { jwt: { claims } } } },
});

function post(
  body: unknown,
  claims: object,
  execute = vi.fn(async () => ({ version: 1 }) as unknown),
) {
  const app = createCommandApi(execute, 'custom:');
  const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  return { execute, response: app.request('/commands', init, verified(claims)) };
}

const request = { stream: 'brand:b1', commandId: 'c1', command: { type: 'record-finding' } };

describe('a command over HTTP', () => {
  test('acts as whom the token names, under an id that nobody else can use', async () => {
    const { execute, response } = post(request, OFFICER);
    expect((await response).status).toBe(200);
    expect(execute).toHaveBeenCalledExactlyOnceWith({
      ...request,
      commandId: 'u1:c1',
      actor: { id: 'u1', role: 'county-officer', office: '530102', party: undefined },
    });
  });

  test('an actor in the body counts for nothing', async () => {
    const { execute, response } = post(
      { ...request, actor: { role: 'city-officer', id: 'x' } },
      OFFICER,
    );
    await response;
    expect(execute.mock.calls).toMatchObject([[{ actor: { id: 'u1', role: 'county-officer' } }]]);
  });

  test.each([
    ['without a role', { sub: 'u1' }],
    ['of an unknown role', { sub: 'u1', 'custom:role': 'king' }],
    ['that says it is the system', { sub: 'u1', 'custom:role': 'system' }],
    ['without a subject', { 'custom:role': 'auditor' }],
  ])('a token %s is refused', async (_, claims) => {
    const { execute, response } = post(request, claims);
    expect((await response).status).toBe(403);
    expect(execute).not.toHaveBeenCalled();
  });

  test.each(['no json', { stream: 'brand:b1' }, null])('%j is no request', async (body) => {
    expect((await post(body, OFFICER).response).status).toBe(400);
  });

  const refused = (code: string) => new Error('{}', { cause: new Refusal(code, '应附证明') });

  test.each([
    [403, refused('actor.out-of-reach'), 'actor.out-of-reach'],
    [400, refused('input.invalid'), 'input.invalid'],
    [422, refused('service.without-proof'), 'service.without-proof'],
    [503, new LedgerUnavailable('gone'), 'ledger.unavailable'],
    [500, new TypeError('a secret'), 'command.failed'],
  ])('%i for %o', async (status, error, code) => {
    const response = await post(request, OFFICER, vi.fn().mockRejectedValue(error)).response;
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code, requirement: expect.any(String) });
    expect(text).not.toContain('secret');
  });
});

describe('the open pages over HTTP', () => {
  const app = createOpenSite(
    async () => new Hono().all('/public', (page) => page.text('公布')),
    () => undefined,
  );

  test('are there for anybody', async () => {
    expect(await (await app.request('/public')).text()).toBe('公布');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('take no %s', async (method) => {
    expect((await app.request('/public', { method })).status).toBe(404);
  });

  test('say so when the register cannot be reached', async () => {
    const logged = vi.fn();
    const broken = createOpenSite(async () => {
      throw new LedgerUnavailable('gone');
    }, logged);
    expect((await broken.request('/public')).status).toBe(503);
    expect(logged).toHaveBeenCalledOnce();
  });
});
