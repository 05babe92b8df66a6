import { parseArgs } from 'node:util';
import { measureName, SIDES } from '../../../shared/console/names.ts';
import type { PeriodLength } from '../../../shared/periods/reckoning.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { clauseName, rulingAnswer, schemeById } from '../../../shared/schemes/catalogue.ts';
import type { Rule, Ruling, Scheme } from '../../../shared/schemes/format.ts';
import { schemeVersion } from '../../../shared/schemes/version.ts';

const UNITS: Record<PeriodLength['unit'], string> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
};

const lengthOf = ({ length }: Rule) => (length ? `${length.n}${UNITS[length.unit]}` : '期日');

function ruleLines(scheme: Scheme, rule: Rule): string[] {
  const reminders = rule.reminders.map(
    ({ to, workingDaysBefore }) => `届满前${workingDaysBefore.join('、')}个工作日提醒${SIDES[to]}`,
  );
  const law = scheme.laws.find(({ id }) => id === rule.law);
  return [
    `  ${rule.name}（${rule.id}）：${lengthOf(rule)}，自${rule.startLabel}起，${rule.rolls ? '末日遇休息日顺延' : '不顺延'}`,
    `    依据：${clauseName(scheme, rule.clause)}${law ? `，参照${law.name}` : ''}${rule.statutory ? '' : '（内部时限）'}；义务人：${SIDES[rule.actor]}`,
    ...reminders.map((line) => `    ${line}`),
  ];
}

function rulingLines(scheme: Scheme, { id, question, clauses, options, reason }: Ruling): string[] {
  const answer = rulingAnswer(scheme, id);
  return [
    `  ${question}（${id}；${clauses.map((clause) => clauseName(scheme, clause)).join('、')}）`,
    ...options.map(
      ({ value, label }) => `    ${value === answer ? '●' : '○'} ${label}（${value}）`,
    ),
    `    理由：${reason}`,
  ];
}

/** The regulation on a page: what it sets, and what it leaves open. */
function toText(scheme: Scheme): string {
  const rules = (statutory: boolean) =>
    scheme.rules
      .filter((rule) => rule.statutory === statutory)
      .flatMap((rule) => ruleLines(scheme, rule));
  const stages = scheme.ladder.map(
    ({ clause, name, authority, onFailure }, i) =>
      `  ${i + 1}. ${name}（${clauseName(scheme, clause)}，${SIDES[authority]}）${onFailure ? ` → 未整改或者不力：${measureName(scheme, onFailure)}` : ''}`,
  );
  const sanctions = scheme.sanctions.map(
    ({ clause, name, authority }) =>
      `  - ${name}（${clauseName(scheme, clause)}，${SIDES[authority]}）`,
  );
  const grounds = scheme.grounds.map(
    ({ clause, text, measure }) =>
      `  ${clauseName(scheme, clause)}：${text} → ${measureName(scheme, measure)}`,
  );
  return [
    `${scheme.citation}（${schemeVersion(scheme)}）`,
    `${scheme.source}，自 ${scheme.effectiveFrom} 起施行`,
    '\n法定期限',
    ...rules(true),
    '\n内部时限',
    ...rules(false),
    '\n措施阶梯',
    ...stages,
    ...sanctions,
    '\n情形',
    ...grounds,
    `\n裁定事项（${scheme.rulings.length}项，● 为现行答案）`,
    ...scheme.rulings.flatMap((ruling) => rulingLines(scheme, ruling)),
  ].join('\n');
}

/** `scheme ID [--json]`: the regulation as data, or as a page to read. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw new Refusal('cli.arguments', '用法：scheme 方案 [--json]');
  const scheme = schemeById(id);
  console.log(values.json ? JSON.stringify(scheme, null, 2) : toText(scheme));
  return 0;
}
