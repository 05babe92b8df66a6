import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { cancelDeadlines, currentOrder } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import { CaseId, EvidenceInput, openCase } from '../inputs.ts';
import { stands, voidUnserved } from '../sanctions/decisions.ts';
import { standBack } from '../stand-back.ts';
import type { BrandState } from '../state.ts';
import { defineCommand } from './define.ts';

const FALLEN = '整改通知书已撤回';

/** The case ends with the order that began it. */
const end = (brand: BrandState, caseId: string): readonly BrandEvent[] => [
  ...cancelDeadlines(
    Object.values(brand.deadlines).filter((d) => d.caseId === caseId),
    FALLEN,
  ),
  { type: 'CaseClosed', caseId, outcome: 'withdrawn' },
];

/**
 * An order withdrawn by its office or set aside on review. The first one takes its case with it; the
 * order of a later rung takes the case back to where it stood before it, so that the failure that was
 * verified then may be answered by a new order.
 */
export const withdrawOrder = defineCommand({
  title: '撤回（撤销）整改通知书',
  input: z.extend(CaseId, {
    by: z.enum(['office', 'review', 'court']),
    document: z.optional(EvidenceInput),
  }),
  decide({ caseId, by, document }, brand, context) {
    const found = openCase(brand, caseId);
    const order = currentOrder(found);
    demand(order, 'order.not-drafted', '本案尚无整改通知书可以撤回');
    demand(
      !Object.values(brand.decisions).some((d) => d.caseId === caseId && stands(d)),
      'order.decision-stands',
      '本案已作出暂停决定，应先撤销该决定',
    );
    demand(document, 'set-aside.document-required', '撤回或撤销应附复议决定、判决或本机关决定书');
    return [
      { type: 'OrderWithdrawn', caseId, stage: order.stage, by, document },
      ...voidUnserved(brand, caseId, FALLEN),
      ...(found.orders.length > 1
        ? standBack(brand, caseId, order.stage, FALLEN, context)
        : end(brand, caseId)),
    ];
  },
});
