import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { Refusal } from '../refusal.ts';
import type { ConsoleDeps } from './deps.ts';
import { errorPage } from './error.ts';
import { fromCookie, IDENTITY_COOKIE } from './identity.ts';
import { createKit, type Env } from './kit.ts';
import { actingRoutes } from './routes/acting.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { cycleRoutes } from './routes/cycles.ts';
import { noticeRoutes } from './routes/notices.ts';
import { officeRoutes } from './routes/offices.ts';
import { paperRoutes } from './routes/papers.ts';
import { publicRoutes } from './routes/public.ts';
import { publicNoticeRoutes } from './routes/public-notices.ts';
import { registerRoutes } from './routes/register.ts';
import { reportRoutes } from './routes/reports.ts';
import { toolRoutes } from './routes/tools.ts';

/** No script at all; the mail previews bring their own inline styles. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

const STATUSES: Readonly<Record<string, 403 | 404>> = {
  'console.not-found': 404,
  'actor.not-permitted': 403,
  'actor.out-of-reach': 403,
};

const ROUTES = [
  actingRoutes,
  officeRoutes,
  registerRoutes,
  paperRoutes,
  noticeRoutes,
  cycleRoutes,
  calendarRoutes,
  toolRoutes,
  publicRoutes,
  publicNoticeRoutes,
  reportRoutes,
] as const;

/** The console: server-rendered pages over the ledger's look-ups for people. */
export function createConsole(deps: ConsoleDeps): Hono {
  const kit = createKit(deps);
  const app = new Hono<Env>();

  app.use(HEADERS);
  app.use(async (request, next) => {
    const cookie = deps.acting && getCookie(request, IDENTITY_COOKIE);
    request.set('actor', fromCookie(cookie, deps.scheme));
    request.set('lawOf', await deps.readLaw());
    await next();
  });

  app.get('/', (request) => request.redirect('/brands'));
  for (const routes of ROUTES) app.route('/', routes(kit));

  app.notFound((request) =>
    kit.show(
      request,
      errorPage('没有这个页面', 'console.not-found', '请从上方栏目进入，或者检查网址。'),
      404,
    ),
  );

  app.onError((error, request) => {
    if (error instanceof Refusal)
      return kit.show(
        request,
        errorPage(error.requirement, error.code, '什么都没有改变；请按上述要求更正后重试。'),
        STATUSES[error.code] ?? 400,
      );
    console.error(error);
    return kit.show(
      request,
      errorPage(
        '系统暂时不能显示这个页面',
        'console.failed',
        '登记的数据没有受影响；请稍后重试，仍不行时联系管理员。',
      ),
      500,
    );
  });

  return new Hono().all('*', ({ req }) => app.fetch(req.raw));
}
