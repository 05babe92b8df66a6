import type { Case } from '../../register/brand/state.ts';
import { answerIfAsked } from '../../schemes/catalogue.ts';
import type { Scene } from '../draft.ts';
import { brandValues, fillForm } from './forms.ts';
import type { Sheet } from './paper.ts';

/**
 * 移出情况表, with the ground ticked; nothing where the scheme has no such form. Where a ruling
 * says that the printed label means the grounds of removal, the label says so, too.
 */
export function removalForm({ scheme, state }: Scene, matter: Case): readonly Sheet[] {
  const printed = scheme.forms.find(({ serves }) => serves === 'removal');
  if (!printed) return [];
  const asGround = answerIfAsked(scheme, 'annex-3-ground-label') === 'removal-ground';
  const fields = printed.fields.map((field) =>
    field.codes.length > 0 && asGround
      ? { ...field, label: `移出情形（表内原栏名：${field.label}）` }
      : field,
  );
  const values = { ...brandValues(state), ground: matter.grounds, reason: matter.facts };
  return [fillForm({ ...printed, fields }, values)];
}
