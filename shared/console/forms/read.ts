import type { Command } from '../../application/execute.ts';
import { type Day, formatDay } from '../../calendar/day.ts';
import { demand, Refusal } from '../../refusal.ts';
import { linesIn } from './fields.ts';
import { type Field, type Form, fieldsOf, type Given, type Part, type Tree } from './form.ts';

/** What was entered, by the path of its field; several values for checks. */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** The ids that a form carries. */
export type Subject = { readonly [of in `${Part}Id`]?: string };

const MOST = 2000;

const VALUES: Partial<Record<Field['kind'], (values: readonly string[]) => unknown>> = {
  checks: (values) => values,
  lines: ([text]) => linesIn(text),
  number: ([value]) => Number(value),
  'yes-no': ([value]) => value === 'true',
  moment: ([value]) => `${value}:00+08:00`,
};

const entryOf = ({ kind }: Field, values: readonly string[]) => VALUES[kind]?.(values) ?? values[0];

/** `evidence.0.title` into `{ evidence: [{ title }] }`. */
function put(tree: Tree, [key = '', next, ...rest]: readonly string[], value: unknown): void {
  if (next === undefined) {
    tree[key] = value;
    return;
  }
  tree[key] ??= /^\d+$/.test(next) ? [] : {};
  put(tree[key] as Tree, [next, ...rest], value);
}

/**
 * The command that a form asks for; fields that the form does not have are ignored.
 * @throws Refusal `form.field-missing`, `form.field-too-long`.
 */
export function commandOf(form: Form, subject: Subject, entered: Entered, given: Given): Command {
  const command: Tree = { type: form.command, ...subject, ...form.preset };
  for (const field of fieldsOf(form, given)) {
    const values = (entered[field.path] ?? []).map((value) => value.trim()).filter(Boolean);
    demand(values.length > 0 || field.optional, 'form.field-missing', `请填写“${field.label}”`);
    demand(
      values.every(({ length }) => length <= MOST),
      'form.field-too-long',
      `“${field.label}”不得超过 ${MOST} 字`,
    );
    if (values.length > 0) put(command, field.path.split('.'), entryOf(field, values));
  }
  return (form.shape?.(command, given) ?? command) as Command;
}

/** Days as people write them, not as the record keeps them. */
const inDays = (text: string) =>
  text.replace(/\d{4}-\d{2}-\d{2}(?![\dT])/g, (day) => formatDay(day as Day));

/** A refusal that names a field says it as the form does. */
export function inFormWords(refusal: Refusal, form: Form, given: Given): Refusal {
  const { code, requirement, details } = refusal;
  const field = fieldsOf(form, given).find(({ path }) => requirement.includes(`“${path}”`));
  const said = field ? requirement.replace(`“${field.path}”`, `“${field.label}”`) : requirement;
  return new Refusal(code, inDays(said), details);
}
