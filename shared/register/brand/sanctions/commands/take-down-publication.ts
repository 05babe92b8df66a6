import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, Text } from '../../inputs.ts';
import { DecisionId, decisionOf } from '../inputs.ts';

/** What was published about a decision that no longer stands comes down, with an explanation. */
export const takeDownPublication = defineCommand({
  title: '登记撤下公布信息',
  input: z.extend(DecisionId, { on: DayInput, explanation: Text }),
  decide({ decisionId, on, explanation }, brand, context) {
    const decision = decisionOf(brand, decisionId);
    demand(decision.setAside, 'publication.stands', '决定未被撤销，不能撤下公布信息');
    demand(
      decision.publication && !decision.publication.takenDownOn,
      'publication.nothing-published',
      '该决定没有正在公布的信息',
    );
    demandFact(on, context);
    return [{ type: 'PublicationTakenDown', decisionId, on, explanation }];
  },
});
