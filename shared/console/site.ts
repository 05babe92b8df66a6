import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { failureOf } from '../failure.ts';
import { LedgerUnavailable } from '../ledger/port.ts';
import { Refusal } from '../refusal.ts';
import type { ConsoleDeps } from './deps.ts';
import { errorPage, FAILED, openProblem, type Problem } from './error.ts';
import { pageHeaders } from './headers.ts';
import { fromCookie, IDENTITY_COOKIE } from './identity.ts';
import { createKit, type Env, type Kit, type Request } from './kit.ts';
import { openDocument, publicDocument } from './open-document.ts';

const STATUSES: Readonly<Record<string, 403 | 404 | 413>> = {
  'console.not-found': 404,
  'actor.not-permitted': 403,
  'actor.out-of-reach': 403,
  'report.protected': 403,
  'link.expired': 403,
  'link.invalid': 403,
  'form.too-large': 413,
};

/** Far above what the longest form or a year's holiday notice needs. */
const MOST_BYTES = 1_000_000;

const limited = bodyLimit({
  maxSize: MOST_BYTES,
  onError() {
    throw new Refusal('form.too-large', '提交的内容过大，请删减后再提交');
  },
});

/** What no browser sends is refused before any page reads it; Hono keeps what was read. */
const readable: MiddlewareHandler = async ({ req }, next) => {
  try {
    await req.formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal('form.unreadable', '提交的内容不是完整的表单，请重新打开后再提交');
  }
  await next();
};

type Routes = (kit: Kit) => Hono<Env>;
type ShowProblem = (
  request: Request,
  problem: Problem,
  status: 400 | 403 | 404 | 413 | 500 | 503,
) => Response | Promise<Response>;

const NOT_FOUND: Problem = {
  requirement: '没有这个页面',
  code: 'console.not-found',
  next: '请检查网址，或者从其他页面进入。',
};

/** Nothing is known of what was asked for; the id in the form keeps it from being done twice. */
const UNAVAILABLE: Problem = {
  requirement: '登记簿暂时不可用',
  code: 'ledger.unavailable',
  next: '请稍后返回上一页，用同一表单重新提交；重复提交不会重复办理。',
};

/** The page around a problem for people outside the offices: nothing leads into the console. */
const OUTSIDE = [
  ['/public/', publicDocument],
  ['/holder/', openDocument],
] as const;

function nextAfter(code: string): string {
  if (code.startsWith('link.'))
    return '登记的数据没有受影响；需要新链接的，请与通知的落款单位联系。';
  if (code === 'console.not-found') return '请核对后重试，或者从其他页面进入。';
  return '什么都没有改变；请按上述要求更正后重试。';
}

const problemOf = ({ requirement, code }: Refusal): Problem => ({
  requirement,
  code,
  next: nextAfter(code),
});

/** Groups of pages as one site: who asks, the law of the moment, and pages for what goes wrong. */
export function createSite(
  deps: ConsoleDeps,
  groups: readonly Routes[],
  showProblem?: ShowProblem,
): Hono {
  const kit = createKit(deps);
  const inConsole: ShowProblem = (request, problem, status) => {
    const outside = OUTSIDE.find(([path]) => request.req.path.startsWith(path))?.[1];
    return outside
      ? request.html(outside(openProblem(problem)), status)
      : kit.show(request, errorPage(problem), status);
  };
  const show = showProblem ?? inConsole;
  const app = new Hono<Env>();

  app.use(pageHeaders);
  app.use(async (request, next) => {
    const cookie = deps.acting && getCookie(request, IDENTITY_COOKIE);
    request.set('actor', deps.acting?.signedIn ?? fromCookie(cookie, deps.scheme));
    request.set('lawOf', await deps.readLaw());
    await next();
  });
  if (deps.acting) app.post('*', limited, readable);
  for (const routes of groups) app.route('/', routes(kit));

  app.notFound((request) => show(request, NOT_FOUND, 404));
  app.onError((error, request) => {
    if (error instanceof Refusal)
      return show(request, problemOf(error), STATUSES[error.code] ?? 400);
    if (error instanceof LedgerUnavailable) return show(request, UNAVAILABLE, 503);
    deps.log('error', 'page failed', { failure: failureOf('console', error) });
    return show(request, FAILED, 500);
  });

  return new Hono().all('*', ({ req }) => app.fetch(req.raw));
}
