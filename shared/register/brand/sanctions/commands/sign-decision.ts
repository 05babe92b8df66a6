import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DecisionId, draftOf } from '../inputs.ts';

/** 签发. The day of signing is the day on which the decision is made (作出). */
export const signDecision = defineCommand({
  title: '签发决定书',
  input: DecisionId,
  decide({ decisionId }, brand, context) {
    const draft = draftOf(brand, decisionId);
    demand(draft.legalReviewer, 'decision.not-legally-reviewed', '决定书经法制审核后才能签发');
    demand(
      draft.drafter !== context.actor,
      'decision.drafter-signs',
      '拟稿人不得签发本人拟制的决定',
    );
    return [{ type: 'DecisionSigned', decisionId, signatory: context.actor, on: context.today }];
  },
});
