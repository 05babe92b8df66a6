import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { EvidenceInput, EvidenceList, Text } from '../inputs.ts';
import { criteriaFor, fieldOf, mayRelax } from './assess.ts';
import type { Exception, Form } from './events.ts';

/** What an applicant hands in; which fields there are is the scheme's to say. */
export const FormInput = z.object({
  form: z._default(z.record(Text, z.union([Text, z.number().check(z.nonnegative())])), {}),
  /** Exceptions that the clause allows, each with proof of being who it allows them for. */
  exceptions: z._default(z.array(z.object({ item: Text, proof: EvidenceInput })), []),
  documents: EvidenceList.check(z.minLength(1)),
});

/** Told as fields of the command itself. */
const TOLD = new Set(['name', 'unit', 'credit-code', 'kind', 'category']);

interface Kind {
  readonly kind: string;
  readonly category: string;
}

type Field = Scheme['forms'][number]['fields'][number];

const formFor = (scheme: Scheme, kind: string): readonly Field[] =>
  scheme.forms.find(({ appliesFor }) => appliesFor.includes(kind))?.fields ?? [];

/** Numbers that the conditions ask for, whether or not the printed form has them. */
const thresholds = (scheme: Scheme, kind: Kind): readonly string[] =>
  criteriaFor(scheme, kind).flatMap((criterion) => fieldOf(criterion, scheme) ?? []);

/** A field that an applicant fills in. */
export interface AskedField {
  readonly id: string;
  readonly label: string;
  readonly unit?: string | undefined;
  /** A number that a condition asks for: it has to be there. */
  readonly needed: boolean;
}

/** What an applicant of a kind is asked for: the printed form's fields, and what conditions add. */
export function askedOf(scheme: Scheme, kind: Kind): readonly AskedField[] {
  const conditions = criteriaFor(scheme, kind);
  const needed = thresholds(scheme, kind);
  const own = formFor(scheme, kind.kind).filter(
    ({ id, personal, by }) => !personal && by === 'holder' && !TOLD.has(id),
  );
  const beside = needed.filter((id) => !own.some((field) => field.id === id));
  return [
    ...own.map(({ id, label, unit }) => ({ id, label, unit, needed: needed.includes(id) })),
    ...beside.map((id) => {
      const condition = conditions.find((criterion) => fieldOf(criterion, scheme) === id);
      return { id, label: condition?.text ?? id, unit: condition?.threshold?.unit, needed: true };
    }),
  ];
}

/** Conditions that may be claimed as an exception. */
export const relaxable = (scheme: Scheme, kind: Kind) =>
  criteriaFor(scheme, kind).filter((criterion) => mayRelax(criterion, scheme));

/** The form's fields and what the conditions need beside them; nothing about persons. */
export function checkForm(
  { form, exceptions }: { readonly form: Form; readonly exceptions: readonly Exception[] },
  kind: Kind,
  scheme: Scheme,
): void {
  const fields = formFor(scheme, kind.kind);
  const needed = thresholds(scheme, kind);
  const fieldOfForm = (id: string) => fields.find((field) => field.id === id);
  for (const [id, value] of Object.entries(form)) {
    const field = fieldOfForm(id);
    const label = field?.label ?? id;
    demand(
      !field?.personal,
      'application.personal-data',
      `“${label}”涉及个人信息，只留存于纸质推荐表，不写入登记记录`,
    );
    demand(
      needed.includes(id) || (field?.by === 'holder' && !TOLD.has(id)),
      'application.field-unknown',
      `推荐表没有可由申报单位填写的栏目“${label}”`,
    );
    demand(
      !needed.includes(id) || typeof value === 'number',
      'application.field-number',
      `“${label}”应填写数字${field?.unit ? `（${field.unit}）` : ''}`,
    );
  }
  for (const id of needed)
    demand(
      typeof form[id] === 'number',
      'application.field-missing',
      `入库条件需要的数据未填：“${fieldOfForm(id)?.label ?? id}”`,
    );
  const relaxed = relaxable(scheme, kind);
  for (const { item } of exceptions)
    demand(
      relaxed.some(({ id }) => id === item),
      'application.no-exception',
      `条件“${item}”不得放宽`,
    );
}
