import * as z from 'zod';
import { demand } from '../../../../refusal.ts';
import type { Context } from '../../../decider.ts';
import { defineCommand } from '../../commands/define.ts';
import { evaluationDeadline } from '../../evaluation.ts';
import type { BrandEvent } from '../../events.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { serveAgain } from '../../serve-again.ts';
import type { BrandState } from '../../state.ts';
import { DecisionId, servedDecision } from '../inputs.ts';

/** What a removal had ended begins again: the evaluation, and open cases once served again. */
const reinstate = (brand: BrandState, context: Context): readonly BrandEvent[] => [
  ...evaluationDeadline(context, brand.evaluation.from, brand.evaluation.count + 1),
  ...serveAgain(brand, '移出决定被撤销', context),
];

/** A decision falls, from its beginning: term and ban, counts and publication follow. */
export const setAsideDecision = defineCommand({
  title: '登记决定被撤销',
  input: DecisionId.extend({
    on: DayInput,
    by: z.enum(['review', 'court', 'office']),
    document: EvidenceInput.optional(),
  }),
  decide({ decisionId, on, by, document }, brand, context) {
    const { caseId, measure, deadlineId, service } = servedDecision(brand, decisionId);
    demand(document, 'set-aside.document-required', '撤销决定应附复议决定、判决或本机关决定书');
    demandFact(on, context);
    demand(on >= service.on, 'set-aside.before-service', `撤销日不得早于送达日 ${service.on}`);
    const term = deadlineId ? brand.deadlines[deadlineId] : undefined;
    const publication = brand.deadlines[`${decisionId}/publication`];
    const reason = '决定被撤销';
    return [
      { type: 'DecisionSetAside', decisionId, on, by, document },
      ...[term, publication]
        .filter((d) => d?.status === 'running')
        .map((d) => ({ type: 'DeadlineCancelled' as const, deadlineId: d?.id ?? '', reason })),
      ...(brand.cases[caseId]?.status === 'open'
        ? [{ type: 'CaseClosed' as const, caseId, outcome: 'set-aside' as const }]
        : []),
      ...(measure === 'removal' ? reinstate(brand, context) : []),
    ];
  },
});
