import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { demandNumber, Text } from '../../inputs.ts';
import { DecisionId, liveDecision } from '../inputs.ts';

export const numberDecision = defineCommand({
  title: '为决定书编发文字号',
  input: z.extend(DecisionId, { number: Text }),
  decide({ decisionId, number }, brand, context) {
    const decision = liveDecision(brand, decisionId);
    demand(decision.signedOn, 'decision.not-signed', '决定书签发后才能编号');
    demand(!decision.number, 'decision.numbered-before', `该决定已编号：${decision.number}`);
    demandNumber(number, context);
    return [{ type: 'DecisionNumbered', decisionId, number }];
  },
});
