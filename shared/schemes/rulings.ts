import { Refusal } from '../refusal.ts';
import type { Rule, Ruling, Scheme } from './format.ts';
import { SoundScheme } from './references.ts';

type Option = Ruling['options'][number];

/** Ruling id -> option value. */
export type Answers = Readonly<Record<string, string>>;

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

const leading = (ground: Scheme['grounds'][number], options: readonly Option[]) => ({
  ...ground,
  measure: options.flatMap(({ leads }) => leads[ground.code] ?? []).at(-1) ?? ground.measure,
});

const answered = (scheme: Scheme, chosen: ReadonlyMap<string, Option>): Scheme => ({
  ...scheme,
  ...Object.assign({}, ...[...chosen.values()].map(({ gives }) => gives)),
  rules: scheme.rules.map((rule) => applied(rule, [...chosen.values()])),
  grounds: scheme.grounds.map((ground) => leading(ground, [...chosen.values()])),
  rulings: scheme.rulings.map((ruling) => ({
    ...ruling,
    answer: chosen.get(ruling.id)?.value ?? ruling.answer,
  })),
});

/**
 * The scheme with open questions answered, and the rules that the answers change. The scheme given
 * stays as it is; earlier answers stand.
 * @throws Refusal `ruling.unknown`, `ruling.unknown-option`; `ruling.default-only` for an answer that
 * nobody would act on.
 */
export const withAnswers = (scheme: Scheme, answers: Answers): Scheme =>
  SoundScheme.parse(
    answered(
      scheme,
      new Map(Object.entries(answers).map(([id, value]) => [id, optionOf(scheme, id, value)])),
    ),
  );

/** The answers that somebody gave; a question left to its default is not among them. */
export const answersOf = ({ rulings }: Pick<Scheme, 'rulings'>): Answers =>
  Object.fromEntries(
    rulings.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]])),
  );

/**
 * The scheme under answers that were given to it or to another of its versions: a question that it
 * does not ask, or an option that it does not have, is left out.
 */
export function underAnswers(scheme: Scheme, answers: Answers): Scheme {
  const chosen = new Map(
    scheme.rulings.flatMap(({ id, options }) => {
      const option = options.find(({ value }) => value === answers[id]);
      return option ? [[id, option] as const] : [];
    }),
  );
  return chosen.size > 0 ? answered(scheme, chosen) : scheme;
}
