import * as z from 'zod/mini';
import { addDays, type Day } from '../../calendar/day.ts';
import { demand } from '../../refusal.ts';
import { answerIfAsked } from '../../schemes/catalogue.ts';
import { setDeadline } from '../deadlines.ts';
import type { Context } from '../decider.ts';
import type { BrandEvent } from './events.ts';
import { DayInput, demandFact, EvidenceInput } from './inputs.ts';
import type { TrackedDeadline } from './state.ts';

/** What a holder hands in, and on which day that counts. */
export const FilingInput = z.object({
  channel: z.enum(['window', 'online', 'post']),
  receivedOn: DayInput,
  /** Postmark; required for post. */
  postedOn: z.optional(DayInput),
  /** At the window, after the office had closed. */
  afterHours: z._default(z.boolean(), false),
  document: EvidenceInput,
});

/**
 * For post the day of posting counts, not that of receipt; nothing counts before `notBefore`. As
 * ruled, what came to the window after hours counts on the day after (民法典203).
 */
export function filedOnOf(
  { channel, receivedOn, postedOn, afterHours }: z.output<typeof FilingInput>,
  context: Context,
  notBefore: Day,
): Day {
  demand(
    channel !== 'post' || postedOn,
    'report.posted-on-required',
    '邮寄的材料应登记交邮日（邮戳日）',
  );
  demandFact(receivedOn, context);
  demand(
    !context.byHolder || (channel === 'online' && receivedOn === context.today),
    'report.holder-online-only',
    '持有人只能在线提交并以当日为提交日；窗口、邮寄的材料由人社部门登记',
  );
  const filedOn = channel === 'post' && postedOn ? postedOn : receivedOn;
  demandFact(filedOn, context);
  demand(filedOn <= receivedOn, 'report.posted-after-receipt', '交邮日不得晚于收件日');
  demand(
    filedOn >= notBefore,
    'report.before-period',
    `提交日不得早于通知书送达（公告）之日 ${notBefore}`,
  );
  const tooLate =
    afterHours &&
    channel === 'window' &&
    answerIfAsked(context.scheme, 'filing-cutoff') === 'office-hours';
  return tooLate ? addDays(filedOn, 1) : filedOn;
}

/** Rule id of the grace in which what was posted in time may still arrive (民诉法85, a ruling). */
const POSTAL_GRACE = 'postal-grace';

/**
 * What was received in time and only recorded later, or posted in time and received within the
 * grace, undoes the lapse of its period.
 */
export function rescind(
  deadline: TrackedDeadline,
  receivedOn: Day,
  what: string,
  context: Context,
): readonly BrandEvent[] {
  const { dueOn } = deadline.reckoning;
  const grace = setDeadline(context, { id: '', rule: POSTAL_GRACE, from: dueOn, what: '' });
  if (receivedOn > grace.reckoning.dueOn) return [];
  const reason =
    receivedOn <= dueOn
      ? `${what}在届满前收到，届满后补登`
      : `${what}在届满前交邮，不算过期（参照民事诉讼法第85条）`;
  return [{ type: 'LapseRescinded', deadlineId: deadline.id, reason }];
}
