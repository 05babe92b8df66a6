import * as z from 'zod';
import { demand } from '../../../refusal.ts';
import { cancelDeadlines } from '../consequences.ts';
import { CaseId, EvidenceInput, openCase, orderOf } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** An order withdrawn by its office or set aside on review: the case ends, its ladder with it. */
export const withdrawOrder = defineCommand({
  title: '撤回（撤销）整改通知书',
  input: CaseId.extend({
    by: z.enum(['office', 'review', 'court']),
    document: EvidenceInput.optional(),
  }),
  decide({ caseId, by, document }, brand) {
    const order = orderOf(openCase(brand, caseId));
    demand(document, 'set-aside.document-required', '撤回或撤销应附复议决定、判决或本机关决定书');
    const ofCase = Object.values(brand.deadlines).filter((d) => d.caseId === caseId);
    return [
      { type: 'OrderWithdrawn', caseId, stage: order.stage, by, document },
      ...cancelDeadlines(ofCase, '整改通知书已撤回'),
      { type: 'CaseClosed', caseId, outcome: 'withdrawn' },
    ];
  },
});
