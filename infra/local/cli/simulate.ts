import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { type Day, daysBetween, parseDay } from '../../../shared/calendar/day.ts';
import { dayOf, type Moment, momentAt } from '../../../shared/calendar/moment.ts';
import { createFileMailer } from '../../../shared/mail/file.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { schemeById, schemeIds } from '../../../shared/schemes/catalogue.ts';
import { mailsOf, prepareFolder, writeResult } from '../simulate/output.ts';
import { parseScenario } from '../simulate/scenario.ts';
import { type Plan, type Simulated, simulate } from '../simulate/simulate.ts';
import { isSurprise } from '../simulate/summary.ts';
import { required } from './arguments.ts';

function readScenario(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal('scenario.file', `应能读取场景文件“${file}”：${(error as Error).message}`);
  }
}

function planOf(values: Partial<Record<'scenario' | 'from' | 'to' | 'scheme', string>>) {
  const text = readScenario(required('scenario', values.scenario));
  const [from, to] = [parseDay(required('from', values.from)), parseDay(required('to', values.to))];
  if (to < from) throw new Refusal('cli.arguments', '--to 不得早于 --from');
  const scheme = schemeById(values.scheme ?? (schemeIds()[0] as string));
  return { scenario: parseScenario(text, scheme, momentAt(from, '00:00')), scheme, from, to };
}

/** A bar on a terminal, a few plain lines elsewhere; both on stderr. */
function progressBar(from: Day, to: Day) {
  const bar = new SingleBar(
    { format: '{bar} {percentage}% {day}', noTTYOutput: true, notTTYSchedule: 5000 },
    Presets.shades_classic,
  );
  bar.start(daysBetween(from, to) + 1, 0, { day: from });
  return {
    show: (now: Moment) => bar.update(daysBetween(from, dayOf(now)), { day: dayOf(now) }),
    end() {
      bar.update(daysBetween(from, to) + 1, { day: to });
      bar.stop();
    },
  };
}

function report(out: string, { events, notices, sweeps, refused, failed, findings }: Simulated) {
  const sent = notices.filter(({ state }) => state === 'sent').length;
  console.log(`事件${events.length}件，通知${notices.length}份，邮件${sent}封，巡检${sweeps}次`);
  for (const { line, code, requirement, expected } of refused.filter(isSurprise))
    console.error(
      code
        ? `第${line}行 ${code}: ${requirement}`
        : `第${line}行 scenario.not-refused: 应被拒绝（${expected}），实际已办理`,
    );
  for (const { code, id, detail } of findings) console.error(`${code}: ${id} ${detail}`);
  if (failed > 0) console.error(`simulate.failed: 巡检中有${failed}项失败`);
  console.log(`时间线 ${join(out, 'index.html')}`);
  return refused.some(isSurprise) || findings.length > 0 || failed > 0 ? 2 : 0;
}

/**
 * `simulate --scenario FILE --from DAY --to DAY --out DIR [--scheme ID] [--digests]`: lives through
 * a scenario (docs/scenarios.md) and writes what came of it. 2 when a line went another way than
 * it says.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      scheme: { type: 'string' },
      digests: { type: 'boolean', default: false },
    },
  });
  const out = required('out', values.out);
  const plan: Plan = { ...planOf(values), digests: values.digests };
  prepareFolder(out);
  const progress = progressBar(plan.from, plan.to);
  const simulated = await simulate(plan, createFileMailer(mailsOf(out)), progress.show);
  progress.end();
  writeResult(out, plan, simulated);
  return report(out, simulated);
}
