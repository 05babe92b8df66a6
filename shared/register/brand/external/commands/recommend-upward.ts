import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';

/** 推荐上报: a brand in good standing goes up with its letter; what becomes of it is decided there. */
export const recommendUpward = defineCommand({
  title: '推荐上报省级',
  input: z.object({ to: Text, on: DayInput, document: z.optional(EvidenceInput) }),
  decide({ to, on, document }, { standing }, context) {
    demand(
      standing === 'listed',
      'recommendation.not-listed',
      '只有在库且没有暂停使用标识的品牌可以推荐上报',
    );
    demand(document, 'recommendation.document-required', '推荐上报应附推荐函');
    demandFact(on, context);
    return [{ type: 'RecommendedUpward', to, document, on }];
  },
});
