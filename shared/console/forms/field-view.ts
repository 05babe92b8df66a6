import { html, raw } from 'hono/html';
import type { Scheme } from '../../schemes/format.ts';
import type { Html } from '../html.ts';
import type { Today } from '../today.ts';
import type { Choice, Field, Options } from './form.ts';

/** How the kinds of field look; all of it works without script. */

export interface Shown {
  readonly scheme: Scheme;
  readonly today: Today;
  readonly options?: Options;
}

const YES_NO: readonly Choice[] = [
  ['false', '否'],
  ['true', '是'],
];

const TYPES = {
  text: 'text',
  party: 'text',
  brand: 'text',
  number: 'number',
  day: 'date',
  moment: 'datetime-local',
} as const;

/** What an input allows beside its type. */
const LIMITS: Partial<Record<keyof typeof TYPES, string>> = {
  text: ' maxlength="200"',
  number: ' min="0" step="any"',
};

const choicesOf = ({ kind, choices }: Field, scheme: Scheme): readonly Choice[] =>
  kind === 'yes-no' ? YES_NO : (choices?.(scheme) ?? []);

const checks = (field: Field, values: readonly string[], scheme: Scheme) =>
  html`<fieldset><legend>${field.label}</legend>${choicesOf(field, scheme).map(
    ([value, label]) =>
      html`<label class="check"><input type="checkbox" name="${field.path}" value="${value}"${raw(values.includes(value) ? ' checked' : '')}> ${label}</label>`,
  )}</fieldset>`;

const isLong = ({ kind }: Field) => kind === 'long' || kind === 'lines';

/** What may be chosen or typed; browsers look for it in both the id and the name. */
const offers = (id: string, choices: readonly Choice[]) =>
  html`<datalist id="${id}">${choices.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</datalist>`;

function control(field: Field, value: string, { scheme, options }: Shown): Html {
  const { path, kind, optional } = field;
  const required = raw(optional ? '' : ' required');
  if (isLong(field))
    return html`<textarea name="${path}" rows="3" maxlength="2000"${required}>${value}</textarea>`;
  if (kind === 'choice' || kind === 'yes-no')
    return html`<select name="${path}"${required}>${(optional || kind === 'yes-no') && html`<option value=""></option>`}${choicesOf(
      field,
      scheme,
    ).map(
      ([code, label]) =>
        html`<option value="${code}"${raw(code === value ? ' selected' : '')}>${label}</option>`,
    )}</select>`;
  const type = kind as keyof typeof TYPES;
  const choices = options?.[kind as keyof Options];
  const list = `offered-${path}`;
  return html`<input type="${TYPES[type]}" name="${path}" value="${value}"${required}${raw(LIMITS[type] ?? '')}${choices && html` list="${list}"`}>${choices && offers(list, choices)}`;
}

/** A day is today's unless it may stay empty. */
const usualOf = ({ kind, optional, usual = '' }: Field, { today }: Shown) =>
  kind === 'day' && !optional ? today.on : usual;

/** One field with what was entered, or with what is usual where nothing was. */
export function fieldView(
  field: Field,
  entered: readonly string[] | undefined,
  shown: Shown,
): Html {
  if (field.kind === 'checks') return checks(field, entered ?? [], shown.scheme);
  const value = entered ? (entered[0] ?? '') : usualOf(field, shown);
  return html`<label class="${isLong(field) || field.row ? 'wide' : ''}">${field.label}${field.optional && '（可不填）'}${control(field, value, shown)}${field.hint && html`<span class="hint">${field.hint}</span>`}</label>`;
}
