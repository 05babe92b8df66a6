import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { DecisionId, servedDecision } from '../inputs.ts';

/** 收回: mark, plaque and certificate are handed back after a removal. */
export const returnMark = defineCommand({
  title: '登记标识、牌匾收回',
  input: z.extend(DecisionId, { on: DayInput, document: EvidenceInput }),
  decide({ decisionId, on, document }, brand, context) {
    const decision = servedDecision(brand, decisionId);
    demand(decision.measure === 'removal', 'mark.not-removed', '只有移出决定才收回标识');
    demand(!decision.markReturnedOn, 'mark.returned-before', '标识、牌匾已收回');
    demandFact(on, context);
    return [{ type: 'MarkReturned', decisionId, on, document }];
  },
});
