import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { propose } from '../../consequences.ts';
import { Text } from '../../inputs.ts';
import { DecisionId, liveDecision } from '../inputs.ts';
import { endUnrenewed } from '../term-end.ts';

/** Gives up a decision before it is served; a number already given stays used, and explained. */
export const voidDecision = defineCommand({
  title: '作废未送达的决定书',
  input: z.extend(DecisionId, { reason: z.optional(Text) }),
  decide({ decisionId, reason }, brand, context) {
    const decision = liveDecision(brand, decisionId);
    demand(!decision.service, 'decision.served-before', '已送达的决定不能作废，只能撤销');
    demand(reason, 'decision.reason-required', '作废决定书应说明理由');
    const { caseId, measure, follows } = decision;
    const before = follows ? brand.decisions[follows] : undefined;
    const { [decisionId]: _, ...decisions } = brand.decisions;
    return [
      { type: 'DecisionVoided', decisionId, reason },
      ...(measure === 'renewal' ? [] : propose(caseId, measure, context)),
      // It had kept the mark suspended beyond the term before it.
      ...(before?.endedOn ? endUnrenewed({ ...brand, decisions }, before, context) : []),
    ];
  },
});
