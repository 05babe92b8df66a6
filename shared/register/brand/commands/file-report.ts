import * as z from 'zod';
import type { Day } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { isOpen, periodOf, startTarget, targetId } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, orderOf } from '../inputs.ts';
import type { TrackedDeadline } from '../state.ts';
import { defineCommand } from './define.ts';

/** Rule id of the grace in which a report posted in time may still arrive (民诉法85, a ruling). */
const POSTAL_GRACE = 'postal-grace';

/**
 * A report undoes the lapse of its period if it was received in time and only recorded later, or
 * posted in time and received within the grace.
 */
function rescind(
  deadline: TrackedDeadline,
  receivedOn: Day,
  context: Context,
): readonly BrandEvent[] {
  const { dueOn } = deadline.reckoning;
  const grace = setDeadline(context, { id: '', rule: POSTAL_GRACE, from: dueOn, what: '' });
  if (receivedOn > grace.reckoning.dueOn) return [];
  const reason =
    receivedOn <= dueOn
      ? '整改报告在届满前收到，届满后补登'
      : '整改报告在届满前交邮，不算过期（参照民事诉讼法第85条）';
  return [{ type: 'LapseRescinded', deadlineId: deadline.id, reason }];
}

/** The holder's report on the mending. For post the day of posting counts, not that of receipt. */
export const fileReport = defineCommand({
  title: '登记整改报告',
  input: CaseId.extend({
    channel: z.enum(['window', 'online', 'post']),
    receivedOn: DayInput,
    /** Postmark; required for post. */
    postedOn: DayInput.optional(),
    document: EvidenceInput,
  }),
  decide({ caseId, channel, receivedOn, postedOn, document }, brand, context) {
    const found = openCase(brand, caseId);
    const order = orderOf(found);
    const deadline = periodOf(brand, found);
    demand(deadline, 'report.no-period', '整改期限尚未起算（未送达或未约谈），不能登记整改报告');
    demand(!order.report, 'report.filed-before', '本阶段已登记整改报告');
    demand(
      channel !== 'post' || postedOn,
      'report.posted-on-required',
      '邮寄的报告应登记交邮日（邮戳日）',
    );
    demandFact(receivedOn, context);
    demand(
      !context.byHolder || (channel === 'online' && receivedOn === context.today),
      'report.holder-online-only',
      '持有人只能在线提交并以当日为提交日；窗口、邮寄的报告由人社部门登记',
    );
    const filedOn = channel === 'post' && postedOn ? postedOn : receivedOn;
    demandFact(filedOn, context);
    demand(filedOn <= receivedOn, 'report.posted-after-receipt', '交邮日不得晚于收件日');
    const known = order.services[0]?.on ?? deadline.reckoning.from;
    demand(
      filedOn >= known,
      'report.before-period',
      `整改报告不得早于通知书送达（公告）之日 ${known}`,
    );
    const inTime = filedOn <= deadline.reckoning.dueOn;
    return [
      {
        type: 'ReportFiled',
        caseId,
        stage: order.stage,
        channel,
        filedOn,
        receivedOn,
        document,
        inTime,
      },
      ...(inTime && deadline.status === 'lapsed' ? rescind(deadline, receivedOn, context) : []),
      ...(inTime && isOpen(deadline)
        ? [{ type: 'DeadlineMet' as const, deadlineId: deadline.id, by: '已按期提交整改报告' }]
        : []),
      ...(brand.deadlines[targetId('verification', caseId)]
        ? []
        : startTarget('verification', context, context.today, caseId)),
    ];
  },
});
