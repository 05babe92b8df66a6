import MailComposer from 'nodemailer/lib/mail-composer';
import { toEpochDay, weekdayOf } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import type { Mail } from '../mail/port.ts';
import { mergeNotices } from '../notices/merge.ts';
import type { Notice } from '../notices/notice.ts';
import { renderHtml } from './html.ts';
import { renderIcs } from './ics.ts';
import type { RenderOptions } from './parts.ts';
import { renderText } from './text.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** RFC 5322: `Fri, 20 Nov 2026 09:00:00 +0800`. */
function mailDate(moment: Moment): string {
  const [year, month, date] = moment.slice(0, 10).split('-').map(Number);
  const weekday = WEEKDAYS[weekdayOf(toEpochDay(dayOf(moment)))];
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1]} ${year} ${moment.slice(11, 19)} +0800`;
}

export interface Envelope extends RenderOptions {
  /** Addresses without a display name. */
  readonly from: string;
  readonly to: string;
}

/**
 * One mail of one notice, or of several mergeable ones (the first is the leader and lends its id).
 * Deterministic: the same notices to the same addresses give the same bytes, so that a second
 * send of an unknown outcome is the same message to every mail server.
 */
export async function toMail(notices: readonly Notice[], envelope: Envelope): Promise<Mail> {
  const notice = mergeNotices(notices);
  const { from, to, ...options } = envelope;
  const calendar = renderIcs(notices);
  const composer = new MailComposer({
    from: { name: notice.from.office, address: from },
    to: { name: notice.to.name, address: to },
    subject: notice.subject,
    date: mailDate(notice.composedAt),
    messageId: `<${notice.id}@${from.split('@').at(-1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Duekeeper-Notice': notice.id,
      'X-Duekeeper-Kind': notice.kind,
    },
    text: renderText(notice, options),
    html: renderHtml(notice, options),
    ...(calendar && {
      icalEvent: { method: 'PUBLISH', filename: 'due-days.ics', content: calendar },
    }),
    baseBoundary: notice.id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { id: notice.id, from, to, mime: await composer.compile().build() };
}
