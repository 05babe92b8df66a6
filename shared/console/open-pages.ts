import type { Hono } from 'hono';
import type { ConsoleDeps } from './deps.ts';
import { openProblem } from './error.ts';
import { openDocument } from './open-document.ts';
import { holderRoutes } from './routes/holder.ts';
import { publicRoutes } from './routes/public.ts';
import { publicNoticeRoutes } from './routes/public-notices.ts';
import { createSite } from './site.ts';

/**
 * What nobody signs in for, and nothing that changes anything: what is public, and the pages of a
 * holder for whoever has the signed link.
 */
export const createOpenPages = (deps: ConsoleDeps): Hono =>
  createSite(deps, [publicRoutes, publicNoticeRoutes, holderRoutes], (request, problem, status) =>
    request.html(openDocument(openProblem(problem)), status),
  );
