import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { meetTarget } from '../../consequences.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, Text } from '../../inputs.ts';
import { effectiveServiceOf, ServiceInput } from '../../service.ts';
import { holderSuspended } from '../count.ts';
import { takeEffect } from '../effects.ts';
import type { Measure } from '../events.ts';

/** A decision that the province took on the report: number, day and file are on record here. */
export const enterProvincialDecision = defineCommand({
  title: '登记省级决定',
  input: z.extend(CaseId, {
    number: Text,
    signedOn: DayInput,
    document: EvidenceInput,
    service: ServiceInput,
  }),
  looksUp: holderSuspended,
  decide({ caseId, number, signedOn, document, service: input }, brand, context) {
    const measure = openCase(brand, caseId).proposed as Measure | undefined;
    demand(
      context.scheme.sanctions.some(({ id }) => id === measure) && measure,
      'sanction.not-proposed',
      '本案目前没有拟暂停或移出的建议',
    );
    demandFact(signedOn, context);
    const service = effectiveServiceOf(input, signedOn, brand, context);
    const decisionId = `decision-${Object.keys(brand.decisions).length + 1}`;
    const decided = { caseId, measure, number, signedOn, document };
    const decision = { id: decisionId, route: 'province' as const, ...decided };
    return [
      { type: 'ProvincialDecisionEntered', decisionId, ...decided },
      ...meetTarget('decision', brand, '省级已作出决定', caseId),
      { type: 'DecisionServed', decisionId, service },
      ...takeEffect(
        { ...brand, decisions: { ...brand.decisions, [decisionId]: decision } },
        decision,
        service,
        context,
      ),
    ];
  },
});
