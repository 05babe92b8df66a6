import type { Day } from '../../calendar/day.ts';
import { setDeadline } from '../deadlines.ts';
import type { Context } from '../decider.ts';
import { stageOf } from './consequences.ts';
import type { BrandEvent } from './events.ts';

/**
 * Two-phase dates: the period of a rung starts when its order has taken effect by service and,
 * where the rung has one, the interview has been held: at the later of the two.
 */
export function startPeriod(
  context: Context,
  caseId: string,
  stageId: string,
  starts: { readonly effectiveOn?: Day; readonly interviewOn?: Day },
): readonly BrandEvent[] {
  const stage = stageOf(context.scheme, stageId);
  const { effectiveOn, interviewOn } = starts;
  if (!stage || !effectiveOn || (stage.interview && !interviewOn)) return [];
  const from = interviewOn && interviewOn > effectiveOn ? interviewOn : effectiveOn;
  const id = `${caseId}/${stageId}`;
  return [
    {
      type: 'DeadlineSet',
      deadline: setDeadline(context, {
        id,
        rule: stage.rule,
        from,
        caseId,
        what: '完成整改并提交书面整改报告',
      }),
    },
  ];
}
