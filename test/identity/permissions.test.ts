import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '../../shared/identity/actor.ts';
import { denied } from '../../shared/identity/permissions.ts';

/** Who may do what, cell by cell: ● may, · may not. */
const MATRIX = `
                              holder county-officer county-lead city-officer legal-reviewer signatory auditor public system
enter-brand                   ·      ·              ·           ●            ·              ·         ·       ·      ·
consent-to-electronic-service ●      ●              ●           ·            ·              ·         ·       ·      ·
record-finding                ·      ●              ●           ●            ·              ·         ·       ·      ●
draft-order                   ·      ●              ·           ·            ·              ·         ·       ·      ·
sign-order                    ·      ·              ●           ·            ·              ·         ·       ·      ·
number-order                  ·      ●              ·           ·            ·              ·         ·       ·      ·
serve-order                   ·      ●              ·           ·            ·              ·         ·       ·      ·
call-interview                ·      ●              ●           ·            ·              ·         ·       ·      ·
hold-interview                ·      ●              ●           ·            ·              ·         ·       ·      ·
file-report                   ●      ●              ●           ·            ·              ·         ·       ·      ·
sign-verification             ·      ·              ●           ·            ·              ·         ·       ·      ·
decline-to-proceed            ·      ·              ●           ·            ·              ●         ·       ·      ·
record-evaluation             ·      ·              ·           ●            ·              ·         ·       ·      ·
report-undeliverable          ·      ·              ·           ·            ·              ·         ·       ·      ●
log-contact                   ·      ●              ●           ●            ·              ·         ·       ·      ·
enrol-in-evaluation           ·      ·              ·           ·            ·              ·         ·       ·      ●
serve-evaluation-notice       ·      ●              ·           ●            ·              ·         ·       ·      ·
postpone-materials            ·      ·              ·           ●            ·              ·         ·       ·      ·
file-materials                ●      ●              ●           ●            ·              ·         ·       ·      ·
check-materials               ·      ●              ●           ●            ·              ·         ·       ·      ·
give-county-opinion           ·      ●              ●           ·            ·              ·         ·       ·      ·
find-materials-missing        ·      ●              ●           ●            ·              ·         ·       ·      ·
keep-due-date                 ·      ·              ·           ●            ·              ·         ·       ·      ·
settle-missed-run             ·      ●              ●           ●            ·              ·         ·       ·      ·
open-cycle                    ·      ·              ·           ●            ·              ·         ·       ·      ·
freeze-members                ·      ·              ·           ·            ·              ·         ·       ·      ●
close-cycle                   ·      ·              ·           ●            ·              ·         ·       ·      ·
recompute                     ·      ·              ·           ●            ·              ·         ·       ·      ●
correct-service               ·      ·              ●           ●            ·              ·         ·       ·      ·
withdraw-order                ·      ·              ●           ●            ·              ·         ·       ·      ·
extend-deadline               ·      ·              ·           ●            ·              ·         ·       ·      ·
stop-clock                    ·      ·              ·           ●            ·              ·         ·       ·      ·
resume-clock                  ·      ·              ·           ●            ·              ·         ·       ·      ·
transfer-brand                ·      ·              ·           ●            ·              ·         ·       ·      ·
exit-voluntarily              ·      ·              ·           ●            ·              ·         ·       ·      ·
register-change               ·      ·              ·           ●            ·              ·         ·       ·      ·
take-up-sanction              ·      ·              ●           ●            ·              ·         ·       ·      ·
number-hearing-notice         ·      ·              ·           ●            ·              ·         ·       ·      ·
serve-hearing-notice          ·      ●              ·           ●            ·              ·         ·       ·      ·
record-reply                  ●      ●              ·           ●            ·              ·         ·       ·      ·
draft-decision                ·      ·              ·           ●            ·              ·         ·       ·      ·
review-decision               ·      ·              ·           ●            ·              ·         ·       ·      ·
legally-review-decision       ·      ·              ·           ·            ●              ·         ·       ·      ·
sign-decision                 ·      ·              ·           ·            ·              ●         ·       ·      ·
number-decision               ·      ·              ·           ●            ·              ·         ·       ·      ·
serve-decision                ·      ●              ·           ●            ·              ·         ·       ·      ·
enter-provincial-decision     ·      ·              ·           ●            ·              ·         ·       ·      ·
void-decision                 ·      ·              ·           ●            ·              ●         ·       ·      ·
check-measures                ·      ·              ●           ·            ·              ·         ·       ·      ·
apply-for-restoration         ●      ●              ·           ●            ·              ·         ·       ·      ·
restore-mark                  ·      ·              ·           ●            ·              ·         ·       ·      ·
publish-decision              ·      ·              ·           ●            ·              ·         ·       ·      ·
take-down-publication         ·      ·              ·           ●            ·              ·         ·       ·      ·
return-mark                   ·      ●              ·           ●            ·              ·         ·       ·      ·
set-aside-decision            ·      ·              ·           ●            ·              ●         ·       ·      ·
register-party                ·      ●              ·           ●            ·              ·         ·       ·      ·
record-party-finding          ·      ●              ●           ●            ·              ·         ·       ·      ·
pass-on-finding               ·      ·              ·           ·            ·              ·         ·       ·      ●
send-digest                   ·      ·              ·           ·            ·              ·         ·       ·      ●
import-calendar               ·      ·              ·           ●            ·              ·         ·       ·      ·
answer-ruling                 ·      ·              ·           ·            ●              ●         ·       ·      ·
move-register                 ·      ·              ·           ●            ·              ·         ·       ·      ·
leave-register                ·      ·              ·           ●            ·              ·         ·       ·      ·
adopt-amendment               ·      ·              ·           ●            ·              ·         ·       ·      ●
start-duties                  ·      ·              ·           ●            ·              ·         ·       ·      ·
record-duty                   ·      ●              ●           ●            ·              ·         ·       ·      ·
note-blacklist-match          ·      ·              ·           ●            ·              ·         ·       ·      ●
settle-blacklist-match        ·      ●              ●           ●            ·              ·         ·       ·      ·
recommend-upward              ·      ·              ·           ●            ·              ·         ·       ·      ·
file-public-report            ·      ●              ●           ●            ·              ·         ·       ●      ●
forward-report                ·      ●              ●           ●            ·              ·         ·       ·      ·
uphold-report                 ·      ●              ●           ●            ·              ·         ·       ·      ·
dismiss-report                ·      ·              ●           ●            ·              ·         ·       ·      ·
refer-report                  ·      ·              ●           ●            ·              ·         ·       ·      ·
answer-report                 ·      ●              ●           ●            ·              ·         ·       ·      ·
erase-reporter                ·      ●              ●           ●            ·              ·         ·       ·      ·
apply                         ●      ●              ·           ●            ·              ·         ·       ·      ·
return-at-initial-review      ·      ●              ●           ·            ·              ·         ·       ·      ·
return-at-re-review           ·      ·              ·           ●            ·              ·         ·       ·      ·
resubmit-application          ●      ●              ·           ●            ·              ·         ·       ·      ·
judge-at-initial-review       ·      ●              ●           ·            ·              ·         ·       ·      ·
judge-at-re-review            ·      ·              ·           ●            ·              ·         ·       ·      ·
conclude-initial-review       ·      ·              ●           ·            ·              ·         ·       ·      ·
draw-experts                  ·      ·              ·           ●            ·              ·         ·       ·      ·
visit-site                    ·      ·              ·           ●            ·              ·         ·       ·      ·
score-application             ·      ·              ·           ●            ·              ·         ·       ·      ·
conclude-re-review            ·      ·              ·           ●            ·              ·         ·       ·      ·
list-brands                   ·      ·              ·           ●            ·              ·         ·       ·      ·
post-notice                   ·      ·              ·           ●            ·              ·         ·       ·      ·
withdraw-notice               ·      ·              ·           ●            ·              ·         ·       ·      ·
record-told                   ·      ·              ·           ·            ·              ·         ·       ·      ●
follow-notice                 ·      ·              ·           ·            ·              ·         ·       ·      ●
record-objection              ·      ·              ·           ●            ·              ·         ·       ·      ·
record-objections-reported    ·      ·              ·           ·            ·              ·         ·       ·      ●
decide-objection              ·      ·              ·           ●            ·              ·         ·       ·      ·
withdraw-application          ●      ●              ·           ●            ·              ·         ·       ·      ·
admit-brand                   ·      ·              ·           ●            ·              ·         ·       ·      ·
settle-entry                  ·      ·              ·           ●            ·              ·         ·       ·      ·
file-development-plan         ●      ●              ·           ●            ·              ·         ·       ·      ·
set-contact                   ●      ●              ●           ●            ·              ·         ·       ·      ·
erase-contact                 ●      ●              ●           ●            ·              ·         ·       ·      ·
record-report-passed-on       ·      ·              ·           ·            ·              ·         ·       ·      ●
`;

const [head = [], ...rows] = MATRIX.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([command = '', ...marks]) =>
  marks.map((mark, i) => [head[i] as Role, command, mark === '●'] as const),
);

const BRAND = { county: '530102', holder: 'p1' };

/** Somebody of a role to whom the brand belongs, as far as it can. */
const within = (role: Role): Actor => ({ role, id: 'somebody', office: '530102', party: 'p1' });

describe('who may do what', () => {
  test('the table speaks of every role', () => expect(head).toEqual([...ROLES]));

  test.each(cells)('%s, %s: %s', (role, command, allowed) => {
    const refusal = denied(within(role), command, BRAND);
    expect(refusal?.code).toBe(allowed ? undefined : 'actor.not-permitted');
  });

  test.each(['abolish-register', '', 'constructor', 'toString', '__proto__'])(
    'nobody may “%s”: what does not stand in the table is no command',
    (command) => {
      for (const role of ROLES)
        expect(denied(within(role), command, BRAND)?.code).toBe('command.unknown');
    },
  );

  test('an unknown role may do nothing', () => {
    for (const [command] of rows)
      expect(denied(within('mayor' as Role), command as string, BRAND)?.code).toBe(
        'actor.not-permitted',
      );
  });
});

describe('whose brand it is', () => {
  test.each(['county-officer', 'county-lead'] as const)(
    'a %s reaches the own county only',
    (role) => {
      const elsewhere: Actor = { role, id: 'somebody', office: '530103' };
      expect(denied(elsewhere, 'record-finding', BRAND)?.code).toBe('actor.out-of-reach');
      expect(denied({ ...elsewhere, office: '530102' }, 'record-finding', BRAND)).toBeUndefined();
    },
  );

  test('staff without an office reach nothing', () =>
    expect(denied({ role: 'county-officer', id: 'x' }, 'record-finding', BRAND)?.code).toBe(
      'actor.out-of-reach',
    ));

  test('a holder reaches the own brands only', () => {
    expect(denied({ role: 'holder', id: 'x', party: 'p2' }, 'file-report', BRAND)?.code).toBe(
      'actor.out-of-reach',
    );
    expect(denied({ role: 'holder', id: 'x', party: 'p1' }, 'file-report', BRAND)).toBeUndefined();
  });

  test('a holder without a party reaches nothing', () =>
    expect(denied({ role: 'holder', id: 'x' }, 'file-report', BRAND)?.code).toBe(
      'actor.out-of-reach',
    ));

  test('the city reaches every county', () =>
    expect(
      denied({ role: 'city-officer', id: 'x', office: '530100' }, 'record-evaluation', BRAND),
    ).toBeUndefined());
});
