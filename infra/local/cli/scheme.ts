import { parseArgs } from 'node:util';
import { schemeStream } from '../../../shared/application/law.ts';
import { dayOf } from '../../../shared/calendar/moment.ts';
import { answersTo, labelOf } from '../../../shared/console/rulings.ts';
import { everyItem } from '../../../shared/ledger/pages.ts';
import type { StoredEvent } from '../../../shared/ledger/port.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { clauseName, rulingAnswer, schemeById } from '../../../shared/schemes/catalogue.ts';
import type { Rule, Ruling, Scheme } from '../../../shared/schemes/format.ts';
import type { Side } from '../../../shared/schemes/side.ts';
import { schemeVersion } from '../../../shared/schemes/version.ts';
import { lengthInWords } from '../../../shared/schemes/words.ts';
import { actorName, formatMoment, measureName, SIDES } from '../../../shared/words/names.ts';
import { localLaw } from './law.ts';
import { openExisting } from './ledger.ts';

/** Who a side is under this scheme: in a province's the office above is the province's. */
const sideName = (scheme: Scheme, side: Side) =>
  ({ holder: SIDES.holder, county: `${scheme.areas}级人社部门`, city: scheme.city.office })[side];

/** A heading and what stands under it; nothing where the regulation has none of it. */
const section = (title: string, lines: readonly string[]) =>
  lines.length > 0
    ? [
        `
${title}`,
        ...lines,
      ]
    : [];

function ruleLines(scheme: Scheme, rule: Rule): string[] {
  const reminders = rule.reminders.map(
    ({ to, workingDaysBefore }) =>
      `届满前${workingDaysBefore.join('、')}个工作日提醒${sideName(scheme, to)}`,
  );
  const law = scheme.laws.find(({ id }) => id === rule.law);
  return [
    `  ${rule.name}（${rule.id}）：${lengthInWords(rule)}，自${rule.startLabel}起，${rule.rolls ? '末日遇休息日顺延' : '不顺延'}`,
    `    依据：${clauseName(scheme, rule.clause)}${law ? `，参照${law.name}` : ''}${rule.statutory ? '' : '（内部时限）'}；义务人：${sideName(scheme, rule.actor)}`,
    ...reminders.map((line) => `    ${line}`),
  ];
}

/** A scheme, and what a register recorded of it. */
interface Shown {
  readonly scheme: Scheme;
  /** Absent for the pack as it ships. */
  readonly events?: readonly StoredEvent[];
}

function rulingLines(ruling: Ruling, { scheme, events }: Shown): string[] {
  const { id, question, clauses, options, default: byDefault, reason } = ruling;
  const answer = rulingAnswer(scheme, id);
  const changes = answersTo(ruling, events ?? []);
  return [
    `  ${question}（${id}；${clauses.map((clause) => clauseName(scheme, clause)).join('、')}）`,
    ...options.map(
      ({ value, label }) => `    ${value === answer ? '●' : '○'} ${label}（${value}）`,
    ),
    `    默认：${labelOf(ruling, byDefault)}。理由：${reason}`,
    ...changes.map(
      ({ event, actor, recordedAt }) =>
        `    ${formatMoment(recordedAt)} ${actorName(scheme, actor)}（${actor.id}）由“${labelOf(ruling, event.previous)}”改为“${labelOf(ruling, event.answer)}”，理由：${event.reason}`,
    ),
    ...(events && changes.length === 0 ? ['    默认，未更改'] : []),
  ];
}

/** The regulation on a page: what it sets, and what it leaves open. */
function toText(shown: Shown): string {
  const { scheme } = shown;
  const rules = (statutory: boolean) =>
    scheme.rules
      .filter((rule) => rule.statutory === statutory)
      .flatMap((rule) => ruleLines(scheme, rule));
  const stages = scheme.ladder.map(
    ({ clause, name, authority, onFailure }, i) =>
      `  ${i + 1}. ${name}（${clauseName(scheme, clause)}，${sideName(scheme, authority)}）${onFailure ? ` → 未整改或者不力：${measureName(scheme, onFailure)}` : ''}`,
  );
  const sanctions = scheme.sanctions.map(
    ({ clause, name, authority }) =>
      `  - ${name}（${clauseName(scheme, clause)}，${sideName(scheme, authority)}）`,
  );
  const grounds = scheme.grounds.map(
    ({ clause, text, measure }) =>
      `  ${clauseName(scheme, clause)}：${text} → ${measureName(scheme, measure)}`,
  );
  return [
    `${scheme.citation}（${schemeVersion(scheme)}）`,
    `${scheme.source}，${scheme.effectiveFrom ? `自 ${scheme.effectiveFrom} 起施行` : '施行日未核'}`,
    ...section('法定期限', rules(true)),
    ...section('内部时限', rules(false)),
    ...section('措施阶梯', [...stages, ...sanctions]),
    ...section('情形', grounds),
    `\n裁定事项（${scheme.rulings.length}项，● 为现行答案）`,
    ...scheme.rulings.flatMap((ruling) => rulingLines(ruling, shown)),
  ].join('\n');
}

/** The scheme as a register answers it, with who answered what and when. */
async function inRegister(id: string, folder: string): Promise<Shown> {
  const ledger = openExisting(folder);
  try {
    const { lawOf, now } = await localLaw(folder, ledger);
    const { scheme } = lawOf(undefined, schemeVersion(schemeById(id, dayOf(now))));
    const events: StoredEvent[] = [];
    for await (const event of everyItem((page) => ledger.events(schemeStream(id), 0, page)))
      events.push(event);
    return { scheme, events };
  } finally {
    await ledger.close();
  }
}

/**
 * `scheme ID [--data DIR] [--json]`: the regulation as data, or as a page to read; with the data
 * folder of a machine as that register answers its open questions.
 */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, data: { type: 'string' } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw new Refusal('cli.arguments', '用法：scheme 方案 [--data 目录] [--json]');
  const shown = values.data ? await inRegister(id, values.data) : { scheme: schemeById(id) };
  console.log(values.json ? JSON.stringify(shown.scheme, null, 2) : toText(shown));
  return 0;
}
