import { Refusal } from '../refusal.ts';
import type { Rule, Ruling, Scheme } from './format.ts';
import { SoundScheme } from './references.ts';

type Option = Ruling['options'][number];

function optionOf(scheme: Scheme, rulingId: string, value: string): Option {
  const ruling = scheme.rulings.find(({ id }) => id === rulingId);
  if (!ruling) throw new Refusal('ruling.unknown', `方案 ${scheme.id} 没有裁定事项“${rulingId}”`);
  const option = ruling.options.find((candidate) => candidate.value === value);
  if (!option) {
    const known = ruling.options.map((candidate) => candidate.value);
    throw new Refusal(
      'ruling.unknown-option',
      `裁定事项“${rulingId}”没有选项“${value}”，可选：${known.join('、')}`,
      { known },
    );
  }
  if (ruling.actedOnBy === 'nobody' && value !== ruling.default) {
    const [only] = ruling.options.filter((candidate) => candidate.value === ruling.default);
    throw new Refusal(
      'ruling.default-only',
      `裁定事项“${ruling.question}”本系统只能按“${only?.label}”办理，不能登记另行裁定`,
    );
  }
  return option;
}

const applied = (rule: Rule, options: readonly Option[]): Rule => ({
  ...rule,
  ...Object.fromEntries(
    options
      .flatMap(({ sets }) => sets)
      .filter((set) => set.rule === rule.id)
      .map(({ field, value }) => [field, value]),
  ),
});

/**
 * The scheme with open questions answered (ruling id -> option value), and the rules that the
 * answers change. The scheme given stays as it is; earlier answers stand.
 * @throws Refusal `ruling.unknown`, `ruling.unknown-option`; `ruling.default-only` for an answer that
 * nobody would act on.
 */
export function withAnswers(scheme: Scheme, answers: Readonly<Record<string, string>>): Scheme {
  const chosen = new Map(
    Object.entries(answers).map(([id, value]) => [id, optionOf(scheme, id, value)]),
  );
  return SoundScheme.parse({
    ...scheme,
    rules: scheme.rules.map((rule) => applied(rule, [...chosen.values()])),
    rulings: scheme.rulings.map((ruling) => ({
      ...ruling,
      answer: chosen.get(ruling.id)?.value ?? ruling.answer,
    })),
  });
}
