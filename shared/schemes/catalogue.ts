import type { Day } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import { assemble } from './assemble.ts';
import type { Office, Rule, Scheme } from './format.ts';
import { PACKS } from './packs.ts';
import { answersOf, underAnswers } from './rulings.ts';

const SCHEMES: readonly Scheme[] = assemble(PACKS);

/** The id of every scheme that the product knows, each once. */
export const schemeIds = (): string[] => [...new Set(SCHEMES.map(({ id }) => id))];

/** Every version of a scheme, oldest first; none for an id that is not known. */
export const versionsOf = (id: string): readonly Scheme[] =>
  SCHEMES.filter((scheme) => scheme.id === id);

/**
 * The scheme in its newest version or, given a day, in the newest that had taken effect by then;
 * its first before that: a calculator accepts days before a regulation.
 * @throws Refusal `scheme.unknown`, with the known ids in `details.known`.
 */
export function schemeById(id: string, on?: Day): Scheme {
  const versions = versionsOf(id);
  const inForce = on ? versions.filter(({ effectiveFrom = on }) => effectiveFrom <= on) : versions;
  const scheme = inForce.at(-1) ?? versions[0];
  if (!scheme) {
    const known = schemeIds();
    throw new Refusal('scheme.unknown', `没有方案“${id}”，现有：${known.join('、')}`, { known });
  }
  return scheme;
}

/** `<id>@<version>` of a label that may also carry the hash of its answers. */
export const withoutAnswers = (label: string): string => label.split('+')[0] as string;

const labelled = (label: string, { id, version }: Scheme) =>
  withoutAnswers(label) === `${id}@${version}`;

/**
 * The scheme of a version label, such as a brand or a case carries: `<id>@<version>`, with its
 * rulings as they are by default.
 * @throws Refusal `scheme.unknown-version`.
 */
export function schemeByVersion(label: string): Scheme {
  const scheme = SCHEMES.find((candidate) => labelled(label, candidate));
  if (!scheme) throw new Refusal('scheme.unknown-version', `没有方案版本“${label}”`);
  return scheme;
}

/** `<id>` of a version label. */
export const schemeIdOf = (label: string): string => label.split('@')[0] as string;

/** The scheme of a label, in any version: as the deployment answers it, where it runs that scheme. */
export function schemeUnder(label: string, deployed: Scheme): Scheme {
  if (labelled(label, deployed)) return deployed;
  const scheme = schemeByVersion(label);
  return scheme.id === deployed.id ? underAnswers(scheme, answersOf(deployed)) : scheme;
}

/** Codes of the offices of some schemes, each once: the upper office first, then those below it. */
export const officesOf = (schemes: readonly Scheme[]): readonly string[] => [
  ...new Set(schemes.flatMap(({ city, counties }) => [city, ...counties].map(({ code }) => code))),
];

/** 参照《中华人民共和国民事诉讼法》第九十五条, or 第十五条（一）: where a rule's period is from. */
const sourceOf = (scheme: Scheme, { clause, law }: Rule): string => {
  const article = law && scheme.laws.find(({ id }) => id === law);
  return article ? `参照${article.name}` : clauseName(scheme, clause);
};

/**
 * A rule that can say in words where it is from.
 * @throws Refusal `rule.unknown`, with the scheme's rule ids in `details.known`.
 */
export function ruleOf(scheme: Scheme, ruleId: string): Rule {
  const rule = scheme.rules.find(({ id }) => id === ruleId);
  if (!rule) {
    const known = scheme.rules.map(({ id }) => id);
    throw new Refusal(
      'rule.unknown',
      `方案 ${scheme.id} 没有规则“${ruleId}”，现有：${known.join('、')}`,
      { known },
    );
  }
  return { ...rule, source: sourceOf(scheme, rule) };
}

/** The city as an area of its own, for what belongs to it directly: 市直 (省直 under a province). */
const ownArea = ({ city: { code, name, office } }: Scheme): Office => ({
  code,
  name: office,
  county: `${name.at(-1)}直`,
  aliases: [name],
});

/**
 * Every area that brands may belong to: the counties and, where the procedure lets units apply to
 * the city directly, the city's own. Whoever goes through the register area by area goes by these.
 */
export const areasOf = (scheme: Scheme): readonly Office[] => [
  ...scheme.counties,
  ...(scheme.procedure.some(({ id }) => id === 'direct-application') ? [ownArea(scheme)] : []),
];

const isCalled = ({ code, county, aliases }: Office, nameOrCode: string) =>
  [code, county, ...aliases].includes(nameOrCode);

/**
 * The area's office, by the county's name, another accepted name (石林县), or its code.
 * @throws Refusal `county.unknown`, with the names of the areas in `details.known`.
 */
export function countyOf(scheme: Scheme, nameOrCode: string): Office {
  const office = areasOf(scheme).find((area) => isCalled(area, nameOrCode));
  if (!office) {
    const known = areasOf(scheme).map(({ county }) => county);
    throw new Refusal(
      'county.unknown',
      `${scheme.city.name}没有${scheme.areas}“${nameOrCode}”，现有：${known.join('、')}`,
      { known },
    );
  }
  return office;
}

/**
 * As {@link countyOf}; the city's own area also where nobody may apply to it.
 * @throws Refusal `county.unknown`.
 */
export function areaOf(scheme: Scheme, nameOrCode: string): Office {
  const own = ownArea(scheme);
  return isCalled(own, nameOrCode) ? own : countyOf(scheme, nameOrCode);
}

/**
 * A county's or the city's office, by its code.
 * @throws Refusal `office.unknown`.
 */
export function officeByCode(scheme: Scheme, code: string): { code: string; name: string } {
  if (code === scheme.city.code) return { code, name: scheme.city.office };
  const office = scheme.counties.find((county) => county.code === code);
  if (!office) throw new Refusal('office.unknown', `没有单位“${code}”`);
  return office;
}

/** 第十五条（一）第1项, as a document cites the clause; the id itself where it is unknown. */
export const clauseName = (scheme: Scheme, clauseId: string): string =>
  scheme.clauses.find(({ id }) => id === clauseId)?.name ?? clauseId;

/**
 * The configured answer to an open question, or its default.
 * @throws Refusal `ruling.unknown`.
 */
export function rulingAnswer(scheme: Scheme, rulingId: string): string {
  const ruling = scheme.rulings.find(({ id }) => id === rulingId);
  if (!ruling) throw new Refusal('ruling.unknown', `方案 ${scheme.id} 没有裁定事项“${rulingId}”`);
  return ruling.answer ?? ruling.default;
}

/** The answer to a question that a scheme may not have; undefined where it is not open there. */
export const answerIfAsked = (scheme: Scheme, rulingId: string): string | undefined =>
  scheme.rulings.some(({ id }) => id === rulingId) ? rulingAnswer(scheme, rulingId) : undefined;
