import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import {
  CaseId,
  DayInput,
  demandFact,
  EvidenceInput,
  openCase,
  orderToInterview,
} from '../inputs.ts';
import { startPeriod } from '../period-start.ts';
import { defineCommand } from './define.ts';

/** Records that the interview took place; the period may start by it. */
export const holdInterview = defineCommand({
  title: '登记约谈记录',
  input: z.extend(CaseId, { on: DayInput, record: z.optional(EvidenceInput) }),
  decide({ caseId, on, record }, brand, context) {
    const order = orderToInterview(openCase(brand, caseId), context);
    demand(record, 'interview.record-required', '登记约谈应附双方签字的《约谈记录》');
    demandFact(on, context);
    return [
      { type: 'InterviewHeld', caseId, on, record },
      ...startPeriod(context, caseId, order.stage, {
        effectiveOn: order.services[0]?.effectiveOn,
        interviewOn: on,
      }),
    ];
  },
});
