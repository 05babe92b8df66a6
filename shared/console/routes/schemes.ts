import { Hono } from 'hono';
import { previewAmendment, previewAnswer } from '../../application/amendment.ts';
import { schemeStream } from '../../application/law.ts';
import { dayOf } from '../../calendar/moment.ts';
import { allItems } from '../../ledger/pages.ts';
import type { SchemeState } from '../../register/scheme/decider.ts';
import { schemeById, versionsOf } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { withAnswers } from '../../schemes/rulings.ts';
import { schemeVersion } from '../../schemes/version.ts';
import { versionName } from '../../words/names.ts';
import type { Place } from '../forms/place.ts';
import { type Env, type Kit, notFound, type Request } from '../kit.ts';
import { type LawChange, labelOf, lawChangePage, rulingsPage } from '../rulings.ts';
import { commandKey } from './acting.ts';
import { createPlaces } from './places.ts';

/** The schemes that run: their open questions, and what another answer or version would change. */
export function schemeRoutes(kit: Kit): Hono<Env> {
  const app = new Hono<Env>();
  const { open } = createPlaces(kit);

  /** The version in effect, where not all brands have passed to it. */
  async function amendedOf(id: string): Promise<Scheme | undefined> {
    const { adopted } = ((await kit.stateOf(schemeStream(id))) ?? {}) as Partial<SchemeState>;
    const newest = schemeById(id, dayOf(kit.clock()));
    return newest.version > (adopted ?? versionsOf(id)[0]?.version ?? 0) ? newest : undefined;
  }

  async function showRulings(request: Request, id: string) {
    const place = await open.scheme(id);
    const page = Number(request.req.query('page'));
    const events = await allItems((next) => kit.ledger.events(schemeStream(id), 0, next));
    const { done: sent } = request.req.query();
    const done = sent && kit.recordedAs(commandKey(sent));
    const file = { place, events, page, done, schemes: kit.schemes, amended: await amendedOf(id) };
    return kit.show(request, rulingsPage(file, kit.actingOf(request)));
  }

  type Preview = Parameters<typeof lawChangePage>[2];
  function showChange(request: Request, place: Place, change: LawChange, preview: Preview) {
    const acting = kit.actingOf(request, place.state as Scheme);
    if (!acting) throw notFound('这个表单');
    return kit.show(request, lawChangePage(place, change, preview, acting));
  }

  app.get('/rulings', (request) => showRulings(request, kit.scheme.id));
  app.get('/rulings/:id', (request) => showRulings(request, request.req.param('id')));

  app.get('/rulings/:id/change', async (request) => {
    const place = await open.scheme(request.req.param('id'));
    const { ruling: id = '', answer = '' } = request.req.query();
    const scheme = place.state as Scheme;
    withAnswers(scheme, { [id]: answer });
    const ruling = scheme.rulings.find((one) => one.id === id);
    const words = `“${ruling?.question}”裁定为“${ruling && labelOf(ruling, answer)}”`;
    const asked = { ruling: id, answer };
    const preview = await previewAnswer(kit, scheme.id, { [id]: answer }, kit.clock());
    return showChange(request, place, { id: 'answer-ruling', asked, words }, preview);
  });

  app.get('/rulings/:id/amendment', async (request) => {
    const place = await open.scheme(request.req.param('id'));
    const { to, ...preview } = await previewAmendment(kit, place.id, kit.clock());
    const words = `${preview.adopting.length} 个品牌改为适用${versionName(schemeVersion(to))}`;
    return showChange(request, place, { id: 'adopt-for-all', asked: {}, words }, preview);
  });

  return app;
}
