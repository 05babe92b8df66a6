import * as z from 'zod';
import { demand } from '../../../refusal.ts';
import { cancelDeadlines, currentOrder } from '../consequences.ts';
import { CaseId, EvidenceInput, openCase } from '../inputs.ts';
import { stands, voidUnserved } from '../sanctions/decisions.ts';
import { defineCommand } from './define.ts';

/** An order withdrawn by its office or set aside on review: the case ends, its ladder with it. */
export const withdrawOrder = defineCommand({
  title: '撤回（撤销）整改通知书',
  input: CaseId.extend({
    by: z.enum(['office', 'review', 'court']),
    document: EvidenceInput.optional(),
  }),
  decide({ caseId, by, document }, brand) {
    const order = currentOrder(openCase(brand, caseId));
    demand(order, 'order.not-drafted', '本案尚无整改通知书可撤回');
    demand(
      !Object.values(brand.decisions).some((d) => d.caseId === caseId && stands(d)),
      'order.decision-stands',
      '本案已作出暂停决定，应先撤销该决定',
    );
    demand(document, 'set-aside.document-required', '撤回或撤销应附复议决定、判决或本机关决定书');
    const ofCase = Object.values(brand.deadlines).filter((d) => d.caseId === caseId);
    return [
      { type: 'OrderWithdrawn', caseId, stage: order.stage, by, document },
      ...voidUnserved(brand, caseId, '整改通知书已撤回'),
      ...cancelDeadlines(ofCase, '整改通知书已撤回'),
      { type: 'CaseClosed', caseId, outcome: 'withdrawn' },
    ];
  },
});
