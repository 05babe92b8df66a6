import { demand } from '../../../refusal.ts';
import { stageOf } from '../consequences.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, orderOf } from '../inputs.ts';
import { startPeriod } from '../period-start.ts';
import { defineCommand } from './define.ts';

/** Records that the interview took place; the period may start by it. */
export const holdInterview = defineCommand({
  title: '登记约谈记录',
  input: CaseId.extend({ on: DayInput, record: EvidenceInput.optional() }),
  decide({ caseId, on, record }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(
      stageOf(context.scheme, order.stage)?.interview,
      'interview.not-in-stage',
      '本阶段措施不含约谈',
    );
    demand(!order.interview?.heldOn, 'interview.held-before', '约谈已经进行');
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
