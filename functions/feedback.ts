import * as z from 'zod/mini';
import type { Moment } from '../shared/calendar/moment.ts';
import type { Log } from '../shared/log.ts';
import type { Feedback, News } from '../shared/outbox/feedback.ts';

/** An event that SES publishes: `detail` of EventBridge, tagged with the notice that was mailed. */
export const FeedbackInput = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.object({ notice: z.array(z.string()).check(z.length(1)) }) }),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.string() })),
  }),
});

type Detail = z.output<typeof FeedbackInput>['detail'];

export interface FeedbackDeps {
  readonly settle: Feedback;
  readonly clock: () => Moment;
  readonly log: Log;
}

/**
 * Any bounce but a transient one of the general kind, as which automatic replies come too.
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types
 */
const isBounce = ({ bounce }: Detail): boolean =>
  bounce?.bounceType === 'Permanent' ||
  (bounce?.bounceType === 'Transient' && bounce.bounceSubType !== 'General');

/** Who complains has received it: SES keeps further mails back, and reports them as bounces. */
function newsOf(detail: Detail): News | undefined {
  if (detail.eventType === 'Bounce') return isBounce(detail) ? 'bounced' : undefined;
  return ['Delivery', 'Complaint'].includes(detail.eventType) ? 'delivered' : undefined;
}

/** Brings what became of a mail into the outbox, and a bounce to the desk of an office. */
export const createFeedbackFunction =
  ({ settle, clock, log }: FeedbackDeps) =>
  async ({ detail }: z.output<typeof FeedbackInput>): Promise<{ readonly settled: number }> => {
    const [notice = ''] = detail.mail.tags.notice;
    const news = newsOf(detail);
    if (detail.eventType !== 'Delivery')
      log('warn', 'mail feedback', { notice, event: detail.eventType, bounce: detail.bounce });
    const rows = news ? await settle(notice, news, clock()) : [];
    return { settled: rows.length };
  };
