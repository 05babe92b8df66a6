import { Hono, type Context as Request } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { FAILED, type Problem, problemView } from '../../shared/console/error.ts';
import { pageHeaders } from '../../shared/console/headers.ts';
import { openDocument } from '../../shared/console/open-document.ts';
import { safeBack } from '../../shared/console/safe-back.ts';
import { failureOf } from '../../shared/failure.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { actorFromClaims } from '../../shared/identity/claims.ts';
import type { Issuer, Pending } from '../../shared/identity/oidc/issuer.ts';
import type { Log } from '../../shared/log.ts';
import { demand, Refusal } from '../../shared/refusal.ts';

/** Both are `__Host-` cookies: for this host only, over https only, out of a script's reach. */
const SESSION = 'session';
const PENDING = 'signing-in';
const COOKIE = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
} as const;
const MINUTES_TO_SIGN_IN = 10;

/** Who signed in, and the token that says so: commands are sent with it. */
export interface SignedIn {
  readonly actor: Actor;
  readonly token: string;
}

export interface SignedInDeps {
  /** Where browsers reach the console, without a slash at the end. */
  readonly baseUrl: string;
  readonly claimPrefix: string;
  readonly issuer: Issuer;
  /** The console for one request of one person. */
  readonly open: (who: SignedIn) => Promise<Hono>;
  readonly log: Log;
}

const EXPIRED: Problem = {
  requirement: '登录已过期，表单没有提交',
  code: 'session.expired',
  next: '请在新窗口中重新登录，再回到上一页提交；已填内容仍在那里。',
};

const show = (request: Request, problem: Problem, status: 400 | 401 | 403 | 500) =>
  request.html(
    openDocument({
      title: '未能完成',
      body: html`${problemView(problem)}<p><a href="/sign-in">登录</a></p>`,
    }),
    status,
  );

/**
 * A console for people who sign in at an issuer: the token lies in a cookie and is verified at
 * every request. Forms are taken from the console's own pages only.
 */
export function createSignedInConsole(deps: SignedInDeps): Hono {
  const { baseUrl, claimPrefix, issuer, open, log } = deps;
  const { origin } = new URL(baseUrl);
  const redirectUri = `${baseUrl}/sign-in/done`;
  const app = new Hono();

  app.use(pageHeaders);
  app.use(async (request, next) => {
    const { method } = request.req;
    demand(
      method === 'GET' || request.req.header('origin') === origin,
      'console.foreign-origin',
      '只接受本控制台页面提交的表单',
    );
    await next();
  });

  app.get('/sign-in', async (request) => {
    const { to, pending } = await issuer.leave(redirectUri);
    const back = safeBack(request.req.query('back'));
    setCookie(request, PENDING, JSON.stringify({ ...pending, back }), {
      ...COOKIE,
      maxAge: MINUTES_TO_SIGN_IN * 60,
    });
    return request.redirect(to);
  });

  app.get('/sign-in/done', async (request) => {
    const kept = deleteCookie(request, PENDING, COOKIE);
    demand(kept, 'sign-in.stale', '登录超时，或者没有从登录页面开始，请重新登录');
    const { back, ...pending }: Pending & { back: string } = JSON.parse(kept);
    const came = new URL(`${redirectUri}${new URL(request.req.url).search}`);
    const { token, claims } = await issuer.comeBack(came, redirectUri, pending);
    actorFromClaims(claims, claimPrefix);
    setCookie(request, SESSION, token, COOKIE);
    return request.redirect(safeBack(back), 303);
  });

  app.post('/sign-out', async (request) => {
    deleteCookie(request, SESSION, COOKIE);
    const at = await issuer.signOutAt(`${baseUrl}/public`);
    return request.html(
      openDocument({
        title: '已退出',
        body: html`<h1>已退出</h1>${at && html`<p>统一身份认证可能仍保持登录；使用公用电脑的，请<a href="${at}">一并退出</a>。</p>`}
<p><a href="/sign-in">重新登录</a></p>`,
      }),
    );
  });

  app.all('*', async (request) => {
    const token = getCookie(request, SESSION, 'host');
    const claims = token ? await issuer.read(token) : undefined;
    const { method, path } = request.req;
    if (!token || !claims) {
      if (method !== 'GET') return show(request, EXPIRED, 401);
      return request.redirect(`/sign-in?${new URLSearchParams({ back: path })}`);
    }
    const actor = actorFromClaims(claims, claimPrefix);
    demand(actor.role !== 'public', 'actor.not-permitted', '该角色不能使用控制台');
    if (actor.role === 'holder' && !/^\/mine(\/|$)/.test(path)) return request.redirect('/mine');
    return (await open({ actor, token })).fetch(request.req.raw);
  });

  app.onError((error, request) => {
    if (!(error instanceof Refusal)) {
      log('error', 'console failed', { failure: failureOf('console', error) });
      return show(request, FAILED, 500);
    }
    const { requirement, code } = error;
    const next = '什么都没有改变；请重新登录，仍不行时联系管理员。';
    return show(request, { requirement, code, next }, code.startsWith('sign-in.') ? 400 : 403);
  });
  return app;
}
