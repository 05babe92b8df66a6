import { Hono } from 'hono';
import { parseDay } from '../../calendar/day.ts';
import { allItems } from '../../ledger/pages.ts';
import { type Env, type Kit, notFound } from '../kit.ts';
import { noticePage, outboxPage } from '../outbox.ts';

/** What was written to whom, and what became of it. */
export function noticeRoutes(kit: Kit): Hono<Env> {
  const { ledger } = kit;
  const app = new Hono<Env>();

  app.get('/outbox', async (request) => {
    const { day, page } = request.req.query();
    const on = day ? parseDay(day) : kit.todayOf(request).on;
    const rows = await allItems((at) => ledger.noticesOn(on, at));
    return kit.show(request, outboxPage(on, rows, Number(page)));
  });

  app.get('/outbox/:id', async (request) => {
    const row = await ledger.notice(request.req.param('id'));
    if (!row) throw notFound('这份通知');
    return kit.show(request, noticePage(row, await kit.renderMail(row)));
  });

  return app;
}
