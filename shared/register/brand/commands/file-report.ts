import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { isOpen, periodOf, startTarget, targetId } from '../consequences.ts';
import { FilingInput, filedOnOf, rescind } from '../filing.ts';
import { CaseId, openCase, orderOf } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** The holder's report on the mending. For post the day of posting counts, not that of receipt. */
export const fileReport = defineCommand({
  title: '登记整改报告',
  input: z.extend(CaseId, FilingInput.shape),
  decide({ caseId, ...input }, brand, context) {
    const found = openCase(brand, caseId);
    const order = orderOf(found);
    const deadline = periodOf(brand, found);
    demand(deadline, 'report.no-period', '整改期限尚未起算（未送达或未约谈），不能登记整改报告');
    demand(!order.report, 'report.filed-before', '本阶段已登记整改报告；须补正的，应先退回');
    const known = order.services[0]?.on ?? deadline.reckoning.from;
    const filedOn = filedOnOf(input, context, known);
    const { channel, receivedOn, document } = input;
    const inTime = Boolean(deadline.stop) || filedOn <= deadline.reckoning.dueOn;
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
      ...(inTime && deadline.status === 'lapsed'
        ? rescind(deadline, receivedOn, '整改报告', context)
        : []),
      ...(inTime && isOpen(deadline)
        ? [{ type: 'DeadlineMet' as const, deadlineId: deadline.id, by: '已按期提交整改报告' }]
        : []),
      ...(brand.deadlines[targetId('verification', caseId)]
        ? []
        : startTarget('verification', context, context.today, caseId)),
    ];
  },
});
