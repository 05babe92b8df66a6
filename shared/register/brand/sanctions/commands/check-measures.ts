import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { DecisionId, servedDecision } from '../inputs.ts';

/** 整改核查: whether the holder mended during the suspension, as the county finds it. */
export const checkMeasures = defineCommand({
  title: '登记暂停期整改核查',
  input: z.extend(DecisionId, { on: DayInput, mended: z.boolean(), document: EvidenceInput }),
  decide({ decisionId, on, mended, document }, brand, context) {
    const decision = servedDecision(brand, decisionId);
    demand(
      decision.startedTerm && !decision.endedOn,
      'check.no-term',
      '整改核查应在暂停期内登记：暂停期尚未开始，或者已经结束',
    );
    demandFact(on, context);
    const { since, application } = decision.awaitsRestoration ?? {};
    demand(
      !since || (application && on >= application.on),
      'check.not-applied-for',
      '暂停期已届满，应在持有人申请恢复使用之后复查，复查日不得早于申请日',
    );
    return [{ type: 'MeasuresChecked', decisionId, on, mended, document }];
  },
});
