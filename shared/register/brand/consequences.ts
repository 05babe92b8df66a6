import type { Day } from '../../calendar/day.ts';
import type { Scheme } from '../../schemes/format.ts';
import { setDeadline } from '../deadlines.ts';
import type { Context } from '../decider.ts';
import type { BrandEvent } from './events.ts';
import type { BrandState, Case, Order, TrackedDeadline } from './state.ts';

/** What follows of itself from a fact: the internal targets on the offices' own steps. */

export type Step = Exclude<keyof NonNullable<Scheme['targets']>, 'step' | 'plan'>;

/** The id of an internal target: one a step of a case (or a decision) at a time. */
export const targetId = (step: Step, of?: string) => (of ? `${of}/${step}` : step);

const WHAT: Record<Step, string> = {
  service: '送达已编号的整改通知书',
  verification: '复查并签署复查意见',
  decision: '决定是否采取下一步措施',
  evaluation: '作出综合评估结论',
  reply: '提出陈述申辩意见',
  publication: '公布决定',
  report: '办理举报',
};

/** Starts the clock on an office's own step, where the scheme has a target for it. */
export function startTarget(
  step: Step,
  context: Context,
  from: Day,
  caseId?: string,
  decisionId?: string,
): readonly BrandEvent[] {
  const rule = context.scheme.targets?.[step];
  if (!rule) return [];
  const id = targetId(step, decisionId ?? caseId);
  return [
    {
      type: 'DeadlineSet',
      deadline: setDeadline(context, { id, rule, from, what: WHAT[step], caseId, decisionId }),
    },
  ];
}

/** Stops the clock that {@link startTarget} started; late or not, the step is done. */
export function meetTarget(
  step: Step,
  brand: BrandState,
  by: string,
  of?: string,
): readonly BrandEvent[] {
  const id = targetId(step, of);
  return brand.deadlines[id] ? [{ type: 'DeadlineMet', deadlineId: id, by }] : [];
}

/** Puts the next measure before the office that decides; nothing happens to the holder by it. */
export const propose = (
  caseId: string,
  measure: string,
  context: Context,
): readonly BrandEvent[] => [
  { type: 'NextMeasureProposed', caseId, measure },
  ...startTarget('decision', context, context.today, caseId),
];

/** A period that is given another day has not ended: there is nothing to verify yet. */
export const unlapse = (brand: BrandState, period: TrackedDeadline): readonly BrandEvent[] =>
  period.status === 'lapsed'
    ? meetTarget('verification', brand, '期限更正，届满记录不再有效', period.caseId)
    : [];

/** Nothing has ended the period yet. */
export const isOpen = ({ status }: TrackedDeadline) =>
  status === 'running' || status === 'withheld' || status === 'stopped';

/** The rung that a case stands on. */
export const currentOrder = (c: Case): Order | undefined => c.orders.at(-1);

/** The statutory period of the rung that a case stands on. */
export const periodOf = (brand: BrandState, c: Case): TrackedDeadline | undefined => {
  const id = currentOrder(c)?.deadlineId;
  return id ? brand.deadlines[id] : undefined;
};

/** The rung of the ladder with an id; undefined where the id is a sanction's. */
export const stageOf = (scheme: Scheme, id: string) => scheme.ladder.find((s) => s.id === id);

/** Ends periods that nobody has to meet any more. */
export const cancelDeadlines = (
  deadlines: readonly TrackedDeadline[],
  reason: string,
): readonly BrandEvent[] =>
  deadlines.filter(isOpen).map(({ id }) => ({ type: 'DeadlineCancelled', deadlineId: id, reason }));
