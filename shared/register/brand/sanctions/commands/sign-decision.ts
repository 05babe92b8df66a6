import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import type { BrandState } from '../../state.ts';
import { DecisionId, draftOf } from '../inputs.ts';
import type { MarkDecision } from '../state.ts';

/** 一年期届满前: a renewal signed after the term's last day comes too late. */
function demandTermRunning({ follows }: MarkDecision, brand: BrandState, today: string): void {
  const term = follows && brand.decisions[follows]?.deadlineId;
  const dueOn = term && brand.deadlines[term]?.reckoning.dueOn;
  demand(
    !dueOn || today <= dueOn,
    'renewal.after-end',
    `再次暂停应在前一暂停期届满日（${dueOn}）前作出，现已届满，标识使用权已恢复`,
  );
}

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
    demandTermRunning(draft, brand, context.today);
    return [{ type: 'DecisionSigned', decisionId, signatory: context.actor, on: context.today }];
  },
});
