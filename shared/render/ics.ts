import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { dayOf, epochOf } from '../calendar/moment.ts';
import type { Notice } from '../notices/notice.ts';
import { dueInFull } from '../notices/wording.ts';

/** Before the midnight at which the due day starts: 09:00 of the day before. */
const ALARM_SECONDS_BEFORE = 15 * 3600;

/**
 * The due days of notices as all-day entries of a calendar; nothing when none is still to come.
 * A deadline keeps one entry (UID) through all its notices: a correction has a higher SEQUENCE
 * and moves it.
 */
export function renderIcs(notices: readonly Notice[]): string | undefined {
  const calendar = ical({
    prodId: { company: 'duekeeper', product: 'notices', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { due, brand, from, composedAt } of notices) {
    if (!due || due.reckoning.dueOn < dayOf(composedAt)) continue;
    calendar.createEvent({
      id: due.entry.uid,
      sequence: due.entry.sequence,
      stamp: new Date(epochOf(composedAt)),
      start: new Date(due.reckoning.dueOn),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${brand?.name ?? ''}：${due.what}（${dueInFull(due.reckoning)}届满）`,
      description: `${due.why}\n${from.office}`,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS_BEFORE }],
    });
  }
  return calendar.length() > 0 ? `${calendar}\r\n` : undefined;
}
