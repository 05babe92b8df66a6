import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import type { Outcome } from '../../ledger/port.ts';
import type { StreamId } from '../../ledger/stream.ts';
import { demand, Refusal } from '../../refusal.ts';
import { IdInput } from '../../register/brand/inputs.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { invalidCommand } from '../../register/decider.ts';
import type { Scheme } from '../../schemes/format.ts';
import { formPage, type OpenForm } from '../form-page.ts';
import { type Form, fieldsOf } from '../forms/form.ts';
import { givenAt, isWhole, type Place, placeOf } from '../forms/place.ts';
import { commandOf, inFormWords, type Subject } from '../forms/read.ts';
import { FORMS, isFormId } from '../forms/table.ts';
import type { Acting } from '../forms/view.ts';
import { actorOf, IDENTITY_COOKIE, toCookie } from '../identity.ts';
import { identityPage } from '../identity-page.ts';
import { type Env, type Kit, notFound, type Request } from '../kit.ts';
import { safeBack } from '../safe-back.ts';
import { createOptions } from './options.ts';
import { createPlaces, FOLDERS } from './places.ts';

/** Ids that forms choose are kept apart from those that the product makes. */
export const commandKey = (id: string): string => `console:${id}`;

const COMMAND_ID = /^[\w-]{8,64}$/;

/** Of what a form begins: the name of its stream is read before the command is. */
const Begun = z.object({ id: IdInput });

type Body = Readonly<Record<string, readonly string[]>>;

async function bodyOf(request: Request): Promise<Body> {
  const form = await request.req.formData();
  return Object.fromEntries(
    [...new Set(form.keys())].map((key) => [key, form.getAll(key).map(String)]),
  );
}

const first = (body: Body, name: string) => body[name]?.[0]?.trim() || undefined;

const subjectOf = (get: (name: string) => string | undefined, { about }: Form): Subject =>
  isWhole(about) ? {} : { [`${about}Id`]: get(`${about}Id`) };

/** The pages of what a command begins. */
const BEGUN = {
  brand: '/brands',
  party: '/parties',
  'notice-batch': '/lists',
  'public-report': '/reports',
} as const;

/**
 * The case's own page where the form is about one, else the place's, else that of what it began:
 * the first time, where a form was sent again with another id.
 */
function pathAfter(place: Place, subject: Subject, { opens }: Form, { stream }: Outcome) {
  if (opens) return `${BEGUN[opens]}/${stream.slice(`${opens}:`.length)}`;
  const { caseId, decisionId } = subject;
  const { decisions = {} } = (place.kind === 'brand' ? place.state : {}) as Partial<BrandState>;
  const of = caseId ?? (decisionId && decisions[decisionId]?.caseId);
  return of ? `${place.path}/cases/${of}` : place.path;
}

/** Acting as a person would: a form for each step, one command a form. */
export function actingRoutes(kit: Kit): Hono<Env> {
  const { acting, scheme } = kit;
  const app = new Hono<Env>();
  if (!acting) return app;
  const { execute } = acting;
  const places = createPlaces(kit);
  const optionsFor = createOptions(kit);

  /** What a place is under: a brand keeps its own scheme and version. */
  const schemeAt = (request: Request, { kind, state }: Place): Scheme => {
    if (kind === 'brand') return kit.schemeOf(request, state as BrandState);
    return kind === 'scheme' ? (state as Scheme) : request.var.lawOf().scheme;
  };

  /** A form on a page of its own, with what its fields offer. */
  async function showOpen(request: Request, open: OpenForm, view: Acting, status?: 400) {
    const given = givenAt(open.place, view.scheme, open.asked);
    const office = open.place.scope?.county ?? view.actor?.office;
    const options = await optionsFor(fieldsOf(FORMS[open.id], given), office);
    return kit.show(request, formPage(open, { ...view, options }), status);
  }

  function showForm(request: Request, place: Place) {
    const id = request.req.param('form') ?? '';
    const scheme = schemeAt(request, place);
    const view = kit.actingOf(request, scheme);
    if (!view || !isFormId(id) || placeOf(FORMS[id]) !== place.kind) throw notFound('这个表单');
    const asked = request.req.query();
    const subject = subjectOf((name) => request.req.query(name), FORMS[id]);
    return showOpen(request, { place, id, subject, asked }, view);
  }

  /** Brings into the record what a form begins, or goes on with what is there. */
  const streamOf = ({ stream }: Place, { opens }: Form, id: unknown): StreamId =>
    stream ?? `${opens ?? 'brand'}:${id}`;

  async function submit(request: Request, place: Place) {
    const body = await bodyOf(request);
    const id = first(body, 'form') ?? '';
    const commandId = first(body, 'commandId') ?? '';
    const scheme = schemeAt(request, place);
    const view = kit.actingOf(request, scheme);
    if (!view || !isFormId(id) || placeOf(FORMS[id]) !== place.kind) throw notFound('这个表单');
    demand(COMMAND_ID.test(commandId), 'form.command-id', '表单不完整，请重新打开后再提交');
    const form = FORMS[id];
    const subject = subjectOf((name) => first(body, name), form);
    const asked = Object.fromEntries(Object.keys(body).map((name) => [name, first(body, name)]));
    const given = givenAt(place, scheme, asked);
    try {
      const { actor } = request.var;
      demand(actor, 'identity.missing', '请先选择经办身份');
      const command = commandOf(form, subject, body, given);
      const { error } = Begun.safeParse(command);
      if (form.opens && error) throw invalidCommand(error);
      const outcome = await execute(streamOf(place, form, command.id), command, {
        actor,
        commandId: commandKey(commandId),
      });
      const done = new URLSearchParams({ done: commandId });
      return request.redirect(`${pathAfter(place, subject, form, outcome)}?${done}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { requirement } = inFormWords(error, form, given);
      const refused = { requirement, entered: body, commandId };
      return showOpen(request, { place, id, subject, asked, refused }, view, 400);
    }
  }

  for (const [kind, folder] of Object.entries(FOLDERS)) {
    const placeAt = (request: Request) =>
      places.open[kind as keyof typeof FOLDERS](request.req.param('id') ?? '');
    app.get(`/${folder}/:id/commands/:form`, async (request) =>
      showForm(request, await placeAt(request)),
    );
    app.post(`/${folder}/:id/commands`, async (request) => submit(request, await placeAt(request)));
  }
  app.get('/entry/commands/:form', async (request) => showForm(request, await places.new()));
  app.post('/entry/commands', async (request) => submit(request, await places.new()));

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
