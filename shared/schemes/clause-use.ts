import type { Scheme } from './format.ts';

type Use = readonly [clause: string, what: string];

const uses = (scheme: Scheme): readonly Use[] => [
  ...scheme.rules.map(({ id, clause }): Use => [clause, `rule ${id}`]),
  ...scheme.procedure.map(({ id, clause }): Use => [clause, `step ${id}`]),
  ...scheme.criteria.map(({ id, clause }): Use => [clause, `criterion ${id}`]),
  ...scheme.grounds.map(({ code, clause }): Use => [clause, `ground ${code}`]),
  ...scheme.ladder.map(({ id, clause }): Use => [clause, `stage ${id}`]),
  ...scheme.sanctions.map(({ id, clause }): Use => [clause, `sanction ${id}`]),
  ...scheme.quotas.map(({ id, clause }): Use => [clause, `quota ${id}`]),
  ...scheme.objectKinds.map(({ code, clause }): Use => [clause, `kind ${code}`]),
  ...scheme.categories.map(({ code, clause }): Use => [clause, `category ${code}`]),
  ...scheme.registers.map(({ code, clause }): Use => [clause, `register ${code}`]),
  ...scheme.forms.map(({ id, clause }): Use => [clause, `form ${id}`]),
  ...scheme.forms.flatMap(({ id, fields }) =>
    fields.map((field): Use => [field.clause, `field ${field.id} of ${id}`]),
  ),
  ...(scheme.developmentPlan ? [[scheme.developmentPlan.clause, 'development plan'] as const] : []),
  ...(scheme.naming ? [[scheme.naming.clause, 'naming'] as const] : []),
  ...(scheme.evaluation ? [[scheme.evaluation.clause, 'evaluation'] as const] : []),
];

/** What each clause carries: the rules, conditions, steps and fields that rest on it. */
export function carriedBy(scheme: Scheme): ReadonlyMap<string, readonly string[]> {
  const carried = new Map<string, string[]>();
  for (const [clause, what] of uses(scheme))
    carried.set(clause, [...(carried.get(clause) ?? []), what]);
  return carried;
}
