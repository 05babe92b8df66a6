import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type CalendarPreview,
  countProvisional,
  importCalendar,
  previewCalendar,
  readJson,
} from '../../../shared/application/calendar-import.ts';
import { compileCalendar } from '../../../shared/calendar/compile.ts';
import { importNotice } from '../../../shared/calendar/data.ts';
import { type Day, weekdayName } from '../../../shared/calendar/day.ts';
import { NATIONAL } from '../../../shared/calendar/national.ts';
import { checkNotice, parseNotice, type YearNotice } from '../../../shared/calendar/notice.ts';
import { type RecomputeAction, type RecomputeOptions, runAction } from './arguments.ts';
import { changeLines } from './change-lines.ts';
import { withRegister } from './open-register.ts';

const readNotice = (file: string): YearNotice => parseNotice(readJson(readFileSync(file, 'utf8')));

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

async function check(file: string): Promise<number> {
  const notice = readNotice(file);
  const refusals = checkNotice(notice, NATIONAL);
  for (const { code, requirement } of refusals) console.error(`${code}: ${requirement}`);
  if (refusals.length > 0) return 2;
  console.log(report(notice));
  return 0;
}

const previewText = ({ notice, ...preview }: CalendarPreview): string =>
  [`${notice.year}年安排（${notice.document}）`, ...changeLines(preview)].join('\n');

const preview = (file: string, { data }: RecomputeOptions): Promise<number> =>
  withRegister(data, async (register) => {
    console.log(previewText(await previewCalendar(register, readNotice(file), register.now)));
    return 0;
  });

/** Named by its content: the same file again goes on where it was interrupted. */
const importId = (notice: YearNotice) =>
  `import-calendar:${createHash('sha256').update(JSON.stringify(notice)).digest('hex')}`;

const importFile = (file: string, { data, 'approve-shortening': approve }: RecomputeOptions) =>
  withRegister(data, async (register) => {
    const notice = readNotice(file);
    await importCalendar(register, { notice, commandId: importId(notice) }, approve);
    const { provisional, awaiting } = await countProvisional(register);
    console.log(
      `${notice.year}年安排已导入，期限已重算；仍为暂定 ${provisional} 项，待批准缩短 ${awaiting} 项`,
    );
    return 0;
  });

const ACTIONS = new Map<string, RecomputeAction>([
  ['check', check],
  ['preview', preview],
  ['import', importFile],
]);

/**
 * `calendar check FILE`: validates a notice file and prints what it would change of the calendar;
 * `calendar preview FILE [--data DIR]`: what it would change of every open deadline;
 * `calendar import FILE [--approve-shortening] [--data DIR]`: imports it and applies it once.
 */
export const run = (args: string[]): Promise<number> =>
  runAction(args, ACTIONS, '用法：calendar check|preview|import 文件');
