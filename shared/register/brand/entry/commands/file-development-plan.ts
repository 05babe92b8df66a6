import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';

/** 中长期发展规划, on file for a brand on the register. */
export const fileDevelopmentPlan = defineCommand({
  title: '登记中长期发展规划',
  input: z.object({ on: DayInput, document: EvidenceInput }),
  decide({ on, document }, brand, context) {
    demand(
      brand.standing === 'listed' || brand.standing === 'suspended',
      'plan.not-listed',
      '入库后的品牌才登记中长期发展规划',
    );
    demandFact(on, context);
    return [{ type: 'DevelopmentPlanFiled', on, document }];
  },
});
