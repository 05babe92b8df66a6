import type { Moment } from '../calendar/moment.ts';
import { type Ledger, LedgerUnavailable } from '../ledger/port.ts';
import { bounce, confirmSent } from './protocol.ts';
import type { OutboxRow, OutboxState } from './row.ts';
import { recordUndeliverable, type UndeliverableDeps } from './undeliverable.ts';

export interface FeedbackDeps extends UndeliverableDeps {
  readonly ledger: Pick<Ledger, 'notice' | 'replaceNotices'>;
}

/** What a mail service reports later about a mail that it accepted. */
export type News = 'delivered' | 'bounced';

export type Feedback = (noticeId: string, news: News, now: Moment) => Promise<readonly OutboxRow[]>;

const MAY_BE_CONFIRMED: readonly OutboxState[] = ['sending', 'unknown'];
const MAY_BOUNCE: readonly OutboxState[] = ['sent', 'sending', 'unknown', 'merged'];

/**
 * Settles what the news settles: an arrival ends an unknown outcome, a bounce hands every notice of
 * the mail to people. Safe to repeat; news of a row already settled changes nothing.
 * @returns the rows changed.
 * @throws LedgerUnavailable where another run wrote at the same time: to be repeated.
 */
export function createFeedback({ ledger, ...deps }: FeedbackDeps): Feedback {
  async function replace(rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    if ((await ledger.replaceNotices(rows)) === 'conflict')
      throw new LedgerUnavailable('the notice was written by another run at the same time');
    return rows;
  }

  async function mailOf(leader: OutboxRow): Promise<readonly OutboxRow[]> {
    const members = await Promise.all((leader.members ?? []).map(ledger.notice));
    return [leader, ...members.filter((row) => row !== undefined)];
  }

  return async (noticeId, news, now) => {
    const row = await ledger.notice(noticeId);
    if (!row) return [];
    if (news === 'delivered')
      return MAY_BE_CONFIRMED.includes(row.state) ? replace([confirmSent(row, now)]) : [];
    const rows = (await mailOf(row)).filter(({ state }) => MAY_BOUNCE.includes(state));
    await recordUndeliverable(rows, 'bounced', now, deps);
    return replace(rows.map((one) => bounce(one, now)));
  };
}
