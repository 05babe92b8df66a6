import { parseArgs } from 'node:util';
import {
  type CyclePreview,
  openingId,
  previewCycle,
} from '../../../shared/application/cycle-preview.ts';
import { reportCycle, resultsOf } from '../../../shared/application/cycle-report.ts';
import { addDays, formatDay, parseDay } from '../../../shared/calendar/day.ts';
import { dayOf } from '../../../shared/calendar/moment.ts';
import { MARKS, NOTICE_NAMES, progressName } from '../../../shared/console/cycles.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Selected } from '../../../shared/register/cycle/selection.ts';
import { areasOf, countyOf } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { countyName, officeName } from '../../../shared/words/names.ts';
import { required } from './arguments.ts';
import { withRegister } from './open-register.ts';

/** Lines of a list that a terminal shows; `--json` gives all. */
const SHOWN = 20;
/** How far the register is replayed past the printed day, unless told. */
const AHEAD_DAYS = 60;

type Values = Readonly<Record<string, string | boolean | undefined>>;

const text = (values: Values, name: string) => values[name] as string | undefined;

const list = (value: string | undefined) => value?.split(',').filter(Boolean);

/** All counties and kinds, and brands whose two years end by the printed day, unless told. */
function planOf(values: Values, scheme: Scheme) {
  const materialsDueOn = parseDay(required('materials-by', text(values, 'materials-by')));
  return {
    cohort: {
      counties:
        list(text(values, 'counties'))?.map((name) => countyOf(scheme, name).code) ??
        areasOf(scheme).map(({ code }) => code),
      kinds: list(text(values, 'kinds')) ?? scheme.objectKinds.map(({ code }) => code),
      dueThrough: parseDay(text(values, 'due-through') ?? materialsDueOn),
    },
    materialsDueOn,
    until: parseDay(text(values, 'until') ?? addDays(materialsDueOn, AHEAD_DAYS)),
  };
}

const line = (scheme: Scheme, withoutMail: ReadonlySet<string>) => (one: Selected) =>
  `  ${one.name}（${countyName(scheme, one.county)}）　${one.reason}${one.marks.map((mark) => `　〔${MARKS[mark]}〕`).join('')}${withoutMail.has(one.brand) ? '　〔无电子邮箱〕' : ''}`;

const some = (lines: readonly string[]) => [
  ...lines.slice(0, SHOWN),
  ...(lines.length > SHOWN ? [`  ……另有 ${lines.length - SHOWN} 个（--json 全部列出）`] : []),
];

function previewText(preview: CyclePreview, scheme: Scheme): string {
  const { included, excluded, withoutMail, mails, weeks, workload } = preview;
  const show = line(scheme, new Set(withoutMail));
  return [
    `列入 ${included.length} 个：`,
    ...some(included.map(show)),
    `\n不列入 ${excluded.length} 个：`,
    ...some(excluded.map(show)),
    `\n没有电子邮箱、须电话联系：${withoutMail.length} 个`,
    `\n将发出的邮件：${Object.entries(mails)
      .map(([kind, n]) => `${NOTICE_NAMES[kind as keyof typeof NOTICE_NAMES] ?? kind} ${n} 封`)
      .join('，')}`,
    '\n各单位每周新增待办（全库推演）：',
    ...Object.entries(workload).map(
      ([office, load]) =>
        `  ${officeName(scheme, office)}：${weeks
          .filter((week) => load[week]?.tasks)
          .map((week) => `${week.slice(5)} ${load[week]?.tasks}件`)
          .join('，')}`,
    ),
  ].join('\n');
}

const show = (values: Values, data: unknown, words: () => string) =>
  console.log(values.json ? JSON.stringify(data, null, 2) : words());

async function preview(values: Values): Promise<number> {
  return withRegister(text(values, 'data') ?? '', async (register) => {
    const plan = planOf(values, register.scheme);
    const previewed = await previewCycle(register, plan, register.now);
    show(values, previewed, () => previewText(previewed, register.scheme));
    return 0;
  });
}

async function open(values: Values, id: string): Promise<number> {
  return withRegister(text(values, 'data') ?? '', async ({ scheme, execute, now, ...register }) => {
    const { cohort, materialsDueOn } = planOf(values, scheme);
    const number = required('number', text(values, 'number'));
    const command = { type: 'open-cycle', id, cohort, number, materialsDueOn };
    await execute(`cycle:${id}`, command, openingId(command));
    const report = await reportCycle(register, id);
    console.log(
      `评估批次“${id}”已开展（${formatDay(dayOf(now))}）：名单 ${report?.cycle.members ?? 0} 个，已列入 ${Object.values(report?.total ?? {}).reduce((sum, n) => sum + n, 0) - (report?.total['not-enrolled'] ?? 0)} 个`,
    );
    return 0;
  });
}

async function report(values: Values, id: string): Promise<number> {
  return withRegister(text(values, 'data') ?? '', async ({ scheme, ...register }) => {
    const found = await reportCycle(register, id);
    if (!found) throw new Refusal('cycle.unknown', `没有评估批次“${id}”`);
    const inWords = (counts: Readonly<Record<string, number>>) =>
      Object.entries(counts)
        .map(([progress, n]) => `${progressName(progress, scheme)} ${n}`)
        .join('，');
    show(values, found, () =>
      [
        `评估批次“${id}”（${found.cycle.number}），名单 ${found.cycle.members ?? 0} 个，材料提交日 ${found.cycle.materialsDueOn}`,
        `全市：${inWords(found.total)}`,
        ...Object.entries(found.counties).map(
          ([county, counts]) => `  ${countyName(scheme, county)}：${inWords(counts)}`,
        ),
      ].join('\n'),
    );
    return 0;
  });
}

async function close(values: Values, id: string): Promise<number> {
  return withRegister(text(values, 'data') ?? '', async ({ execute, ...register }) => {
    const found = await reportCycle(register, id);
    if (!found) throw new Refusal('cycle.unknown', `没有评估批次“${id}”`);
    const reason = required('reason', text(values, 'reason'));
    const command = { type: 'close-cycle', results: resultsOf(found), reason };
    await execute(`cycle:${id}`, command, `close-cycle:${id}`);
    console.log(`评估批次“${id}”已结束`);
    return 0;
  });
}

const ACTIONS = new Map([
  ['open', open],
  ['report', report],
  ['close', close],
]);

/**
 * `cycle preview --materials-by DAY [--due-through DAY] [--counties A,B] [--kinds A,B]
 * [--until DAY]`, `cycle open ID --number NO` with the same, `cycle report ID`, `cycle close ID
 * --reason WHY`; each with `[--data DIR] [--json]`. Opening twice is opening once, and goes on
 * where it was interrupted.
 */
export async function run(args: string[]): Promise<number> {
  const option = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.data' },
      'materials-by': option,
      'due-through': option,
      counties: option,
      kinds: option,
      until: option,
      number: option,
      reason: option,
      json: { type: 'boolean', default: false },
    },
  });
  const [action = '', id, ...rest] = positionals;
  if (action === 'preview' && id === undefined) return preview(values);
  const known = ACTIONS.get(action);
  if (!known || id === undefined || rest.length > 0)
    throw new Refusal('cli.arguments', '用法：cycle preview|open 批次|report 批次|close 批次');
  return known(values, id);
}
