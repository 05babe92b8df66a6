import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { openCase } from '../../inputs.ts';
import { effectiveServiceOf, ServiceInput } from '../../service.ts';
import { holderSuspended } from '../count.ts';
import { takeEffect } from '../effects.ts';
import { DecisionId, liveDecision } from '../inputs.ts';

/** Service completes a decision: a term whose start depends on it gets its dates now. */
export const serveDecision = defineCommand({
  title: '登记决定书送达',
  input: z.extend(DecisionId, ServiceInput.shape),
  looksUp: holderSuspended,
  decide({ decisionId, ...input }, brand, context) {
    const decision = liveDecision(brand, decisionId);
    const { signedOn, printedFrom } = decision;
    demand(decision.number && signedOn, 'decision.not-numbered', '决定书签发并编号后才能送达');
    demand(!decision.service, 'decision.served-before', '该决定已登记送达，不能再次登记');
    openCase(brand, decision.caseId);
    const service = effectiveServiceOf(input, signedOn, brand, context);
    demand(
      !printedFrom || service.effectiveOn < printedFrom,
      'service.misses-printed-start',
      `决定书印明自 ${printedFrom} 起暂停，送达已错过该起始日，应作废后重新制发`,
    );
    return [
      { type: 'DecisionServed', decisionId, service },
      ...takeEffect(brand, decision, service, context),
    ];
  },
});
