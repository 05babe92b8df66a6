import type { Day } from '../calendar/day.ts';
import { digestLines } from '../register/brand/desk.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { OfficeState } from '../register/office/decider.ts';
import type { DeskLine } from '../register/office/desk.ts';
import { dutyLines } from '../register/office/duties/desk.ts';
import { unreachedLines } from '../register/office/unreached.ts';
import { reportLines } from '../register/public-report/desk.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import type { LawOf } from './law.ts';

/** What a brand, a public report, or the duties of an office, put on the desk of an office. */
export function deskLinesOf(
  state: unknown,
  office: string,
  today: Day,
  lawOf: LawOf,
): readonly DeskLine[] {
  const calendar = lawOf().calendars.national;
  const own = state as BrandState | OfficeState | PublicReportState;
  if ('statement' in own) return reportLines(own, office, today, calendar);
  if ('code' in own)
    return [
      ...dutyLines(own.code, own, office, today, calendar),
      ...unreachedLines(own, office, today),
    ];
  const { scheme } = lawOf(own.county, own.scheme);
  return digestLines(own, office, { scheme, today, calendar });
}
