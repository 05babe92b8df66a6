import type { BrandState } from './state.ts';

type Versioned = Partial<Pick<BrandState, 'cases' | 'deadlines' | 'scheme'>>;

/** What a command, an event or a deadline may name of a brand. */
interface Concerned {
  readonly caseId?: unknown;
  readonly deadlineId?: unknown;
}

/**
 * The scheme version that applies: a case keeps the one it began under, whatever the brand has
 * adopted since.
 */
export function labelOf(
  { cases = {}, deadlines = {}, scheme }: Versioned,
  { caseId, deadlineId }: Concerned,
): string | undefined {
  const id = caseId ?? deadlines[String(deadlineId)]?.caseId;
  return (id === undefined ? undefined : cases[String(id)]?.scheme) ?? scheme;
}
