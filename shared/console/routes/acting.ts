import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { demand, Refusal } from '../../refusal.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { formPage } from '../form-page.ts';
import type { Form } from '../forms/form.ts';
import { commandOf, type Entered, inFormWords, type Subject } from '../forms/read.ts';
import { FORMS, type FormId, isFormId } from '../forms/table.ts';
import { actorOf, IDENTITY_COOKIE, toCookie } from '../identity.ts';
import { identityPage } from '../identity-page.ts';
import { type Env, type Kit, notFound, type Request } from '../kit.ts';

/** Ids that forms choose are kept apart from those that the product makes. */
export const commandKey = (id: string): string => `console:${id}`;

const COMMAND_ID = /^[\w-]{8,64}$/;

type Body = Readonly<Record<string, readonly string[]>>;

async function bodyOf(request: Request): Promise<Body> {
  const form = await request.req.formData();
  return Object.fromEntries(
    [...new Set(form.keys())].map((key) => [key, form.getAll(key).map(String)]),
  );
}

const first = (body: Body, name: string) => body[name]?.[0]?.trim() || undefined;

const subjectOf = (get: (name: string) => string | undefined, { about }: Form): Subject =>
  about === 'brand' ? {} : { [`${about}Id`]: get(`${about}Id`) };

/** Only a path of this console: nobody is sent elsewhere. */
const safeBack = (back: string | undefined) => (back && /^\/(?![/\\])/.test(back) ? back : '/desk');

/** The case's own page where the form is about one, else the brand's. */
function pathAfter(brand: BrandState, { caseId, decisionId }: Subject, commandId: string): string {
  const id = caseId ?? (decisionId && brand.decisions[decisionId]?.caseId);
  const page = id ? `/brands/${brand.id}/cases/${id}` : `/brands/${brand.id}`;
  return `${page}?${new URLSearchParams({ done: commandId })}`;
}

/** Acting as a person would: a form for each step, one command a form. */
export function actingRoutes(kit: Kit): Hono<Env> {
  const { acting, scheme } = kit;
  const app = new Hono<Env>();
  if (!acting) return app;

  const show = (
    request: Request,
    brand: BrandState,
    id: FormId,
    subject: Subject,
    refused?: { requirement: string; entered: Entered; commandId: string },
  ) => {
    const view = kit.actingOf(request);
    if (!view) throw notFound('这个表单');
    return kit.show(request, formPage({ brand, id, subject, refused }, view), refused ? 400 : 200);
  };

  app.get('/brands/:id/commands/:form', async (request) => {
    const brand = await kit.brandAt(request.req.param('id'));
    const id = request.req.param('form');
    if (!isFormId(id)) throw notFound('这个表单');
    return show(
      request,
      brand,
      id,
      subjectOf((name) => request.req.query(name), FORMS[id]),
    );
  });

  app.post('/brands/:id/commands', async (request) => {
    const brand = await kit.brandAt(request.req.param('id'));
    const body = await bodyOf(request);
    const id = first(body, 'form') ?? '';
    const commandId = first(body, 'commandId') ?? '';
    if (!isFormId(id)) throw notFound('这个表单');
    demand(COMMAND_ID.test(commandId), 'form.command-id', '表单不完整，请重新打开后再提交');
    const form = FORMS[id];
    const subject = subjectOf((name) => first(body, name), form);
    try {
      const { actor } = request.var;
      demand(actor, 'identity.missing', '请先选择经办身份');
      await acting.execute(`brand:${brand.id}`, commandOf(form, subject, body), {
        actor,
        commandId: commandKey(commandId),
      });
      return request.redirect(pathAfter(brand, subject, commandId), 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { requirement } = inFormWords(error, form);
      return show(request, brand, id, subject, { requirement, entered: body, commandId });
    }
  });

  if (acting.signedIn) return app;

  app.get('/identity', (request) => {
    const back = safeBack(request.req.query('back'));
    return kit.show(request, identityPage(request.var.actor, back, undefined, scheme));
  });

  app.post('/identity', async (request) => {
    const body = await bodyOf(request);
    const back = safeBack(first(body, 'back'));
    const chosen = {
      role: first(body, 'role') ?? '',
      belongs: first(body, 'belongs') ?? '',
      person: first(body, 'person') ?? '',
    };
    try {
      actorOf(chosen, scheme);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const page = identityPage(request.var.actor, back, error.requirement, scheme);
      return kit.show(request, page, 400);
    }
    setCookie(request, IDENTITY_COOKIE, toCookie(chosen), {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
    return request.redirect(back, 303);
  });

  return app;
}
