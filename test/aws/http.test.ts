import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { createCommandApi, createReadersConsole } from '../../infra/aws/http.ts';
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

describe('the console over HTTP', () => {
  const app = createReadersConsole(
    async () => new Hono().get('/brands', (page) => page.text('名录')),
    '',
    () => undefined,
  );
  const get = (role: string, method = 'GET') =>
    app.request('/brands', { method }, verified({ sub: 'u1', role }));

  test.each(['city-officer', 'legal-reviewer', 'signatory', 'auditor'])(
    '%s reads it',
    async (role) => {
      expect(await (await get(role)).text()).toBe('名录');
    },
  );

  test.each(['holder', 'county-officer', 'county-lead', 'public', 'system'])(
    '%s, who may not see the whole register, does not',
    async (role) => {
      expect((await get(role)).status).toBe(403);
    },
  );

  test('nothing is changed through it', async () => {
    expect((await get('city-officer', 'POST')).status).toBe(404);
  });
});
