import { Hono } from 'hono';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clock } from '../../infra/aws/clock.ts';
import { createSignedInConsole, type SignedIn } from '../../infra/aws/signed-in.ts';
import { openIssuer } from '../../shared/identity/oidc/issuer.ts';
import { startIssuer } from './issuer.ts';

const BASE = 'https://duekeeper.kunming.example';
const CLIENT = 'console';
const OFFICER = { sub: 'u1', role: 'county-officer', office: '530102' };

let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  issuer = await startIssuer(CLIENT);
});
afterAll(() => issuer.close());

const open = vi.fn<(who: SignedIn) => Promise<Hono>>();
const log = vi.fn();
beforeEach(() => {
  open.mockImplementation(async ({ actor }) =>
    new Hono().all('*', (page) => page.text(`${page.req.method} ${page.req.path} ${actor.id}`)),
  );
});

/** A browser in front of the console: keeps its cookies and goes where it is told by the test. */
function browser() {
  const app = createSignedInConsole({
    baseUrl: BASE,
    claimPrefix: '',
    issuer: openIssuer({ url: issuer.url, clientId: CLIENT }, clock),
    open,
    log,
  });
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];

  async function ask(path: string, init: RequestInit & { origin?: string } = {}) {
    const { origin, ...rest } = init;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = new URL(path, BASE);
    const headers = { cookie, ...(origin && { origin }) };
    const response = await app.request(url.href, { ...rest, headers });
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
    };
  }

  async function signIn(as: Record<string, unknown>, back = '/brands') {
    issuer.becomes(as);
    const { location } = await ask(`/sign-in?${new URLSearchParams({ back })}`);
    return ask(issuer.signIn(location));
  }

  return { ask, signIn, cookies, setCookies };
}

const SESSION = '__Host-session';

describe('a visitor who has not signed in', () => {
  test('is sent to sign in, by a code with PKCE, and comes back to the page', async () => {
    const { ask, cookies } = browser();
    const first = await ask('/desk/530102');
    expect(first).toMatchObject({ status: 302, location: '/sign-in?back=%2Fdesk%2F530102' });
    const { location } = await ask(first.location);
    const asked = Object.fromEntries(new URL(location).searchParams);
    expect(location).toContain(`${issuer.url}/authorize?`);
    expect(asked).toMatchObject({
      client_id: CLIENT,
      redirect_uri: `${BASE}/sign-in/done`,
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
    });
    issuer.becomes(OFFICER);
    expect(await ask(issuer.signIn(location))).toMatchObject({
      status: 303,
      location: '/desk/530102',
    });
    expect([...cookies.keys()]).toEqual([SESSION]);
    expect((await ask('/desk/530102')).text).toBe('GET /desk/530102 u1');
  });

  test('cannot send a form: it is told so, and nothing is opened', async () => {
    const { ask } = browser();
    const { status, text } = await ask('/brands/b1/commands', { method: 'POST', origin: BASE });
    expect(status).toBe(401);
    expect(text).toContain('session.expired');
    expect(open).not.toHaveBeenCalled();
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example'])(
    'is never sent on to %j',
    async (back) => {
      expect((await browser().signIn(OFFICER, back)).location).toBe('/desk');
    },
  );
});

describe('somebody who signed in', () => {
  test('has cookies that no script, no other host and no plain connection gets', async () => {
    const { signIn, setCookies } = browser();
    await signIn(OFFICER);
    expect(setCookies.length).toBeGreaterThan(1);
    for (const line of setCookies) {
      expect(line).toMatch(/^__Host-/);
      for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'])
        expect(line).toContain(part);
      expect(line).not.toMatch(/domain=/i);
    }
  });

  test('acts as whom the token names, and hands on that very token', async () => {
    const { ask, signIn, cookies } = browser();
    await signIn(OFFICER);
    const { text } = await ask('/brands/b1/commands', { method: 'POST', origin: BASE });
    expect(text).toBe('POST /brands/b1/commands u1');
    expect(open).toHaveBeenCalledExactlyOnceWith({
      actor: { id: 'u1', role: 'county-officer', office: '530102', party: undefined },
      token: cookies.get(SESSION),
    });
  });

  test.each([['https://evil.example'], [undefined], ['null']])(
    'cannot be made to send a form by a page of %s',
    async (origin) => {
      const { ask, signIn } = browser();
      await signIn(OFFICER);
      const { status, text } = await ask('/brands/b1/commands', {
        method: 'POST',
        ...(origin && { origin }),
      });
      expect(status).toBe(403);
      expect(text).toContain('console.foreign-origin');
      expect(open).not.toHaveBeenCalled();
    },
  );

  test('as a holder sees its own page and no other', async () => {
    const { ask, signIn } = browser();
    await signIn({ sub: 'h1', role: 'holder', party: 'p1' });
    expect(await ask('/brands')).toMatchObject({ status: 302, location: '/mine' });
    expect(await ask('/mineral')).toMatchObject({ status: 302, location: '/mine' });
    expect((await ask('/mine/brands/b1')).text).toBe('GET /mine/brands/b1 h1');
  });

  test.each([
    ['without a role', { sub: 'u1' }, 'actor.unknown'],
    ['of the system', { sub: 'u1', role: 'system' }, 'actor.unknown'],
  ])('%s gets no session', async (_, claims, code) => {
    const { signIn, cookies } = browser();
    const { status, text } = await signIn(claims);
    expect([status, text.includes(code), cookies.has(SESSION)]).toEqual([403, true, false]);
  });

  test('as the public is told to stay outside', async () => {
    const { ask, signIn } = browser();
    await signIn({ sub: 'x', role: 'public' });
    expect((await ask('/brands')).status).toBe(403);
  });

  test('signs out: the cookie is gone, and the issuer can be left too', async () => {
    const { ask, signIn, cookies } = browser();
    await signIn(OFFICER);
    const { text } = await ask('/sign-out', { method: 'POST', origin: BASE });
    expect(cookies.size).toBe(0);
    expect(text).toContain(`${issuer.url}/logout?`);
    expect((await ask('/brands')).status).toBe(302);
  });
});

describe('a sign-in', () => {
  test('that was not begun in this browser is refused', async () => {
    const begun = browser();
    const { location } = await begun.ask('/sign-in');
    issuer.becomes(OFFICER);
    const { status, text } = await browser().ask(issuer.signIn(location));
    expect([status, text.includes('sign-in.stale')]).toEqual([400, true]);
  });

  test('of another state is refused', async () => {
    const { ask, cookies } = browser();
    const { location } = await ask('/sign-in');
    const came = issuer.signIn(location).replace(/state=[^&]*/, 'state=forged');
    expect((await ask(came)).text).toContain('sign-in.refused');
    expect(cookies.has(SESSION)).toBe(false);
  });

  test('whose code was used is refused', async () => {
    const { ask, cookies } = browser();
    const { location } = await ask('/sign-in');
    const came = issuer.signIn(location);
    const kept = new Map(cookies);
    await ask(came);
    cookies.clear();
    for (const [name, value] of kept) cookies.set(name, value);
    expect((await ask(came)).text).toContain('sign-in.refused');
    expect(cookies.has(SESSION)).toBe(false);
  });

  test('that the person broke off is refused', async () => {
    const { ask } = browser();
    const { location } = await ask('/sign-in');
    const state = new URL(location).searchParams.get('state');
    const { status, text } = await ask(`/sign-in/done?error=access_denied&state=${state}`);
    expect([status, text.includes('登录没有完成')]).toEqual([400, true]);
  });
});

describe('a token in the cookie', () => {
  const asking = async (token: string) => {
    const { ask, cookies } = browser();
    cookies.set(SESSION, token);
    return (await ask('/brands')).status;
  };
  const claims = { sub: 'u1', role: 'city-officer' };

  test('of the issuer, for the console, in time, opens it', async () => {
    expect(await asking(await issuer.tokenFor(claims))).toBe(200);
  });

  test.each<[string, () => Promise<string>]>([
    ['that has expired', () => issuer.tokenFor(claims, CLIENT, '-1s')],
    ['for somebody else’s program', () => issuer.tokenFor(claims, 'other')],
    [
      'signed by somebody else',
      async () =>
        issuer.tokenFor(claims, CLIENT, '1h', (await generateKeyPair('RS256')).privateKey),
    ],
    [
      'signed with what everybody knows',
      () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'i1' })
          .setIssuer(issuer.url)
          .setAudience(CLIENT)
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode(CLIENT.padEnd(32, '0'))),
    ],
    [
      'signed by nobody',
      async () =>
        new UnsecuredJWT(claims)
          .setIssuer(issuer.url)
          .setAudience(CLIENT)
          .setExpirationTime('1h')
          .encode(),
    ],
    ['that is none', async () => 'rubbish'],
  ])('%s does not', async (_, token) => {
    expect(await asking(await token())).toBe(302);
    expect(open).not.toHaveBeenCalled();
  });

  test('is not taken on trust when the issuer cannot be asked', async () => {
    const token = await issuer.tokenFor(claims);
    const app = createSignedInConsole({
      baseUrl: BASE,
      claimPrefix: '',
      issuer: openIssuer({ url: 'http://127.0.0.1:1', clientId: CLIENT }, clock),
      open,
      log,
    });
    const response = await app.request('/brands', { headers: { cookie: `${SESSION}=${token}` } });
    expect(response.status).toBe(500);
    expect(open).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledOnce();
  });
});
