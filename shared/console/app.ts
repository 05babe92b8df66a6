import { Hono } from 'hono';
import type { ConsoleDeps } from './deps.ts';
import type { Env, Kit } from './kit.ts';
import { actingRoutes } from './routes/acting.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { cycleRoutes } from './routes/cycles.ts';
import { entryRoutes } from './routes/entry.ts';
import { holderRoutes } from './routes/holder.ts';
import { noticeRoutes } from './routes/notices.ts';
import { officeRoutes } from './routes/offices.ts';
import { paperRoutes } from './routes/papers.ts';
import { publicRoutes } from './routes/public.ts';
import { publicNoticeRoutes } from './routes/public-notices.ts';
import { registerRoutes } from './routes/register.ts';
import { reportRoutes } from './routes/reports.ts';
import { schemeRoutes } from './routes/schemes.ts';
import { toolRoutes } from './routes/tools.ts';
import { createSite } from './site.ts';

const startRoutes = (_: Kit) => new Hono<Env>().get('/', (request) => request.redirect('/brands'));

/** The console: server-rendered pages over the ledger's look-ups for people. */
export const createConsole = (deps: ConsoleDeps): Hono =>
  createSite(deps, [
    startRoutes,
    actingRoutes,
    officeRoutes,
    registerRoutes,
    entryRoutes,
    paperRoutes,
    noticeRoutes,
    cycleRoutes,
    calendarRoutes,
    toolRoutes,
    schemeRoutes,
    publicRoutes,
    publicNoticeRoutes,
    holderRoutes,
    reportRoutes,
  ]);
