import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { meetTarget } from '../consequences.ts';
import { CaseId, openCase, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** “Do not proceed” is a reasoned decision too. */
export const declineToProceed = defineCommand({
  title: '决定不采取下一步措施',
  input: z.extend(CaseId, { reason: z.optional(Text) }),
  decide({ caseId, reason }, brand, { office }) {
    const { proposed: measure, sanction } = openCase(brand, caseId);
    demand(measure, 'decline.nothing-proposed', '本案目前没有待决定的措施');
    demand(
      !sanction || office !== brand.county,
      'decline.reported',
      '事项已上报，是否采取措施由市级决定',
    );
    demand(reason, 'decline.reason-required', '不采取下一步措施应说明理由');
    return [
      { type: 'ProceedingDeclined', caseId, measure, reason },
      ...meetTarget('decision', brand, '已决定不采取措施', caseId),
      { type: 'CaseClosed', caseId, outcome: 'declined' },
    ];
  },
});
