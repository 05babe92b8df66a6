import { html, raw } from 'hono/html';
import type { Actor, Role } from '../../identity/actor.ts';
import { denied, PERMISSIONS } from '../../identity/permissions.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { Scheme } from '../../schemes/format.ts';
import type { Html } from '../html.ts';
import { actAs, somebody } from '../identity.ts';
import { ROLE_NAMES } from '../names.ts';
import type { Today } from '../today.ts';
import type { Choice, Field, Form } from './form.ts';
import type { Offer } from './offers.ts';
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
}

/** A form that comes back with what was entered. */
export interface Refused {
  readonly requirement: string;
  readonly entered: Entered;
  readonly commandId: string;
}

const YES_NO: readonly Choice[] = [
  ['false', '否'],
  ['true', '是'],
];

const TYPES = { text: 'text', day: 'date', moment: 'datetime-local' } as const;

const choicesOf = ({ kind, choices }: Field, scheme: Scheme): readonly Choice[] =>
  kind === 'yes-no' ? YES_NO : (choices?.(scheme) ?? []);

const checks = (field: Field, values: readonly string[], scheme: Scheme) =>
  html`<fieldset><legend>${field.label}</legend>${choicesOf(field, scheme).map(
    ([value, label]) =>
      html`<label class="check"><input type="checkbox" name="${field.path}" value="${value}"${raw(values.includes(value) ? ' checked' : '')}> ${label}</label>`,
  )}</fieldset>`;

function control(field: Field, value: string, acting: Acting): Html {
  const { path, kind, optional } = field;
  const required = raw(optional ? '' : ' required');
  if (kind === 'long')
    return html`<textarea name="${path}" rows="3" maxlength="2000"${required}>${value}</textarea>`;
  if (kind === 'choice' || kind === 'yes-no')
    return html`<select name="${path}"${required}>${optional && html`<option value=""></option>`}${choicesOf(
      field,
      acting.scheme,
    ).map(
      ([code, label]) =>
        html`<option value="${code}"${raw(code === value ? ' selected' : '')}>${label}</option>`,
    )}</select>`;
  const type = TYPES[kind as keyof typeof TYPES];
  return html`<input type="${type}" name="${path}" value="${value}"${required}${type === 'text' && raw(' maxlength="200"')}>`;
}

/** A day is today's unless it may stay empty. */
const usual = ({ kind, optional }: Field, { today }: Acting) =>
  kind === 'day' && !optional ? today.on : '';

function fieldView(field: Field, entered: Entered | undefined, acting: Acting): Html {
  const values = entered?.[field.path] ?? [];
  if (field.kind === 'checks') return checks(field, values, acting.scheme);
  const value = entered ? (values[0] ?? '') : usual(field, acting);
  return html`<label class="${field.kind === 'long' ? 'wide' : ''}">${field.label}${field.optional && '（可不填）'}${control(field, value, acting)}${field.hint && html`<span class="hint">${field.hint}</span>`}</label>`;
}

const hidden = (name: string, value: string | undefined) =>
  value && html`<input type="hidden" name="${name}" value="${value}">`;

/** One form; its hidden command id makes a second submit of it do nothing. */
export const formView = (
  brand: BrandState,
  id: FormId,
  subject: Subject,
  acting: Acting,
  refused?: Refused,
): Html => html`<form class="act" method="post" action="/brands/${brand.id}/commands">
${hidden('form', id)}${hidden('commandId', refused?.commandId ?? acting.newCommandId())}${hidden('caseId', subject.caseId)}${hidden('decisionId', subject.decisionId)}${hidden('noticeId', subject.noticeId)}
${refused && html`<div class="note bad" role="alert"><p><strong>${refused.requirement}</strong></p><p>什么都没有登记；已填内容保留在下面，请更正后重新提交。</p></div>`}
<div class="fields">${FORMS[id].fields.map((field) => fieldView(field, refused?.entered, acting))}
<button>${FORMS[id].title}</button></div></form>`;

/** Roles that people can have and that may do it. */
const rolesFor = ({ command }: Form): readonly Role[] =>
  PERMISSIONS[command].filter((role) => role !== 'system');

/** Whether the actor may: by the table of permissions, and not as the drafter where four eyes look. */
export function mayAct(
  { actor }: Pick<Acting, 'actor'>,
  brand: BrandState,
  { form: id, drafter }: Offer,
): boolean {
  const form = FORMS[id];
  const scope = { county: brand.county, holder: brand.holder.id };
  if (!actor || denied(actor, form.command, scope)) return false;
  return !form.fourEyes || actor.id !== drafter;
}

/** Says who may do it, and lets a visitor who may choose become one of them. */
export function whoMay(brand: BrandState, offer: Offer, back: string, acting: Acting): Html {
  const form = FORMS[offer.form];
  const roles = rolesFor(form);
  const drafter = form.fourEyes ? offer.drafter : undefined;
  const own = acting.actor?.id === drafter && roles.some((role) => role === acting.actor?.role);
  return html`<p class="soft small">由${roles.map((role) => ROLE_NAMES[role]).join('、')}办理${own && '；拟稿人须回避，请由另一人办理'}。</p>
${acting.chooses && html`<div class="switch">${roles.map((role) => actAs(somebody(role, brand, acting.scheme, drafter), back))}</div>`}`;
}

export const formPath = (brand: BrandState, { form, subject }: Pick<Offer, 'form' | 'subject'>) => {
  const ids = Object.entries(subject).filter(([, value]) => value) as [string, string][];
  const query = ids.length > 0 ? `?${new URLSearchParams(ids)}` : '';
  return `/brands/${brand.id}/commands/${form}${query}`;
};

/** The next steps as forms where the actor may take them; the unusual ones as links. */
export function offersView(
  brand: BrandState,
  offers: readonly Offer[],
  back: string,
  acting: Acting,
): Html {
  const main = offers.filter((offer) => offer.main);
  const others = offers.filter((offer) => !offer.main && mayAct(acting, brand, offer));
  return html`${main.map(
    (offer) => html`<section class="panel step"><h3>${FORMS[offer.form].title}</h3>
${mayAct(acting, brand, offer) ? formView(brand, offer.form, offer.subject, acting) : whoMay(brand, offer, back, acting)}</section>`,
  )}${
    main.length + others.length === 0 &&
    html`<p class="small">现在没有须办的步骤；选择经办身份后，可办理该身份的其他事项。</p>`
  }${
    others.length > 0 &&
    html`<p class="do small">其他办理：${others.map((offer) => html`<a href="${formPath(brand, offer)}">${FORMS[offer.form].title}</a> `)}</p>`
  }`;
}
