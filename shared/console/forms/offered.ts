import type { Form } from './form.ts';
import type { Subject } from './read.ts';
import { FORMS, type FormId } from './table.ts';
import type { Offer } from './view.ts';

/** A form, whether it is the next step, and when it can be filled in. */
export type Row<S> = readonly [form: FormId, main: boolean, when: (s: S) => unknown];

/** The id that a form about a part carries. */
const subjectOf = ({ about }: Form, ids: Subject): Subject => {
  const key = `${about}Id` as keyof Subject;
  return ids[key] ? { [key]: ids[key] } : {};
};

/** The rows of a table that fit a situation. */
export const offered = <S>(
  rows: readonly Row<S>[],
  s: S,
  ids: Subject = {},
  drafter?: string,
): readonly Offer[] =>
  rows
    .filter(([, , when]) => when(s))
    .map(([form, main]) => ({ form, main, drafter, subject: subjectOf(FORMS[form], ids) }));
