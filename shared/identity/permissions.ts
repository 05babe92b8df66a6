import { Refusal } from '../refusal.ts';
import type { BrandCommand } from '../register/brand/commands.ts';
import type { Actor, Role } from './actor.ts';

type OtherCommand =
  | 'send-digest'
  | 'ask-for-calendar'
  | 'import-calendar'
  | 'register-party'
  | 'record-party-finding'
  | 'pass-on-finding';

/** Who may do what. What does not stand here is denied. */
export const PERMISSIONS: Readonly<Record<BrandCommand | OtherCommand, readonly Role[]>> = {
  'enter-brand': ['city-officer'],
  'consent-to-electronic-service': ['holder', 'county-officer', 'county-lead'],
  'record-finding': ['county-officer', 'county-lead', 'city-officer', 'system'],
  'draft-order': ['county-officer'],
  'sign-order': ['county-lead'],
  'number-order': ['county-officer'],
  'serve-order': ['county-officer'],
  'call-interview': ['county-officer', 'county-lead'],
  'hold-interview': ['county-officer', 'county-lead'],
  'file-report': ['holder', 'county-officer', 'county-lead'],
  'sign-verification': ['county-lead'],
  'decline-to-proceed': ['county-lead', 'signatory'],
  'record-evaluation': ['city-officer'],
  'report-undeliverable': ['system'],
  'log-contact': ['county-officer', 'county-lead', 'city-officer'],
  recompute: ['city-officer', 'system'],
  'correct-service': ['county-lead', 'city-officer'],
  'withdraw-order': ['county-lead', 'city-officer'],
  'extend-deadline': ['city-officer'],
  'transfer-brand': ['city-officer'],
  'exit-voluntarily': ['city-officer'],
  'register-change': ['city-officer'],
  'take-up-sanction': ['county-lead', 'city-officer'],
  'serve-hearing-notice': ['county-officer', 'city-officer'],
  'record-reply': ['holder', 'county-officer', 'city-officer'],
  'draft-decision': ['city-officer'],
  'review-decision': ['city-officer'],
  'legally-review-decision': ['legal-reviewer'],
  'sign-decision': ['signatory'],
  'number-decision': ['city-officer'],
  'serve-decision': ['county-officer', 'city-officer'],
  'enter-provincial-decision': ['city-officer'],
  'void-decision': ['city-officer', 'signatory'],
  'check-measures': ['county-lead'],
  'publish-decision': ['city-officer'],
  'take-down-publication': ['city-officer'],
  'return-mark': ['county-officer', 'city-officer'],
  'set-aside-decision': ['city-officer', 'signatory'],
  'register-party': ['city-officer', 'county-officer'],
  'record-party-finding': ['county-officer', 'county-lead', 'city-officer'],
  'pass-on-finding': ['system'],
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
  const roles = Object.hasOwn(PERMISSIONS, command)
    ? PERMISSIONS[command as keyof typeof PERMISSIONS]
    : undefined;
  if (!roles) return new Refusal('command.unknown', `没有这个命令：${command}`);
  if (!roles.includes(actor.role))
    return new Refusal('actor.not-permitted', `角色“${actor.role}”无权办理“${command}”`);
  if (scope && !REACH[actor.role](actor, scope))
    return new Refusal('actor.out-of-reach', '只能办理本单位（本人）名下的品牌');
  return undefined;
}
