import { Refusal } from '../refusal.ts';
import type { Extension, Pack, Ruling, Scheme, SchemeInput } from './format.ts';
import { SoundScheme } from './references.ts';

/** How the items of each list are told apart: an item of one's own takes the place of the other's. */
const KEYS = {
  clauses: 'id',
  laws: 'id',
  objectKinds: 'code',
  categories: 'code',
  registers: 'code',
  procedure: 'id',
  rules: 'id',
  duties: 'rule',
  quotas: 'id',
  grounds: 'code',
  ladder: 'id',
  sanctions: 'id',
  criteria: 'id',
  forms: 'id',
  rulings: 'id',
} as const;

type Item = Record<string, unknown>;

function merged(base: readonly Item[], own: readonly Item[], key: string): readonly Item[] {
  const replacing = new Map(own.map((item) => [item[key], item]));
  const known = new Set(base.map((item) => item[key]));
  return [
    ...base.map((item) => replacing.get(item[key]) ?? item),
    ...own.filter((item) => !known.has(item[key])),
  ];
}

/** A document of the extension cites the other's clauses as applied: 适用《……》第十三条. */
const applied = ({ clauses, citation }: Scheme) =>
  clauses.map((clause) => ({ ...clause, name: `适用${citation}${clause.name}` }));

/** What the extension says itself is no open question of the other's there. */
const saidIn = (own: object, { options }: Ruling) =>
  options.some(({ gives }) => Object.keys(gives).some((part) => part in own));

/** The whole regulation that an extension amounts to. */
function extended({ extends: _, ...own }: Extension, base: Scheme): SchemeInput {
  const rulings = base.rulings.filter((ruling) => !saidIn(own, ruling));
  const inherited: Item = { ...base, clauses: applied(base), rulings, effectiveTo: undefined };
  const lists = Object.entries(KEYS).map(([list, key]) => [
    list,
    merged(inherited[list] as readonly Item[], ((own as Item)[list] ?? []) as readonly Item[], key),
  ]);
  return { ...inherited, ...own, ...Object.fromEntries(lists) } as SchemeInput;
}

const isExtension = (pack: Pack): pack is Extension => 'extends' in pack;

function whole(pack: Pack, known: readonly Scheme[]): SchemeInput {
  if (!isExtension(pack)) return pack;
  const base = known.find(({ id, version }) => `${id}@${version}` === pack.extends);
  if (!base)
    throw new Refusal(
      'scheme.base-unknown',
      `方案 ${pack.id} 所依据的“${pack.extends}”应列在它之前`,
    );
  return extended(pack, base);
}

/** A version follows the one before it, in number and in time. */
function demandSuccession(scheme: Scheme, known: readonly Scheme[]): void {
  const before = known.filter(({ id }) => id === scheme.id).at(-1);
  if (!before) return;
  const { version, effectiveFrom } = before;
  if (scheme.version <= version)
    throw new Refusal(
      'scheme.version-order',
      `方案 ${scheme.id} 的版本号应大于 ${version}，收到 ${scheme.version}`,
    );
  if (!scheme.effectiveFrom || (effectiveFrom && scheme.effectiveFrom <= effectiveFrom))
    throw new Refusal(
      'scheme.amended-before-predecessor',
      `方案 ${scheme.id} 第 ${scheme.version} 版应在第 ${version} 版施行（${effectiveFrom ?? '未核'}）之后施行，收到 ${scheme.effectiveFrom ?? '（未载施行日）'}`,
    );
}

/** The pack, whole and sound, or everything that is wrong with it and where. */
function sound(pack: Pack, known: readonly Scheme[]): Scheme {
  const { data, error } = SoundScheme.safeParse(whole(pack, known));
  if (data) return data;
  const issues = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Refusal(
    'scheme.unsound',
    `方案 ${pack.id} 第 ${pack.version} 版的数据不完整或前后不一致：${issues.join('；')}`,
  );
}

/**
 * The packs as whole, sound schemes: extensions carried out, versions in order.
 * @throws Refusal `scheme.base-unknown`, `scheme.unsound`, `scheme.version-order`,
 *   `scheme.amended-before-predecessor`.
 */
export function assemble(packs: readonly Pack[]): readonly Scheme[] {
  const known: Scheme[] = [];
  for (const pack of packs) {
    const scheme = sound(pack, known);
    demandSuccession(scheme, known);
    known.push(scheme);
  }
  return known;
}
