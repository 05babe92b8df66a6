import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { meetTarget } from '../../consequences.ts';
import { DayInput, demandFact, Text } from '../../inputs.ts';
import { DecisionId, servedDecision } from '../inputs.ts';

/** Publication covers suspension and removal only, and only after service. */
export const publishDecision = defineCommand({
  title: '登记决定公布',
  input: z.extend(DecisionId, { on: DayInput, url: Text }),
  decide({ decisionId, on, url }, brand, context) {
    const decision = servedDecision(brand, decisionId);
    demand(!decision.publication, 'publication.published-before', '该决定已公布，无需再次公布');
    demandFact(on, context);
    demand(
      on >= decision.service.effectiveOn,
      'publication.before-service',
      `应先送达后公布：送达日 ${decision.service.effectiveOn}`,
    );
    return [
      { type: 'DecisionPublished', decisionId, on, url },
      ...meetTarget('publication', brand, '已公布', decisionId),
    ];
  },
});
