import { createMiddleware } from 'hono/factory';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const SAFE = new Set(['GET', 'HEAD']);

const hostOf = (host: string | undefined): URL | undefined =>
  host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;

/**
 * Keeps other sites out of a console that has no sign-in: the Host must be a loopback name (against
 * DNS rebinding), and whatever changes something must come from the console's own pages (Origin).
 */
export const loopbackOnly = createMiddleware(async (request, next) => {
  const host = hostOf(request.req.header('host'));
  if (!host || !LOOPBACK.has(host.hostname))
    return request.text('只接受本机访问（console.foreign-host）', 403);
  if (!SAFE.has(request.req.method) && request.req.header('origin') !== host.origin)
    return request.text('只接受本控制台页面提交的表单（console.foreign-origin）', 403);
  return next();
});
