import { BRAND_COMMANDS, type BrandCommand } from '../../register/brand/commands.ts';
import { BRAND_FORMS } from './brands.ts';
import { CASE_FORMS } from './cases.ts';
import { DEADLINE_FORMS } from './deadlines.ts';
import { ENTRY_FORMS } from './entry.ts';
import { EVALUATION_FORMS } from './evaluation.ts';
import type { CommandName, Form, Row } from './form.ts';
import { LIST_FORMS } from './lists.ts';
import { NEW_FORMS } from './new.ts';
import { OFFICE_FORMS } from './offices.ts';
import { PARTY_FORMS } from './parties.ts';
import { RULING_FORMS } from './rulings.ts';
import { SANCTION_FORMS } from './sanctions.ts';

/** The forms by which people act, topic by topic. */
const TABLE = {
  ...NEW_FORMS,
  ...ENTRY_FORMS,
  ...LIST_FORMS,
  ...CASE_FORMS,
  ...DEADLINE_FORMS,
  ...SANCTION_FORMS,
  ...EVALUATION_FORMS,
  ...BRAND_FORMS,
  ...PARTY_FORMS,
  ...OFFICE_FORMS,
  ...RULING_FORMS,
};

export type FormId = keyof typeof TABLE;

const finish = ([id, row]: [string, Row]): [string, Form] => {
  const command = row.command ?? (id as CommandName);
  const title = row.title ?? BRAND_COMMANDS[command as BrandCommand].title;
  return [id, { ...row, command, title }];
};

export const FORMS = Object.fromEntries(Object.entries(TABLE).map(finish)) as Record<FormId, Form>;

export const isFormId = (id: string): id is FormId => Object.hasOwn(FORMS, id);
