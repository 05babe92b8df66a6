import type { Day } from './day.ts';
import { CountyOverlay, type CountyOverlayInput, checkNotice, type YearNotice } from './notice.ts';

/** What is known about working days, as plain data; `compileCalendar` makes it answer. */
export interface CalendarData {
  /** The years covered, without gaps, each with its statutory days (全体公民放假的节日). */
  readonly statutory: Readonly<Record<number, readonly Day[]>>;
  /** At most one per year: the one with the highest version. A year without is unannounced. */
  readonly notices: readonly YearNotice[];
  /** At most one per county. */
  readonly overlays: readonly CountyOverlay[];
}

/**
 * Takes in a new yearly notice, or a higher version of a known one.
 * @throws the first Refusal of {@link checkNotice}.
 */
export function importNotice(data: CalendarData, notice: YearNotice): CalendarData {
  const [refusal] = checkNotice(notice, data);
  if (refusal) throw refusal;
  const others = data.notices.filter((n) => n.year !== notice.year);
  return { ...data, notices: [...others, notice].sort((a, b) => a.year - b.year) };
}

/** Adds a county's own days off and make-up days, replacing what was known of that county. */
export function withOverlay(data: CalendarData, input: CountyOverlayInput): CalendarData {
  const overlay = CountyOverlay.parse(input);
  const others = data.overlays.filter((o) => o.county !== overlay.county);
  return { ...data, overlays: [...others, overlay] };
}
