import { Hono } from 'hono';
import { openingId, previewCycle } from '../../application/cycle-preview.ts';
import { reportCycle } from '../../application/cycle-report.ts';
import { addDays, parseDay } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import { allItems } from '../../ledger/pages.ts';
import { demand } from '../../refusal.ts';
import type { CycleState } from '../../register/cycle/decider.ts';
import { areasOf } from '../../schemes/catalogue.ts';
import { type CycleQuestion, cyclePage, cyclesPage } from '../cycles.ts';
import { type Env, type Kit, notFound } from '../kit.ts';

/** How far past the printed day the register is replayed. */
const AHEAD_DAYS = 60;

/** Evaluations in rounds: a dry run, the opening, and how far each has come. */
export function cycleRoutes(kit: Kit): Hono<Env> {
  const { ledger, scheme, acting, clock } = kit;
  const app = new Hono<Env>();

  const questionOf = (get: (name: string) => string | undefined): CycleQuestion => ({
    materialsBy: get('materialsBy') ?? '',
    dueThrough: get('dueThrough') ?? '',
    county: get('county') ?? '',
    kind: get('kind') ?? '',
  });

  function planOf({ materialsBy, dueThrough, county, kind }: CycleQuestion) {
    const materialsDueOn = parseDay(materialsBy);
    return {
      cohort: {
        counties: county ? [county] : areasOf(scheme).map(({ code }) => code),
        kinds: kind ? [kind] : scheme.objectKinds.map(({ code }) => code),
        dueThrough: parseDay(dueThrough || materialsBy),
      },
      materialsDueOn,
      until: addDays(materialsDueOn, AHEAD_DAYS),
    };
  }

  async function cyclesSoFar(): Promise<readonly CycleState[]> {
    const streams = await allItems((page) => ledger.lookup('cycles', page));
    return Promise.all(streams.map(async (stream) => (await kit.stateOf(stream)) as CycleState));
  }

  app.get('/cycles', async (request) => {
    const question = questionOf((name) => request.req.query(name));
    const plan = question.materialsBy ? planOf(question) : undefined;
    const deps = { ...kit, lawOf: request.var.lawOf };
    const view = {
      cycles: await cyclesSoFar(),
      question,
      until: plan?.until ?? dayOf(clock()),
      acting: acting !== undefined,
      ...(plan && { preview: await previewCycle(deps, plan, clock()) }),
    };
    return kit.show(request, cyclesPage(view, scheme));
  });

  app.post('/cycles', async (request) => {
    if (!acting) throw notFound('这个表单');
    const { actor } = request.var;
    demand(actor, 'identity.missing', '请先选择经办身份');
    const body = await request.req.parseBody();
    const { cohort, materialsDueOn } = planOf(questionOf((name) => String(body[name] ?? '')));
    const [id, number] = [String(body.id), String(body.number)];
    const command = { type: 'open-cycle', id, cohort, number, materialsDueOn };
    await acting.execute(`cycle:${id}`, command, { actor, commandId: openingId(command) });
    return request.redirect(`/cycles/${id}`, 303);
  });

  app.get('/cycles/:id', async (request) => {
    const report = await reportCycle(kit, request.req.param('id'));
    if (!report) throw notFound('这个评估批次');
    const page = Number(request.req.query('page'));
    return kit.show(request, cyclePage(report, page, scheme, kit.actingOf(request)));
  });

  return app;
}
