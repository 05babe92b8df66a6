import type { Rule, Scheme } from './format.ts';
import { schemeVersion } from './version.ts';
import { lengthInWords } from './words.ts';

/** What of a rule changes a date, in words. */
const RULE_FACETS: readonly (readonly [name: string, of: (rule: Rule) => string])[] = [
  ['期限', lengthInWords],
  ['起算', ({ startLabel }) => startLabel],
  ['起算日', ({ countsStart }) => (countsStart ? '计入' : '不计入')],
  ['末日遇休息日', ({ rolls }) => (rolls ? '顺延' : '不顺延')],
  ['性质', ({ statutory }) => (statutory ? '法定期限' : '内部时限')],
];

const ruleChanges = (before: Rule, after: Rule): readonly string[] =>
  RULE_FACETS.filter(([, of]) => of(before) !== of(after)).map(
    ([name, of]) => `规则“${after.name}”的${name}：${of(before)} 改为 ${of(after)}`,
  );

interface Compared<Item> {
  readonly what: string;
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  key(item: Item): string;
  name(item: Item): string;
  changes(before: Item, after: Item): readonly string[];
}

/** What was added, repealed or changed of one list. */
function compare<Item>({ what, before, after, key, name, changes }: Compared<Item>): string[] {
  const old = new Map(before.map((item) => [key(item), item]));
  const now = new Set(after.map(key));
  return [
    ...before.filter((item) => !now.has(key(item))).map((item) => `删去${what}“${name(item)}”`),
    ...after.flatMap((item) => {
      const was = old.get(key(item));
      return was ? changes(was, item) : [`增加${what}“${name(item)}”`];
    }),
  ];
}

const unlessSame = (before: unknown, after: unknown, words: string) =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [words];

/**
 * What changed from one scheme, or one version of it, to another, in words; empty where nothing
 * did that a holder or an office would notice.
 */
export const schemeDiff = (before: Scheme, after: Scheme): readonly string[] => [
  ...unlessSame(
    before.effectiveFrom,
    after.effectiveFrom,
    `施行日：${schemeVersion(before)} 为 ${before.effectiveFrom ?? '未核'}，${schemeVersion(after)} 为 ${after.effectiveFrom ?? '未核'}`,
  ),
  ...compare({
    what: '条款',
    before: before.clauses,
    after: after.clauses,
    key: ({ id }) => id,
    name: ({ name }) => name,
    changes: (was, is) =>
      unlessSame(was.text, is.text, `${is.name}：“${was.text}” 改为 “${is.text}”`),
  }),
  ...compare({
    what: '规则',
    before: before.rules,
    after: after.rules,
    key: ({ id }) => id,
    name: ({ name }) => name,
    changes: ruleChanges,
  }),
  ...compare({
    what: '条件',
    before: before.criteria,
    after: after.criteria,
    key: ({ id }) => id,
    name: ({ text }) => text,
    changes: (was, is) =>
      unlessSame(was.threshold, is.threshold, `条件“${was.text}” 改为 “${is.text}”`),
  }),
  ...compare({
    what: '情形',
    before: before.grounds,
    after: after.grounds,
    key: ({ code }) => code,
    name: ({ text }) => text,
    changes: (was, is) =>
      unlessSame(
        was.measure,
        is.measure,
        `情形“${is.text}”引起的措施：${was.measure} 改为 ${is.measure}`,
      ),
  }),
];
