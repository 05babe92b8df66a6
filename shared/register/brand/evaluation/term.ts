import type { Day } from '../../../calendar/day.ts';
import { setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import type { BrandEvent } from '../events.ts';

/** The n-th recurring evaluation of a brand, counted from `from`; none where the scheme has none. */
export function evaluationDeadline(context: Context, from: Day, n: number): readonly BrandEvent[] {
  const { evaluation } = context.scheme;
  if (!evaluation) return [];
  const id = `evaluation-${n}`;
  return [
    {
      type: 'DeadlineSet',
      deadline: setDeadline(context, { id, rule: evaluation.rule, from, what: '接受综合评估' }),
    },
  ];
}
