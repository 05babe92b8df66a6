import {
  type CalendarData,
  CountyOverlay,
  type CountyOverlayInput,
  checkNotice,
  type YearNotice,
} from './notice.ts';

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
