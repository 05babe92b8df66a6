import { Hono } from 'hono';
import { parseDay } from '../../calendar/day.ts';
import { dayStrip } from '../../periods/day-strip.ts';
import { reckon } from '../../periods/reckon.ts';
import { Refusal } from '../../refusal.ts';
import { calendarFor } from '../../register/deadlines.ts';
import { countyOf, ruleOf } from '../../schemes/catalogue.ts';
import { schemeVersion } from '../../schemes/version.ts';
import { clockPage, targetOf } from '../clock.ts';
import { type DueAnswer, type DueQuestion, duePage } from '../due.ts';
import type { Env, Kit, Request } from '../kit.ts';

/** The calculator, and the sandbox clock where there is one. */
export function toolRoutes(kit: Kit): Hono<Env> {
  const { scheme, clock, sandbox } = kit;
  const app = new Hono<Env>();

  const answer = (request: Request, { rule: id, from, county }: DueQuestion): DueAnswer => {
    const law = request.var.lawOf(county ? countyOf(kit.scheme, county).code : undefined);
    const rule = ruleOf(law.scheme, id);
    const calendar = calendarFor(rule, law);
    const reckoning = reckon(rule, parseDay(from), calendar, schemeVersion(law.scheme));
    return { rule, reckoning, strip: dayStrip(reckoning, calendar) };
  };

  app.get('/due', (request) => {
    const { rule = '', from = '', county = '' } = request.req.query();
    const question = { rule, from, county };
    const today = kit.todayOf(request);
    try {
      const found = rule || from ? answer(request, question) : undefined;
      return kit.show(request, duePage(question, found, undefined, scheme, today));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const page = duePage(question, undefined, error.requirement, scheme, today);
      return kit.show(request, page, 400);
    }
  });

  if (sandbox) {
    app.get('/clock', async (request) =>
      kit.show(request, clockPage(clock(), await sandbox.nextDue())),
    );
    app.post('/clock', async (request) => {
      const { to, at } = await request.req.parseBody();
      const form = { to: String(to), at: String(at) };
      await sandbox.move(targetOf(form, clock(), await sandbox.nextDue()));
      return request.redirect('/clock', 303);
    });
  }

  return app;
}
