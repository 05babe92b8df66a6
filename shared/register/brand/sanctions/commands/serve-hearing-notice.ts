import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { startTarget } from '../../consequences.ts';
import { CaseId } from '../../inputs.ts';
import { ServiceInput, serviceOf } from '../../service.ts';
import { takenUpCase } from '../inputs.ts';

/** 拟作出决定告知书: from its service the holder has time to reply. */
export const serveHearingNotice = defineCommand({
  title: '登记告知书送达',
  input: z.extend(CaseId, ServiceInput.shape),
  decide({ caseId, ...input }, brand, context) {
    const { sanction } = takenUpCase(brand, caseId);
    demand(!sanction.hearing, 'hearing.served-before', '告知书已登记送达，不能再次登记');
    const service = serviceOf(input, brand, context);
    return [
      { type: 'HearingNoticeServed', caseId, service },
      ...startTarget('reply', context, service.effectiveOn, caseId),
    ];
  },
});
