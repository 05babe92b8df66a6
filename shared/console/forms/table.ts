import type { BrandCommand } from '../../register/brand/commands.ts';
import { BRAND_COMMANDS } from '../../register/brand/commands.ts';
import { BRAND_FORMS } from './brands.ts';
import { CASE_FORMS } from './cases.ts';
import { EVALUATION_FORMS } from './evaluation.ts';
import type { Form, Row } from './form.ts';
import { SANCTION_FORMS } from './sanctions.ts';

/** The forms by which people act on a brand, topic by topic. */
const TABLE = { ...CASE_FORMS, ...SANCTION_FORMS, ...EVALUATION_FORMS, ...BRAND_FORMS };

export type FormId = keyof typeof TABLE;

const finish = ([id, row]: [string, Row]): [string, Form] => {
  const command = row.command ?? (id as BrandCommand);
  return [id, { ...row, command, title: row.title ?? BRAND_COMMANDS[command].title }];
};

export const FORMS = Object.fromEntries(Object.entries(TABLE).map(finish)) as Record<FormId, Form>;

export const isFormId = (id: string): id is FormId => Object.hasOwn(FORMS, id);
