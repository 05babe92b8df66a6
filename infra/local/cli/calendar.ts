import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileCalendar } from '../../../shared/calendar/compile.ts';
import { importNotice } from '../../../shared/calendar/data.ts';
import { type Day, weekdayName } from '../../../shared/calendar/day.ts';
import { NATIONAL } from '../../../shared/calendar/national.ts';
import { checkNotice, parseNotice, type YearNotice } from '../../../shared/calendar/notice.ts';
import { Refusal } from '../../../shared/refusal.ts';

function readNotice(file: string): YearNotice {
  try {
    return parseNotice(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'calendar.file',
      `应能读取为 JSON 的通知文件“${file}”：${(error as Error).message}`,
    );
  }
}

const list = (days: readonly Day[]) =>
  days.map((day) => `  ${day} ${weekdayName(day)}`).join('\n') || '  （无）';

/** What the notice would change, for a person to compare with the printed one. */
function report(notice: YearNotice): string {
  const before = compileCalendar(NATIONAL);
  const after = compileCalendar(importNotice(NATIONAL, notice));
  const changed = (days: readonly Day[]) =>
    days.filter((day) => before.isWorking(day) !== after.isWorking(day));
  return [
    `${notice.year}年安排（${notice.document}，第${notice.version}版）可以导入。`,
    `由上班改为放假：\n${list(changed(notice.off))}`,
    `由休息改为上班：\n${list(changed(notice.work))}`,
    `日历版本：${before.version} → ${after.version}`,
  ].join('\n');
}

/** `calendar check FILE`: validates a notice file and prints what it would change. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [action, file] = positionals;
  if (action !== 'check' || file === undefined || positionals.length > 2)
    throw new Refusal('cli.arguments', '用法：calendar check 文件');
  const notice = readNotice(file);
  const refusals = checkNotice(notice, NATIONAL);
  for (const { code, requirement } of refusals) console.error(`${code}: ${requirement}`);
  if (refusals.length > 0) return 2;
  console.log(report(notice));
  return 0;
}
