import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { isOpen } from '../../consequences.ts';
import { FilingInput, filedOnOf, rescind } from '../../filing.ts';
import { enrolmentOf, materialsDeadline, materialsIn } from '../materials.ts';

/** The holder's account of how the brand develops. For post the day of posting counts. */
export const fileMaterials = defineCommand({
  title: '登记评估材料',
  input: FilingInput,
  decide(input, brand, context) {
    const enrolment = enrolmentOf(brand);
    const deadline = materialsDeadline(brand);
    demand(deadline, 'evaluation.not-served', '评估通知尚未登记送达，不能登记评估材料');
    demand(
      !materialsIn(enrolment),
      'evaluation.filed-before',
      '评估材料已经登记；不齐的，应先核对并列明所缺材料',
    );
    const filedOn = filedOnOf(input, context, enrolment.service?.on ?? enrolment.enrolledOn);
    const { channel, receivedOn, document } = input;
    const inTime = filedOn <= deadline.reckoning.dueOn;
    return [
      { type: 'MaterialsFiled', channel, filedOn, receivedOn, document, inTime },
      ...(inTime && deadline.status === 'lapsed'
        ? rescind(deadline, receivedOn, '评估材料', context)
        : []),
      ...(inTime && isOpen(deadline)
        ? [{ type: 'DeadlineMet' as const, deadlineId: deadline.id, by: '已按期提交评估材料' }]
        : []),
    ];
  },
});
