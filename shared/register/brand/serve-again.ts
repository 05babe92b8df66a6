import type { Context } from '../decider.ts';
import {
  cancelDeadlines,
  currentOrder,
  isOpen,
  meetTarget,
  propose,
  startTarget,
  targetId,
} from './consequences.ts';
import { materialsDeadline, materialsIn } from './evaluation/materials.ts';
import type { BrandEvent } from './events.ts';
import type { BrandState, Case, Order, TrackedDeadline } from './state.ts';

/** A period that somebody has still to meet, or has not met. */
const isUnmet = (deadline: TrackedDeadline) => isOpen(deadline) || deadline.status === 'lapsed';

/** An order on its way or in force, whose next stage nobody has proposed yet. */
const isPending = (c: Case) => {
  const order = currentOrder(c);
  return c.status === 'open' && !c.proposed && order !== undefined && order.services.length > 0;
};

/** Orders that reached the holder, and whose next stage nobody has proposed yet. */
export const ordersInForce = ({ cases }: BrandState): readonly Order[] =>
  Object.values(cases)
    .filter(isPending)
    .flatMap((c) => currentOrder(c) ?? []);

/** Who has not been heard must be, before anything is decided; a draft named somebody else. */
export const hearAgain = (
  brand: BrandState,
  reason: string,
  context: Context,
): readonly BrandEvent[] =>
  Object.values(brand.cases)
    .filter(({ status }) => status === 'open')
    .flatMap(({ id, sanction }) => {
      const reply = brand.deadlines[targetId('reply', id)];
      const drafts = Object.values(brand.decisions).filter(
        (d) => d.caseId === id && !d.service && !d.voided,
      );
      return [
        ...drafts.flatMap((d) => [
          { type: 'DecisionVoided' as const, decisionId: d.id, reason },
          ...(d.measure === 'renewal' ? [] : propose(id, d.measure, context)),
        ]),
        ...cancelDeadlines(reply ? [reply] : [], reason),
        ...(sanction?.hearing
          ? [{ type: 'HearingToServeAgain' as const, caseId: id, reason }]
          : []),
      ];
    });

/** What an evaluation asked for and has not got; what it has got stays. */
function askAgain(brand: BrandState, reason: string): readonly BrandEvent[] {
  const { enrolment } = brand.evaluation;
  if (!enrolment?.service || enrolment.missingCase || materialsIn(enrolment)) return [];
  const { cycle, number, materialsDueOn } = enrolment;
  const deadline = materialsDeadline(brand);
  return [
    ...(deadline && isUnmet(deadline)
      ? [{ type: 'DeadlineCancelled' as const, deadlineId: deadline.id, reason }]
      : []),
    { type: 'EvaluationNoticeToServeAgain', cycle, number, materialsDueOn, reason },
  ];
}

/**
 * Open orders and what an evaluation asks go out again: their periods end without a lapse, and start anew at the next service.
 * So after a transfer (the new holder has not been served) and after a removal was set aside.
 */
export const serveAgain = (
  brand: BrandState,
  reason: string,
  context: Context,
): readonly BrandEvent[] => [
  ...Object.values(brand.cases)
    .filter(isPending)
    .flatMap((c) => {
      const { stage, deadlineId } = currentOrder(c) ?? { stage: '' };
      const deadline = deadlineId ? brand.deadlines[deadlineId] : undefined;
      return [
        ...(deadline && isUnmet(deadline)
          ? [{ type: 'DeadlineCancelled' as const, deadlineId: deadline.id, reason }]
          : []),
        ...meetTarget('verification', brand, reason, c.id),
        { type: 'OrderToServeAgain' as const, caseId: c.id, stage, reason },
        ...startTarget('service', context, context.today, c.id),
      ];
    }),
  ...askAgain(brand, reason),
];
