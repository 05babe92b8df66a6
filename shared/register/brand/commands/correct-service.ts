import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { periodOf, stageOf, unlapse } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import type { Service } from '../evidence.ts';
import { CaseId, openCase, orderOf, Text } from '../inputs.ts';
import { startOf } from '../period-start.ts';
import { ServiceInput, serviceOf } from '../service.ts';
import type { BrandState, Case, TrackedDeadline } from '../state.ts';
import { defineCommand } from './define.ts';

interface Correction {
  readonly brand: BrandState;
  readonly found: Case;
  readonly period: TrackedDeadline;
  readonly service: Service;
  readonly approveShortening: boolean;
  readonly reason: string;
  readonly context: Context;
}

/** The period from the corrected start; a lapse that is no lapse any more is undone. */
function recomputed(correction: Correction): readonly BrandEvent[] {
  const { brand, found, period, service, approveShortening, reason, context } = correction;
  const { stage: id, interview } = orderOf(found);
  const stage = stageOf(context.scheme, id);
  const starts = { effectiveOn: service.effectiveOn, interviewOn: interview?.heldOn };
  const from = stage && startOf(stage, starts, context.scheme);
  if (!from) return [];
  const { id: deadlineId, rule, what, caseId, reckoning } = period;
  const pauses = reckoning.pauses?.filter((pause) => pause.from > from);
  const deadline = setDeadline(context, { id: deadlineId, rule, what, caseId, from, pauses });
  demand(
    deadline.reckoning.dueOn >= reckoning.dueOn || approveShortening,
    'deadline.shortening-needs-approval',
    `更正后届满日由 ${reckoning.dueOn} 提前到 ${deadline.reckoning.dueOn}，缩短已告知的期限须经批准`,
  );
  return [
    ...unlapse(brand, period),
    {
      type: 'DeadlineRecomputed',
      deadline,
      previousDueOn: reckoning.dueOn,
      reason,
      ...(period.status === 'lapsed' && { lapsed: true as const }),
    },
  ];
}

/** Puts a wrongly recorded service right; what had been notified is corrected once. */
export const correctService = defineCommand({
  title: '更正送达登记',
  input: z.extend(z.extend(CaseId, ServiceInput.shape), {
    why: Text,
    approveShortening: z._default(z.boolean(), false),
  }),
  decide({ caseId, why, approveShortening, ...input }, brand, context) {
    const found = openCase(brand, caseId);
    const order = orderOf(found);
    const [previous] = order.services;
    demand(previous, 'service.nothing-to-correct', '尚未登记送达，无可更正');
    demand(
      !order.report && !order.verification,
      'service.stage-decided',
      '本阶段已收到整改报告或已复查，更正送达日不再改变期限',
    );
    const service = serviceOf(input, brand, context);
    demand(
      service.on >= (order.signedOn ?? service.on),
      'service.before-signing',
      `送达日不得早于签发日 ${order.signedOn}`,
    );
    const period = periodOf(brand, found);
    demand(
      period?.status !== 'stopped',
      'service.clock-stopped',
      '期限中止期间不更正送达登记，应先恢复计算',
    );
    const reason = `送达登记更正：${why}`;
    return [
      { type: 'ServiceCorrected', caseId, stage: order.stage, previous, service, why },
      // What people moved (an extension) stays where they put it.
      ...(period && !period.fixedBy
        ? recomputed({ brand, found, period, service, approveShortening, reason, context })
        : []),
    ];
  },
});
