import type { Day } from '../shared/calendar/day.ts';
import { schemeById } from '../shared/schemes/catalogue.ts';
import type { Scheme } from '../shared/schemes/format.ts';

/** The schemes that a deployment runs. */
export interface Schemes {
  /** Its own. */
  readonly scheme: Scheme;
  /** Those beside it, such as a county's that extends the city's. */
  readonly beside: readonly Scheme[];
}

/**
 * `kunming-2025`, or several ids separated by commas, the deployment's own first; each in the
 * version in force on a day.
 * @throws Refusal `scheme.unknown`.
 */
export function schemesNamed(ids: string, on: Day): Schemes {
  const [scheme, ...beside] = ids.split(',').map((id) => schemeById(id.trim(), on));
  return { scheme: scheme as Scheme, beside };
}
