import { Refusal } from '../refusal.ts';
import type { BrandCommand } from '../register/brand/commands.ts';
import type { Actor, Role } from './actor.ts';

type OtherCommand =
  | 'send-digest'
  | 'ask-for-calendar'
  | 'report-quarter'
  | 'import-calendar'
  | 'answer-ruling'
  | 'open-cycle'
  | 'freeze-members'
  | 'close-cycle'
  | 'start-duties'
  | 'record-duty'
  | 'register-party'
  | 'record-party-finding'
  | 'pass-on-finding'
  | 'list-brands'
  | 'post-notice'
  | 'withdraw-notice'
  | 'record-told'
  | 'file-public-report'
  | 'forward-report'
  | 'uphold-report'
  | 'dismiss-report'
  | 'refer-report'
  | 'answer-report'
  | 'erase-reporter'
  | 'record-report-passed-on'
  | 'set-contact'
  | 'erase-contact';

/** Who may do what. What does not stand here is denied. */
export const PERMISSIONS: Readonly<Record<BrandCommand | OtherCommand, readonly Role[]>> = {
  'enter-brand': ['city-officer'],
  apply: ['holder', 'county-officer', 'city-officer'],
  'return-at-initial-review': ['county-officer', 'county-lead'],
  'return-at-re-review': ['city-officer'],
  'resubmit-application': ['holder', 'county-officer', 'city-officer'],
  'judge-at-initial-review': ['county-officer', 'county-lead'],
  'judge-at-re-review': ['city-officer'],
  'conclude-initial-review': ['county-lead'],
  'draw-experts': ['city-officer'],
  'visit-site': ['city-officer'],
  'score-application': ['city-officer'],
  'conclude-re-review': ['city-officer'],
  'list-brands': ['city-officer'],
  'post-notice': ['city-officer'],
  'withdraw-notice': ['city-officer'],
  'record-told': ['system'],
  'follow-notice': ['system'],
  'record-objection': ['city-officer'],
  'record-objections-reported': ['system'],
  'decide-objection': ['city-officer'],
  'withdraw-application': ['holder', 'county-officer', 'city-officer'],
  'admit-brand': ['city-officer'],
  'settle-entry': ['city-officer'],
  'file-development-plan': ['holder', 'county-officer', 'city-officer'],
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
  'enrol-in-evaluation': ['system'],
  'serve-evaluation-notice': ['county-officer', 'city-officer'],
  'postpone-materials': ['city-officer'],
  'file-materials': ['holder', 'county-officer', 'county-lead', 'city-officer'],
  'check-materials': ['county-officer', 'county-lead', 'city-officer'],
  'give-county-opinion': ['county-officer', 'county-lead'],
  'find-materials-missing': ['county-officer', 'county-lead', 'city-officer'],
  'report-undeliverable': ['system'],
  'log-contact': ['county-officer', 'county-lead', 'city-officer'],
  recompute: ['city-officer', 'system'],
  'keep-due-date': ['city-officer'],
  'settle-missed-run': ['county-officer', 'county-lead', 'city-officer'],
  'correct-service': ['county-lead', 'city-officer'],
  'withdraw-order': ['county-lead', 'city-officer'],
  'extend-deadline': ['city-officer'],
  'stop-clock': ['city-officer'],
  'resume-clock': ['city-officer'],
  'transfer-brand': ['city-officer'],
  'exit-voluntarily': ['city-officer'],
  'register-change': ['city-officer'],
  'take-up-sanction': ['county-lead', 'city-officer'],
  'number-hearing-notice': ['city-officer'],
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
  'apply-for-restoration': ['holder', 'county-officer', 'city-officer'],
  'restore-mark': ['city-officer'],
  'publish-decision': ['city-officer'],
  'take-down-publication': ['city-officer'],
  'return-mark': ['county-officer', 'city-officer'],
  'set-aside-decision': ['city-officer', 'signatory'],
  'note-blacklist-match': ['city-officer', 'system'],
  'settle-blacklist-match': ['county-officer', 'county-lead', 'city-officer'],
  'recommend-upward': ['city-officer'],
  'register-party': ['city-officer', 'county-officer'],
  'record-party-finding': ['county-officer', 'county-lead', 'city-officer'],
  'pass-on-finding': ['system'],
  'send-digest': ['system'],
  'ask-for-calendar': ['system'],
  'report-quarter': ['system'],
  'import-calendar': ['city-officer'],
  'answer-ruling': ['legal-reviewer', 'signatory'],
  'move-register': ['city-officer'],
  'leave-register': ['city-officer'],
  'adopt-amendment': ['city-officer', 'system'],
  'open-cycle': ['city-officer'],
  'freeze-members': ['system'],
  'close-cycle': ['city-officer'],
  'start-duties': ['city-officer'],
  'record-duty': ['county-officer', 'county-lead', 'city-officer'],
  'file-public-report': ['county-officer', 'county-lead', 'city-officer', 'public', 'system'],
  'forward-report': ['county-officer', 'county-lead', 'city-officer'],
  'uphold-report': ['county-officer', 'county-lead', 'city-officer'],
  'dismiss-report': ['county-lead', 'city-officer'],
  'refer-report': ['county-lead', 'city-officer'],
  'answer-report': ['county-officer', 'county-lead', 'city-officer'],
  'erase-reporter': ['county-officer', 'county-lead', 'city-officer'],
  'record-report-passed-on': ['system'],
  'set-contact': ['holder', 'county-officer', 'county-lead', 'city-officer'],
  'erase-contact': ['holder', 'county-officer', 'county-lead', 'city-officer'],
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

/** Whether a brand is one that the actor deals with; what is beyond reach is not shown either. */
export const reaches = (actor: Actor, scope: Scope): boolean => REACH[actor.role](actor, scope);

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
  if (scope && !reaches(actor, scope))
    return new Refusal('actor.out-of-reach', '只能办理本单位（本人）名下的品牌');
  return undefined;
}
