import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clock } from '../../infra/aws/clock.ts';
import { commandClient } from '../../infra/aws/command-client.ts';
import { createCommandApi } from '../../infra/aws/http.ts';
import { createSignedInConsole } from '../../infra/aws/signed-in.ts';
import { createConsole } from '../../shared/console/app.ts';
import { withinReach } from '../../shared/console/reach.ts';
import { openIssuer } from '../../shared/identity/oidc/issuer.ts';
import { seededConsole } from '../console/fixtures.ts';
import { startIssuer } from './issuer.ts';

const BASE = 'https://duekeeper.kunming.example';
const OFFICER = { sub: 'u1', role: 'county-officer', office: '530102' };

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let site: Awaited<ReturnType<typeof seededConsole>>;
let api: ReturnType<typeof createAdaptorServer>;
let console_: Hono;
/** What came to the command API, and what its authorizer said of it. */
const asked: string[] = [];

/** The command API with an authorizer in front of it, as API Gateway has them. */
function serveApi() {
  const { acting } = site.deps;
  if (!acting) throw new Error('the fixture acts');
  const commands = createCommandApi(async (event) => {
    const { stream, command, actor, commandId } = event as Parameters<typeof acting.execute>[2] & {
      stream: `brand:${string}`;
      command: { type: string };
    };
    return acting.execute(stream, command, { actor, commandId });
  }, '');
  const verifier = openIssuer({ url: issuer.url, clientId: 'console' }, clock);
  return new Hono().post('/commands', async ({ req, json }) => {
    const [, token = ''] = (req.header('authorization') ?? '').split(' ');
    const claims = await verifier.read(token);
    asked.push(claims ? `${claims.sub}` : 'refused');
    if (!claims) return json({ message: 'Unauthorized' }, 401);
    const verified = { event: { requestContext: { authorizer: { jwt: { claims } } } } };
    return commands.fetch(req.raw, verified);
  });
}

beforeAll(async () => {
  issuer = await startIssuer('console');
  site = await seededConsole();
  api = createAdaptorServer({ fetch: serveApi().fetch });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  console_ = createSignedInConsole({
    baseUrl: BASE,
    claimPrefix: '',
    issuer: openIssuer({ url: issuer.url, clientId: 'console' }, clock),
    async open({ actor, token }) {
      const { sandbox: _, ...deps } = site.deps;
      const execute = commandClient(apiUrl, token);
      const acting = { signedIn: actor, execute, newCommandId: () => crypto.randomUUID() };
      return createConsole(withinReach(actor, { ...deps, acting }));
    },
    log: () => undefined,
  });
});

afterAll(() => {
  issuer.close();
  api.close();
});

/** A browser that has signed in. */
async function browserOf(claims: Record<string, unknown>) {
  const cookie = `__Host-session=${await issuer.tokenFor(claims)}`;
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { cookie, ...(init.method === 'POST' && { origin: BASE }) };
    const response = await console_.request(new URL(path, BASE).href, { ...init, headers });
    const location = response.headers.get('location') ?? '';
    return { status: response.status, location, text: await response.text() };
  };
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

const finding = (commandId: string) => ({
  form: 'record-finding',
  commandId,
  grounds: '15(1)3',
  facts: '宣传册所用标识与标准样式不一致',
  foundOn: '2026-11-23',
  'evidence.0.title': '现场检查记录',
  'evidence.0.reference': '卷宗 2026-101',
});

async function brandIn(county: string): Promise<string> {
  for (let i = 0; ; i++) {
    const state = (await site.executor.stateOf(`brand:b${i}`)) as { county: string } | undefined;
    if (!state) throw new Error(`no brand in ${county}`);
    if (state.county === county) return `b${i}`;
  }
}

describe('a form on AWS, from the browser to the record', () => {
  test('is carried out once as the person who signed in, and the page says what it did', async () => {
    const { get, post } = await browserOf(OFFICER);
    const brand = await brandIn('530102');
    const first = await post(`/brands/${brand}/commands`, finding('form-00000001'));
    expect(first.status).toBe(303);
    const again = await post(`/brands/${brand}/commands`, finding('form-00000001'));
    expect(again.location).toBe(first.location);
    const { items } = await site.ledger.events(`brand:${brand}`);
    const own = items.filter(({ actor }) => actor.id === 'u1');
    expect(own.filter(({ event }) => event.type === 'FindingRecorded')).toHaveLength(1);
    for (const { actor, commandId } of own) {
      expect(actor).toEqual({ id: 'u1', role: 'county-officer', office: '530102' });
      expect(commandId).toBe('u1:console:form-00000001');
    }
    expect(asked).toEqual(['u1', 'u1']);
    expect((await get(first.location)).text).toContain('已登记');
  });

  test('that is refused comes back with what was filled in and the requirement', async () => {
    const { post } = await browserOf(OFFICER);
    const brand = await brandIn('530102');
    const late = { ...finding('form-00000002'), foundOn: '2027-01-05' };
    const { status, text } = await post(`/brands/${brand}/commands`, late);
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(text).toContain('宣传册所用标识与标准样式不一致');
  });

  test('of somebody whose role may not do it writes nothing', async () => {
    const { post } = await browserOf({ sub: 'u9', role: 'auditor', office: '530100' });
    const brand = await brandIn('530102');
    const before = (await site.ledger.events(`brand:${brand}`)).items.length;
    const { status, text } = await post(`/brands/${brand}/commands`, finding('form-00000003'));
    expect([status, text.includes('无权办理')]).toEqual([400, true]);
    expect((await site.ledger.events(`brand:${brand}`)).items.length).toBe(before);
  });

  test('about another county’s brand does not find it', async () => {
    const { post } = await browserOf(OFFICER);
    const brand = await brandIn('530103');
    expect((await post(`/brands/${brand}/commands`, finding('form-00000004'))).status).toBe(404);
  });
});

describe('a holder with an account', () => {
  test('sees its own brand, and no other by its address', async () => {
    const { get } = await browserOf({ sub: 'h1', role: 'holder', party: 'p1' });
    const { status, text } = await get('/mine');
    expect(status).toBe(200);
    expect(text).toContain('href="/mine/brands/b1"');
    expect((await get('/mine/brands/b1')).status).toBe(200);
    expect((await get('/mine/brands/b2')).status).toBe(404);
  });
});
