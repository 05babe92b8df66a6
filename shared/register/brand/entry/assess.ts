import { answerIfAsked, areaOf } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import type { Assessment, Form } from './events.ts';

/** What the record itself shows of the conditions. It decides nothing: people accept or decline. */

type Criterion = Scheme['criteria'][number];

/** The conditions that concern a brand of this kind and category. */
export const criteriaFor = (
  { criteria }: Scheme,
  { kind, category }: { readonly kind: string; readonly category: string },
): readonly Criterion[] =>
  criteria.filter((c) => c.objectKind === kind && (!c.category || c.category === category));

/** 民法典1259: 超过 excludes the number itself, 以上 and 不少于 include it. */
const OPERATORS = {
  gt: { holds: (value: number, bound: number) => value > bound, words: '超过（不含本数）' },
  ge: { holds: (value: number, bound: number) => value >= bound, words: '达到（含本数）' },
  lt: { holds: (value: number, bound: number) => value < bound, words: '小于（不含本数）' },
} as const;

/** The form's field that shows it; a ruling may name another field. */
export function fieldOf({ threshold, ruling }: Criterion, scheme: Scheme): string | undefined {
  if (!threshold) return undefined;
  const answer = ruling && answerIfAsked(scheme, ruling);
  const fields = scheme.forms.flatMap(({ fields }) => fields.map(({ id }) => id));
  return answer && fields.includes(answer) ? answer : threshold.field;
}

/** Whether the clause lets the city relax the number in a case of its own. */
export const mayRelax = ({ threshold, ruling }: Criterion, scheme: Scheme): boolean =>
  threshold !== undefined &&
  ruling !== undefined &&
  answerIfAsked(scheme, ruling) === 'case-by-case';

/** 力争: a number to strive for. Not to reach it has to be explained, and bars nothing. */
const isGoal = ({ ruling }: Criterion, scheme: Scheme): boolean =>
  ruling !== undefined && answerIfAsked(scheme, ruling) === 'goal';

/** As ruled, either group of conditions will do: no number of one of them bars by itself. */
const isAlternative = (scheme: Scheme): boolean =>
  answerIfAsked(scheme, 'basic-conditions-for-all') === 'either';

function assessCriterion(criterion: Criterion, form: Form, scheme: Scheme): Assessment {
  const { id: item, clause, text, threshold } = criterion;
  const value = form[fieldOf(criterion, scheme) ?? ''];
  if (!threshold || typeof value !== 'number')
    return { item, clause, finding: 'for-people', reason: `须由人员审查：${text}` };
  const { holds, words } = OPERATORS[threshold.op];
  const met = holds(value, threshold.value);
  const { unit } = threshold;
  const compared = `填报${value}${unit}，条件为${words}${threshold.value}${unit}，`;
  if (met) return { item, clause, finding: 'met', reason: `${compared}符合` };
  const waived = isGoal(criterion, scheme)
    ? '未达到；系力争目标，应予说明'
    : isAlternative(scheme) && '未达到；按裁定，基本条件与分类条件符合其一即可，须由人员审查';
  return waived
    ? { item, clause, finding: 'for-people', reason: `${compared}${waived}` }
    : { item, clause, finding: 'not-met', reason: `${compared}不符合` };
}

const stem = (place: string) => place.replace(/(?:.族)*自治县$|[省市州区县]$/u, '');

type Part = NonNullable<Scheme['naming']>['parts'][number];

/** What shows a part of the name, as far as a comparison can tell: who it is about stands at its end. */
function shown(part: Part, name: string, county: string, scheme: Scheme): string | undefined {
  const { county: area, aliases } = areaOf(scheme, county);
  const places = [area, ...aliases, scheme.city.name].map(stem);
  return part.id === 'place'
    ? places.find((place) => name.includes(place))
    : part.examples.find((word) => name.replace(/(劳务)?品牌$/u, '').endsWith(word));
}

/** Naming: what can be found is said, what cannot is put before people. */
function assessNaming(name: string, county: string, scheme: Scheme): readonly Assessment[] {
  if (!scheme.naming) return [];
  const parts = scheme.naming.parts.map((part) => {
    const word = shown(part, name, county, scheme);
    return {
      word,
      // As ruled, the words that the clause gives are all there are.
      wrong: !word && part.id === 'person' && answerIfAsked(scheme, 'naming-person') === 'closed',
      says: word ? `${part.name}：“${word}”` : `${part.name}：未能识别，须由人员判断`,
    };
  });
  return [
    {
      item: 'naming',
      clause: scheme.naming.clause,
      finding: parts.some(({ wrong }) => wrong)
        ? 'not-met'
        : parts.every(({ word }) => word)
          ? 'met'
          : 'for-people',
      reason: parts.map(({ says }) => says).join('；'),
    },
  ];
}

/** Every condition of a brand, with what the form shows of it. */
export const assess = (
  brand: { readonly name: string; readonly kind: string; readonly category: string },
  county: string,
  form: Form,
  scheme: Scheme,
): readonly Assessment[] => [
  ...assessNaming(brand.name, county, scheme),
  ...criteriaFor(scheme, brand).map((criterion) => assessCriterion(criterion, form, scheme)),
];
