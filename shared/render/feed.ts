import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../calendar/moment.ts';
import { noticeId } from '../notices/notice-id.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';

export interface FeedEntry {
  readonly brand: Pick<BrandState, 'id' | 'name'>;
  readonly deadline: TrackedDeadline;
}

/**
 * Open deadlines as a calendar to subscribe to, one all-day entry each. A deadline has the UID that
 * it has in mails, so that a reader who has both shows it once.
 */
export function renderFeed(name: string, entries: readonly FeedEntry[], now: Moment): string {
  const calendar = ical({
    name: `${name}：期限`,
    prodId: { company: 'duekeeper', product: 'feed', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const { brand, deadline } of entries) {
    const { dueOn, certainty, steps } = deadline.reckoning;
    calendar.createEvent({
      id: noticeId('entry', brand.id, deadline.id),
      stamp: Temporal.Instant.from(now),
      start: Temporal.PlainDate.from(dueOn),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${brand.name}：${deadline.what}${certainty === 'provisional' ? '（暂定）' : ''}${deadline.statutory ? '' : '（内部时限）'}`,
      description: steps.join('\n'),
    });
  }
  return `${calendar}\r\n`;
}
