import type { Day } from '../calendar/day.ts';
import type { Scope } from '../identity/permissions.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { BrandState } from '../register/brand/state.ts';
import { labelOf } from '../register/brand/version.ts';
import { areaOf, schemeById, versionsOf } from '../schemes/catalogue.ts';
import { schemeVersion } from '../schemes/version.ts';
import { kindName } from './kinds.ts';
import type { Law, LawOf } from './law.ts';

/** The fields of a command, not checked yet. */
type Fields = Readonly<Record<string, unknown>>;

/** Whose a stream is, by its state: an office's own, else a county's and a holder's. */
export const scopeOf = (state: unknown): Scope | undefined => {
  const { county, holder, code } = (state ?? {}) as {
    county?: string;
    holder?: { id: string };
    code?: string;
  };
  if (code) return { county: code, holder: '' };
  return county && holder ? { county, holder: holder.id } : undefined;
};

const inForce = (scheme: string, today: Day) => schemeVersion(schemeById(scheme, today));

/**
 * A case keeps the scheme version it began under, and a scheme's own stream is about the one in
 * force; what is under no scheme yet may name one of those known.
 */
function labelFor(
  stream: StreamId,
  state: unknown,
  fields: Fields,
  today: Day,
): string | undefined {
  if (kindName(stream) === 'scheme') return inForce(stream.slice('scheme:'.length), today);
  const { cases = {}, scheme } = (state ?? {}) as Partial<Pick<BrandState, 'cases' | 'scheme'>>;
  const own = labelOf({ cases, scheme }, { caseId: fields.caseId });
  if (own !== undefined) return own;
  const named = fields.scheme;
  const known = typeof named === 'string' && versionsOf(named).length > 0;
  return known ? inForce(named, today) : undefined;
}

/** Whose law it is: a brand's county, an office's own. */
const areaIn = (stream: StreamId, state: unknown): string | undefined =>
  scopeOf(state)?.county ??
  (kindName(stream) === 'office' ? stream.slice('office:'.length) : undefined);

/** The law under which a stream decides on a day. */
export const lawFor = (
  lawOf: LawOf,
  stream: StreamId,
  state: unknown,
  today: Day,
  fields: Fields = {},
): Law => lawOf(areaIn(stream, state), labelFor(stream, state, fields, today));

/**
 * Whose a brand will be that is not on record yet: what the command says of it. Its county may be
 * given by name or by code.
 * @throws Refusal for a county that is none of the scheme's.
 */
export function scopeNamed(
  lawOf: LawOf,
  stream: StreamId,
  fields: Fields,
  today: Day,
): Scope | undefined {
  const { county } = fields;
  if (typeof county !== 'string') return undefined;
  const { scheme } = lawFor(lawOf, stream, undefined, today, fields);
  return scopeOf({ ...fields, county: areaOf(scheme, county).code });
}
