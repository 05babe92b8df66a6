import { html } from 'hono/html';
import type { Actor, Role } from '../../identity/actor.ts';
import { denied, PERMISSIONS } from '../../identity/permissions.ts';
import type { Scheme } from '../../schemes/format.ts';
import { roleName } from '../../words/names.ts';
import type { Html } from '../html.ts';
import { actAs, somebody } from '../identity.ts';
import type { Today } from '../today.ts';
import { fieldView } from './field-view.ts';
import { type Field, type Form, fieldsOf, type Given, type Options, unasked } from './form.ts';
import { givenAt, type Place } from './place.ts';
import type { Entered, Subject } from './read.ts';
import { FORMS, type FormId } from './table.ts';

/** What a page needs to let people act. */
export interface Acting {
  readonly actor: Actor | undefined;
  /** Whether the visitor may become somebody else. */
  readonly chooses: boolean;
  readonly newCommandId: () => string;
  readonly scheme: Scheme;
  readonly today: Today;
  /** What the fields of a form on a page of its own offer. */
  readonly options?: Options;
}

/** A form that may be filled in at a place. */
export interface Offer {
  readonly form: FormId;
  readonly subject: Subject;
  /** The next step of the matter, rather than something unusual. */
  readonly main: boolean;
  /** What it is about, where the same form is offered more than once. */
  readonly about?: string;
  /** Who drafted what the form signs or reviews. */
  readonly drafter?: string;
}

/** A form that comes back with what was entered. */
export interface Refused {
  readonly requirement: string;
  readonly entered: Entered;
  readonly commandId: string;
}

const hidden = (name: string, value: string | undefined) =>
  value && html`<input type="hidden" name="${name}" value="${value}">`;

const idsOf = (subject: Subject) =>
  Object.entries(subject).filter(([, value]) => value) as [string, string][];

/** Asks first for what the other fields depend on: a look, not a submission. */
const firstView = (
  place: Place,
  id: FormId,
  fields: readonly Field[],
  acting: Acting,
): Html => html`<form class="act" action="${place.path}/commands/${id}"><div class="fields">
${fields.map((field) => fieldView(field, undefined, acting))}<button>下一步</button></div></form>`;

const problem = ({ requirement }: Refused) =>
  html`<div class="note bad" role="alert"><p><strong>${requirement}</strong></p><p>什么都没有登记；已填内容保留在下面，请更正后重新提交。</p></div>`;

/** One form; its hidden command id makes a second submit of it do nothing. */
export function formView(
  place: Place,
  id: FormId,
  subject: Subject,
  acting: Acting,
  refused?: Refused,
  asked: Given['asked'] = {},
): Html {
  const form = FORMS[id];
  const given = givenAt(place, acting.scheme, asked);
  const open = unasked(form, given);
  if (open.length > 0) return firstView(place, id, open, acting);
  /** What was answered first is there already. */
  const entered = ({ path }: Field) =>
    refused ? (refused.entered[path] ?? []) : asked[path] ? [asked[path]] : undefined;
  return html`<form class="act" method="post" action="${place.path}/commands">
${hidden('form', id)}${hidden('commandId', refused?.commandId ?? acting.newCommandId())}${idsOf(subject).map(([name, value]) => hidden(name, value))}
${refused && problem(refused)}
<div class="fields">${fieldsOf(form, given).map((field) => fieldView(field, entered(field), acting))}
<button>${form.title}</button></div></form>`;
}

/** Roles that people can have and that may do it. */
const rolesFor = ({ command }: Form): readonly Role[] =>
  PERMISSIONS[command].filter((role) => role !== 'system');

/** Whether the actor may: by the table of permissions, and not as the drafter where four eyes look. */
export function mayAct(
  { actor }: Pick<Acting, 'actor'>,
  { scope }: Place,
  { form: id, drafter }: Offer,
): boolean {
  const form = FORMS[id];
  if (!actor || denied(actor, form.command, scope)) return false;
  return !form.fourEyes || actor.id !== drafter;
}

/** Says who may do it, and lets a visitor who may choose become one of them. */
export function whoMay({ scope }: Place, offer: Offer, back: string, acting: Acting): Html {
  const form = FORMS[offer.form];
  const roles = rolesFor(form);
  const drafter = form.fourEyes ? offer.drafter : undefined;
  const own = acting.actor?.id === drafter && roles.some((role) => role === acting.actor?.role);
  const become = roles.flatMap((role) => somebody(role, scope, acting.scheme, drafter) ?? []);
  return html`<p class="soft small">由${roles.map((role) => roleName(role, acting.scheme)).join('、')}办理${own && '；拟稿人须回避，请由另一人办理'}。</p>
${acting.chooses && html`<div class="switch">${become.map((chosen) => actAs(chosen, back, acting.scheme))}</div>`}`;
}

export function formPath({ path }: Place, { form, subject }: Pick<Offer, 'form' | 'subject'>) {
  const ids = idsOf(subject);
  return `${path}/commands/${form}${ids.length > 0 ? `?${new URLSearchParams(ids)}` : ''}`;
}

/** The next steps as forms where the actor may take them; the unusual ones as links. */
export function offersView(
  place: Place,
  offers: readonly Offer[],
  back: string,
  acting: Acting,
  none = '现在没有须办的步骤',
): Html {
  const main = offers.filter((offer) => offer.main);
  const others = offers.filter((offer) => !offer.main && mayAct(acting, place, offer));
  return html`${main.map(
    (offer) => html`<section class="panel step"><h3>${FORMS[offer.form].title}</h3>
${offer.about && html`<p class="small">${offer.about}</p>`}
${mayAct(acting, place, offer) ? formView(place, offer.form, offer.subject, acting) : whoMay(place, offer, back, acting)}</section>`,
  )}${
    main.length + others.length === 0 &&
    html`<p class="small">${none}${acting.actor ? '' : '；选择经办身份后，可办理该身份的其他事项'}。</p>`
  }${
    others.length > 0 &&
    html`<p class="do small">其他办理：${others.map((offer, i) => html`${i > 0 && ' · '}<a href="${formPath(place, offer)}">${FORMS[offer.form].title}</a>`)}</p>`
  }`;
}
