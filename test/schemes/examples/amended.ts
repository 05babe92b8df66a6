import type { Pack, SchemeInput } from '../../../shared/schemes/format.ts';

/** A made-up later version of a regulation: its evaluation comes round after so many years. */
export const evaluatingEvery = (
  years: number,
  base: SchemeInput,
  { version, effectiveFrom }: Pick<SchemeInput, 'version' | 'effectiveFrom'>,
): Pack => ({
  ...base,
  version,
  effectiveFrom,
  rules: base.rules.map((rule) =>
    rule.id === base.evaluation?.rule ? { ...rule, length: { n: years, unit: 'year' } } : rule,
  ),
});

/** A made-up later version of a regulation that evaluates no more. */
export const evaluatingNoMore = (
  { evaluation, targets, ...base }: SchemeInput,
  { version, effectiveFrom }: Pick<SchemeInput, 'version' | 'effectiveFrom'>,
): Pack => ({
  ...base,
  version,
  effectiveFrom,
  rules: base.rules.filter(({ id }) => id !== evaluation?.rule),
  targets,
  rulings: base.rulings.filter(({ options }) =>
    options.every(
      ({ sets = [], gives = {} }) =>
        sets.every(({ rule }) => rule !== evaluation?.rule) && !('evaluation' in gives),
    ),
  ),
});
