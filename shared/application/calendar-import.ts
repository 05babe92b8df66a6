import { importNotice } from '../calendar/data.ts';
import type { Moment } from '../calendar/moment.ts';
import type { YearNotice } from '../calendar/notice.ts';
import { Refusal } from '../refusal.ts';
import { isOpen } from '../register/brand/consequences.ts';
import { CALENDAR_STREAM } from './law.ts';
import {
  allBrands,
  approveShortenings,
  type Execute,
  type LawDeps,
  previewChange,
  type RecomputePreview,
} from './recompute-preview.ts';

export interface CalendarPreview extends RecomputePreview {
  readonly notice: YearNotice;
}

/**
 * What importing a notice would change, on every open deadline and every queued reminder, without
 * importing it.
 * @throws Refusal where the notice may not be imported.
 */
export const previewCalendar = async (
  deps: LawDeps,
  notice: YearNotice,
  now: Moment,
): Promise<CalendarPreview> => ({
  notice,
  ...(await previewChange(
    deps,
    (law) => ({ ...law, calendar: importNotice(law.calendar, notice) }),
    now,
  )),
});

/**
 * Imports a notice, which puts every open deadline on it; then, where that was approved, shortens
 * what awaits it. Repeated with the same `commandId`, everything happens once.
 * @throws Refusal where the notice may not be imported.
 */
export async function importCalendar(
  deps: LawDeps & { readonly execute: Execute },
  { notice, commandId }: { readonly notice: YearNotice; readonly commandId: string },
  approveShortening: boolean,
): Promise<void> {
  await deps.execute(CALENDAR_STREAM, { type: 'import-calendar', notice }, commandId);
  if (approveShortening) await approveShortenings(deps, commandId);
}

/** Open deadlines that a notice may still move. */
export async function countProvisional(
  deps: LawDeps,
): Promise<{ readonly provisional: number; readonly awaiting: number }> {
  let provisional = 0;
  let awaiting = 0;
  for await (const brand of allBrands(deps))
    for (const { shortening, reckoning } of Object.values(brand.deadlines).filter(isOpen))
      if (shortening) awaiting += 1;
      else if (reckoning.certainty === 'provisional') provisional += 1;
  return { provisional, awaiting };
}

/** @throws Refusal `calendar.file` for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('calendar.file', '通知文件应为 JSON');
  }
}
