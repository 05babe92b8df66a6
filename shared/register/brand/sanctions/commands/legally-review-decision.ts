import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import { DecisionId, draftOf } from '../inputs.ts';

/** 法制审核, after the review and by somebody other than the drafter. */
export const legallyReviewDecision = defineCommand({
  title: '法制审核决定书',
  input: z.extend(DecisionId, { opinion: Text }),
  decide({ decisionId, opinion }, brand, context) {
    const draft = draftOf(brand, decisionId);
    demand(draft.reviewer, 'decision.not-reviewed', '决定书审核后才能法制审核');
    demand(!draft.legalReviewer, 'decision.legally-reviewed-before', '该决定已法制审核，应送签发');
    demand(
      draft.drafter !== context.actor,
      'decision.drafter-reviews',
      '拟稿人不得审核本人拟制的决定',
    );
    return [{ type: 'DecisionLegallyReviewed', decisionId, reviewer: context.actor, opinion }];
  },
});
