import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { compileCalendar } from '../../../shared/calendar/compile.ts';
import { type Day, formatDay, parseDay, weekdayName } from '../../../shared/calendar/day.ts';
import { NATIONAL } from '../../../shared/calendar/national.ts';
import { reckon } from '../../../shared/periods/reckon.ts';
import type { Reckoning } from '../../../shared/periods/reckoning.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { countyOf, ruleOf, schemeById } from '../../../shared/schemes/catalogue.ts';
import type { Rule } from '../../../shared/schemes/format.ts';
import { required } from './arguments.ts';

const Query = z.strictObject({
  scheme: z.string(),
  rule: z.string(),
  from: z.string(),
  county: z.optional(z.string()),
});
type Query = z.infer<typeof Query>;

const calendars = new Map<string | undefined, Calendar>();

function calendarFor(county: string | undefined): Calendar {
  const known = calendars.get(county);
  if (known) return known;
  const compiled = compileCalendar(NATIONAL, county);
  calendars.set(county, compiled);
  return compiled;
}

/**
 * A calculator: any day that the calendar covers, by the version in force on it; also a day before
 * the scheme took effect.
 */
export function reckonFor(query: Query): { rule: Rule; reckoning: Reckoning } {
  const from = parseDay(query.from);
  const scheme = schemeById(query.scheme, from);
  const rule = ruleOf(scheme, query.rule);
  const county = query.county === undefined ? undefined : countyOf(scheme, query.county).county;
  const calendar = calendarFor(rule.countyOverlay ? county : undefined);
  const basis = `${scheme.id}@${scheme.version}`;
  return { rule, reckoning: reckon(rule, from, calendar, basis) };
}

function toAnswer({ scheme }: Query, { rule, from, nominalOn, dueOn, ...rest }: Reckoning) {
  const { certainty, class: periodClass, clause, steps } = rest;
  return { scheme, rule, from, nominalOn, dueOn, certainty, class: periodClass, clause, steps };
}

const CERTAINTY = { announced: '确定', provisional: '暂定' } as const;

const onDay = (day: Day) => `${formatDay(day)}（${weekdayName(day)}）`;

function toText(rule: Rule, { from, nominalOn, dueOn, certainty, steps }: Reckoning) {
  return [
    `${rule.name}（${rule.id}，${rule.source}）`,
    `起算日　　　${onDay(from)}　${rule.startLabel}`,
    `顺延前末日　${onDay(nominalOn)}`,
    `届满日　　　${onDay(dueOn)}　${CERTAINTY[certainty]}`,
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
  ].join('\n');
}

function parseLine(text: string): Query {
  try {
    return Query.parse(JSON.parse(text));
  } catch {
    throw new Refusal(
      'due.line',
      '每行应为一个 JSON 对象：{"scheme","rule","from","county"（可省）}，值均为字符串',
    );
  }
}

function answerLine(text: string, line: number) {
  try {
    const query = parseLine(text);
    return toAnswer(query, reckonFor(query).reckoning);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { error: { code: error.code, requirement: error.requirement }, line };
  }
}

/** One answer a line; a line that is refused does not stop the others. */
async function runBatch(): Promise<number> {
  let line = 0;
  let exitCode = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line += 1;
    if (text.trim() === '') continue;
    const answer = answerLine(text, line);
    if ('error' in answer) exitCode = 2;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return exitCode;
}

/** `due --scheme ID --rule ID --from DAY [--county NAME] [--json]`, or `due --batch`. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      scheme: { type: 'string' },
      rule: { type: 'string' },
      from: { type: 'string' },
      county: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
    },
  });
  if (values.batch) return runBatch();
  const query: Query = {
    scheme: required('scheme', values.scheme),
    rule: required('rule', values.rule),
    from: required('from', values.from),
    county: values.county,
  };
  const { rule, reckoning } = reckonFor(query);
  console.log(values.json ? JSON.stringify(toAnswer(query, reckoning)) : toText(rule, reckoning));
  return 0;
}
