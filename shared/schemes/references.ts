import * as z from 'zod/mini';
import { Rule, type Ruling, Scheme } from './format.ts';

type Problem = readonly [path: string, message: string];

const duplicates = (path: string, ids: readonly string[]): Problem[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => [path, `${id} 重复`]);

/** What a scheme refers to, by kind, each with the place of the reference. */
function* references(scheme: Scheme): Generator<{ kind: keyof Known; id: string; at: string }> {
  const { evaluation, targets } = scheme;
  const clauseBearers = {
    rules: scheme.rules,
    grounds: scheme.grounds,
    ladder: scheme.ladder,
    sanctions: scheme.sanctions,
    procedure: scheme.procedure,
    criteria: scheme.criteria,
    objectKinds: scheme.objectKinds,
    categories: scheme.categories,
    forms: scheme.forms,
    grants: scheme.grants,
    registers: scheme.registers,
    quotas: scheme.quotas,
    naming: scheme.naming ? [scheme.naming] : [],
    fields: scheme.forms.flatMap(({ fields }) => fields),
    evaluation: evaluation ? [evaluation] : [],
  };
  for (const [at, bearers] of Object.entries(clauseBearers))
    for (const { clause } of bearers) yield { kind: 'clause', id: clause, at };
  if (scheme.developmentPlan)
    yield { kind: 'clause', id: scheme.developmentPlan.clause, at: 'developmentPlan' };
  for (const { id, clauses } of scheme.rulings)
    for (const clause of clauses) yield { kind: 'clause', id: clause, at: `rulings.${id}` };

  for (const { id, law } of scheme.rules)
    if (law) yield { kind: 'law', id: law, at: `rules.${id}` };

  for (const { id, rule } of [...scheme.ladder, ...scheme.sanctions, ...scheme.procedure])
    if (rule) yield { kind: 'rule', id: rule, at: id };
  for (const [at, rule] of Object.entries(targets ?? {}))
    yield { kind: 'rule', id: rule, at: `targets.${at}` };
  if (evaluation) yield { kind: 'rule', id: evaluation.rule, at: 'evaluation' };
  if (evaluation?.materials) {
    yield { kind: 'rule', id: evaluation.materials.rule, at: 'evaluation.materials' };
    yield { kind: 'ground', id: evaluation.materials.missing, at: 'evaluation.materials' };
  }
  for (const { id, appliesFor } of scheme.forms)
    for (const kind of appliesFor) yield { kind: 'objectKind', id: kind, at: `forms.${id}` };
  for (const { rule } of scheme.duties) yield { kind: 'rule', id: rule, at: 'duties' };
  for (const { id, offices } of scheme.quotas)
    for (const office of offices) yield { kind: 'office', id: office, at: `quotas.${id}` };
  for (const { id, options } of scheme.rulings)
    for (const { sets, leads } of options) {
      const at = `rulings.${id}`;
      for (const { rule } of sets) yield { kind: 'rule', id: rule, at };
      for (const [ground, measure] of Object.entries(leads)) {
        yield { kind: 'ground', id: ground, at };
        yield { kind: 'measure', id: measure, at };
      }
    }

  for (const { code, measure, count, lasting } of scheme.grounds) {
    yield { kind: 'measure', id: measure, at: `grounds.${code}` };
    if (count) yield { kind: 'measure', id: count.of, at: `grounds.${code}` };
    if (lasting) yield { kind: 'rule', id: lasting.rule, at: `grounds.${code}` };
  }
  for (const { id, onFailure } of scheme.ladder)
    if (onFailure) yield { kind: 'measure', id: onFailure, at: `ladder.${id}` };
  for (const { code, proposes } of evaluation?.outcomes ?? [])
    if (proposes) yield { kind: 'measure', id: proposes, at: `evaluation.${code}` };

  for (const { id, objectKind, category, ruling } of scheme.criteria) {
    yield { kind: 'objectKind', id: objectKind, at: `criteria.${id}` };
    if (category) yield { kind: 'category', id: category, at: `criteria.${id}` };
    if (ruling) yield { kind: 'ruling', id: ruling, at: `criteria.${id}` };
  }
}

interface Known {
  clause: readonly string[];
  law: readonly string[];
  rule: readonly string[];
  measure: readonly string[];
  objectKind: readonly string[];
  category: readonly string[];
  office: readonly string[];
  ruling: readonly string[];
  ground: readonly string[];
}

const knownIn = (scheme: Scheme): Known => ({
  clause: scheme.clauses.map(({ id }) => id),
  law: scheme.laws.map(({ id }) => id),
  rule: scheme.rules.map(({ id }) => id),
  measure: [...scheme.ladder, ...scheme.sanctions].map(({ id }) => id),
  objectKind: scheme.objectKinds.map(({ code }) => code),
  category: scheme.categories.map(({ code }) => code),
  office: [...new Set([scheme.city, ...scheme.counties].map(({ code }) => code))],
  ruling: scheme.rulings.map(({ id }) => id),
  ground: scheme.grounds.map(({ code }) => code),
});

/** A confirmed failure must lead upwards: no stage may come round to itself. */
function loops({ ladder }: Scheme): Problem[] {
  const next = new Map(ladder.map(({ id, onFailure }) => [id, onFailure]));
  return ladder.flatMap(({ id }): Problem[] => {
    const seen = new Set<string>();
    for (let at = next.get(id); at && !seen.has(at); at = next.get(at)) seen.add(at);
    return seen.has(id) ? [[`ladder.${id}`, '措施阶梯成环']] : [];
  });
}

/** Words quoted outside the clauses must stand in the clause that they name. */
function misquotes({ clauses, grounds, criteria }: Scheme): Problem[] {
  const textOf = new Map(clauses.map(({ id, text }) => [id, text]));
  const lasting = grounds.flatMap(({ clause, lasting: quoted }) =>
    quoted ? [{ clause, text: quoted.text }] : [],
  );
  return [...grounds, ...lasting, ...criteria]
    .filter(({ clause, text }) => !textOf.get(clause)?.includes(text))
    .map(({ clause, text }) => [clause, `条款中没有“${text}”`]);
}

const targetsOf = ({ sets, leads, gives }: Ruling['options'][number]) =>
  [
    ...sets.map(({ rule, field }) => `${rule}.${field}`),
    ...Object.keys(leads),
    ...Object.keys(gives),
  ]
    .sort()
    .join();

/** The default and the answer are options; every option sets the same fields, to legal values. */
function unsound({ id, options, default: byDefault, answer }: Ruling, rules: Rule[]): Problem[] {
  const values = options.map(({ value }) => value);
  const problems: Problem[] = [byDefault, answer ?? byDefault]
    .filter((value) => !values.includes(value))
    .map((value) => [`rulings.${id}`, `选项中没有“${value}”`]);
  if (new Set(options.map(targetsOf)).size > 1)
    problems.push([`rulings.${id}`, '各选项应设定同样的字段，否则无法改回']);
  for (const { rule, field, value } of options.flatMap(({ sets }) => sets)) {
    const target = rules.find(({ id }) => id === rule);
    if (target && !Rule.safeParse({ ...target, [field]: value }).success)
      problems.push([`rulings.${id}`, `${rule}.${field} 不能是 ${JSON.stringify(value)}`]);
  }
  return [...problems, ...duplicates(`rulings.${id}`, values)];
}

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/** What of the scheme an answer says otherwise. */
function contradicted({ rules, grounds, ...scheme }: Scheme, option: Ruling['options'][number]) {
  const { sets, leads, gives } = option;
  return [
    ...sets
      .filter(({ rule, field, value }) => {
        const target = rules.find(({ id }) => id === rule);
        return target && differs(target[field], value);
      })
      .map(({ rule, field }) => `${rule}.${field}`),
    ...grounds
      .filter(({ code, measure }) => (leads[code] ?? measure) !== measure)
      .map(({ code }) => code),
    ...(Object.keys(gives) as (keyof typeof gives)[]).filter((part) =>
      differs(scheme[part], gives[part]),
    ),
  ];
}

/** The scheme must already say what the answers in force set, or the data contradicts itself. */
const contradictions = (scheme: Scheme): Problem[] =>
  scheme.rulings.flatMap(({ id, options, default: byDefault, answer = byDefault }) =>
    options
      .filter(({ value }) => value === answer)
      .flatMap((option) => contradicted(scheme, option))
      .map((what): Problem => [`rulings.${id}`, `${what} 与所选答案不一致`]),
  );

function problemsOf(scheme: Scheme): Problem[] {
  const known = knownIn(scheme);
  return [
    ...Object.entries(known).flatMap(([kind, ids]) => duplicates(kind, ids)),
    ...[...references(scheme)]
      .filter(({ kind, id }) => !known[kind].includes(id))
      .map(({ kind, id, at }): Problem => [at, `${kind} ${id} 不存在`]),
    ...loops(scheme),
    ...misquotes(scheme),
    ...scheme.rulings.flatMap((ruling) => unsound(ruling, scheme.rules)),
    ...contradictions(scheme),
  ];
}

/** A scheme whose every reference resolves: what the catalogue accepts. */
export const SoundScheme = Scheme.check(
  z.superRefine((scheme, context) => {
    for (const [path, message] of problemsOf(scheme))
      context.addIssue({ code: 'custom', path: [path], message });
  }),
);
