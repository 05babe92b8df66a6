import { html } from 'hono/html';
import type { Actor, Role } from '../identity/actor.ts';
import type { Scope } from '../identity/permissions.ts';
import { demand } from '../refusal.ts';
import type { Scheme } from '../schemes/format.ts';
import { roleName } from '../words/names.ts';
import type { Html } from './html.ts';

/**
 * On a machine that only its owner reaches, whoever visits chooses as whom to act: a role, its
 * office, and one of a few nameless persons, so that a drafter can be told from a signatory.
 */

export const IDENTITY_COOKIE = 'acts-as';

export const PERSONS = { a: '甲', b: '乙', c: '丙', d: '丁' } as const;
type Person = keyof typeof PERSONS;

const COUNTY: readonly Role[] = ['county-officer', 'county-lead'];
const CITY: readonly Role[] = ['city-officer', 'legal-reviewer', 'signatory'];
export const CHOOSABLE: readonly Role[] = [...COUNTY, ...CITY];

/** Who usually holds a role where nobody was chosen. */
const USUAL: Partial<Record<Role, Person>> = {
  'county-lead': 'b',
  'legal-reviewer': 'c',
  signatory: 'd',
};

const isPerson = (text: string): text is Person => Object.hasOwn(PERSONS, text);

/** As the form sends it and the cookie keeps it; `belongs` is an office, for holders a party. */
export interface Chosen {
  readonly role: string;
  readonly belongs: string;
  readonly person: string;
}

const idOf = (belongs: string, person: string) => `${belongs}-${person}`;

/**
 * @throws Refusal `identity.unknown` for a role, office or person that is not there,
 *   `identity.wrong-office` for a county's role in the city's office or the other way round.
 */
export function actorOf({ role, belongs, person }: Chosen, scheme: Scheme): Actor {
  demand(isPerson(person) && belongs, 'identity.unknown', '请选择经办身份：角色、机关和人员');
  const id = idOf(belongs, person);
  if (role === 'holder') return { role, id, party: belongs };
  const known = CHOOSABLE.find((one) => one === role);
  demand(known, 'identity.unknown', '请选择经办身份：角色、机关和人员');
  const fits = COUNTY.includes(known)
    ? scheme.counties.some(({ code }) => code === belongs)
    : belongs === scheme.city.code;
  demand(
    fits,
    'identity.wrong-office',
    `${roleName('county-officer', scheme)}、${roleName('county-lead', scheme)}应选择${scheme.areas}机关，其他角色应选择${scheme.city.name}机关`,
  );
  return { role: known, id, office: belongs };
}

export const toCookie = ({ role, belongs, person }: Chosen): string =>
  new URLSearchParams({ role, belongs, person }).toString();

/** The actor of a cookie; undefined where it is missing or names nobody. */
export function fromCookie(cookie: string | undefined, scheme: Scheme): Actor | undefined {
  if (!cookie) return undefined;
  const { role = '', belongs = '', person = '' } = Object.fromEntries(new URLSearchParams(cookie));
  try {
    return actorOf({ role, belongs, person }, scheme);
  } catch {
    return undefined;
  }
}

const personOf = ({ id }: Actor) => {
  const [, person] = /-([a-d])$/.exec(id) ?? [];
  return person ? PERSONS[person as Person] : '';
};

/** 县级经办人甲. */
export const shortName = (actor: Actor, scheme: Scheme): string =>
  `${roleName(actor.role, scheme)}${personOf(actor)}`;

/** Somebody of a role within a scope, other than who drafted; nobody for a holder yet unknown, or a role that is nobody's office. */
export function somebody(
  role: Role,
  scope: Scope | undefined,
  scheme: Scheme,
  drafter?: string,
): Chosen | undefined {
  if (role !== 'holder' && !CHOOSABLE.includes(role)) return undefined;
  const county = COUNTY.includes(role);
  const known = scheme.counties.find(({ code }) => code === scope?.county);
  // The city's own office has nobody of a county's roles, nor an unknown place a holder.
  if (county && scope && !known) return undefined;
  const staff = county ? (known ?? scheme.counties[0])?.code : scheme.city.code;
  const belongs = role === 'holder' ? scope?.holder : staff;
  if (!belongs) return undefined;
  const usual = USUAL[role] ?? 'a';
  const person =
    idOf(belongs, usual) === drafter
      ? (Object.keys(PERSONS) as Person[]).find((one) => one !== usual)
      : usual;
  return { role, belongs, person: person ?? usual };
}

/** Takes on an identity by one button, and comes back. */
export const actAs = ({ role, belongs, person }: Chosen, back: string, scheme: Scheme): Html =>
  html`<form method="post" action="/identity"><input type="hidden" name="role" value="${role}"><input type="hidden" name="belongs" value="${belongs}"><input type="hidden" name="person" value="${person}"><input type="hidden" name="back" value="${back}"><button class="quiet">以“${roleName(role as Role, scheme)}${PERSONS[person as Person]}”身份办理</button></form>`;
