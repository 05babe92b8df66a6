import { Refusal } from '../refusal.ts';
import type { BrandCommand } from '../register/brand/decide.ts';
import type { Actor, Role } from './actor.ts';

/** Who may do what. What does not stand here is denied. */
export const PERMISSIONS: Readonly<
  Record<BrandCommand | 'send-digest' | 'ask-for-calendar' | 'import-calendar', readonly Role[]>
> = {
  'enter-brand': ['city-officer'],
  'consent-to-electronic-service': ['holder', 'county-officer', 'county-lead'],
  'record-finding': ['county-officer', 'county-lead'],
  'draft-order': ['county-officer'],
  'sign-order': ['county-lead'],
  'number-order': ['county-officer'],
  'serve-order': ['county-officer'],
  'call-interview': ['county-officer', 'county-lead'],
  'hold-interview': ['county-officer', 'county-lead'],
  'file-report': ['holder', 'county-officer', 'county-lead'],
  'sign-verification': ['county-lead'],
  'decline-to-proceed': ['county-lead'],
  'record-evaluation': ['city-officer'],
  'report-undeliverable': ['system'],
  'log-contact': ['county-officer', 'county-lead', 'city-officer'],
  recompute: ['city-officer', 'system'],
  'send-digest': ['system'],
  'ask-for-calendar': ['system'],
  'import-calendar': ['city-officer'],
};

/** Whose brand it is: what scopes an actor to its own. */
export interface Scope {
  readonly county: string;
  readonly holder: string;
}

/** Holders reach their own brands, county staff their own county's, the city's staff them all. */
const REACH: Readonly<Record<Role, (actor: Actor, scope: Scope) => boolean>> = {
  holder: (actor, { holder }) => actor.party === holder,
  'county-officer': (actor, { county }) => actor.office === county,
  'county-lead': (actor, { county }) => actor.office === county,
  'city-officer': () => true,
  'legal-reviewer': () => true,
  signatory: () => true,
  auditor: () => true,
  public: () => true,
  system: () => true,
};

/**
 * Denied by default. `scope` is absent for a brand that is not on the register yet.
 * @returns why not; undefined when allowed.
 */
export function denied(actor: Actor, command: string, scope?: Scope): Refusal | undefined {
  const roles = (PERMISSIONS as Readonly<Record<string, readonly Role[]>>)[command];
  if (!roles?.includes(actor.role))
    return new Refusal('actor.not-permitted', `角色“${actor.role}”无权办理“${command}”`);
  if (scope && !REACH[actor.role](actor, scope))
    return new Refusal('actor.out-of-reach', '只能办理本单位（本人）名下的品牌');
  return undefined;
}
