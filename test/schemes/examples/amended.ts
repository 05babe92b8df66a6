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
