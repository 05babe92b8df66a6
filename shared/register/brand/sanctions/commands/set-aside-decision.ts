import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { cancelDeadlines } from '../../consequences.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { holderSuspended } from '../count.ts';
import { voidFollowing } from '../decisions.ts';
import { DecisionId, servedDecision } from '../inputs.ts';
import { caseAfter, dropCountCases, reinstate } from '../undo.ts';

/**
 * A decision falls, from its beginning: term and ban, counts and publication follow, and its case is
 * before people again.
 */
export const setAsideDecision = defineCommand({
  title: '登记决定被撤销',
  input: z.extend(DecisionId, {
    on: DayInput,
    by: z.enum(['review', 'court', 'office']),
    document: z.optional(EvidenceInput),
  }),
  looksUp: holderSuspended,
  decide({ decisionId, on, by, document }, brand, context) {
    const decision = servedDecision(brand, decisionId);
    const { measure, service } = decision;
    demand(document, 'set-aside.document-required', '撤销决定应附复议决定、判决或本机关决定书');
    demandFact(on, context);
    demand(on >= service.on, 'set-aside.before-service', `撤销日不得早于送达日 ${service.on}`);
    const reason = '决定被撤销';
    const all = Object.values(brand.deadlines);
    const fallen = { ...decision, setAside: { on, by, document } };
    const after = { ...brand, decisions: { ...brand.decisions, [decisionId]: fallen } };
    const matter = caseAfter(brand, fallen, after, context);
    const returns = matter.some(({ type }) => type === 'CaseReturned');
    return [
      {
        type: 'DecisionSetAside',
        decisionId,
        on,
        by,
        document,
        ...(returns && { returns }),
      },
      ...cancelDeadlines(
        all.filter((d) => d.decisionId === decisionId),
        reason,
      ),
      ...voidFollowing(brand, decisionId, reason),
      ...matter,
      ...(measure === 'removal' ? reinstate : dropCountCases)(after, context),
    ];
  },
});
