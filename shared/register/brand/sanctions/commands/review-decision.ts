import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import { DecisionId, draftOf } from '../inputs.ts';

/** 审核: a second pair of eyes before the legal review. */
export const reviewDecision = defineCommand({
  title: '审核决定书',
  input: z.extend(DecisionId, { opinion: Text }),
  decide({ decisionId, opinion }, brand, context) {
    const draft = draftOf(brand, decisionId);
    demand(!draft.reviewer, 'decision.reviewed-before', '该决定已审核，应送法制审核');
    demand(
      draft.drafter !== context.actor,
      'decision.drafter-reviews',
      '拟稿人不得审核本人拟制的决定',
    );
    return [{ type: 'DecisionReviewed', decisionId, reviewer: context.actor, opinion }];
  },
});
