import * as z from 'zod';
import { ruleOf } from '../../../schemes/catalogue.ts';
import { calendarFor, setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { isOpen } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import type { TrackedDeadline } from '../state.ts';
import { defineCommand } from './define.ts';

/**
 * A date that a newer calendar brings forward shortens what the holder was told: it waits for
 * approval, keeps its old basis, and while provisional cannot lapse.
 */
function recomputed(
  old: TrackedDeadline,
  approveShortening: boolean,
  context: Context,
): readonly BrandEvent[] {
  const { id, rule, what, caseId, decisionId, reckoning, milestones, fired } = old;
  const takesEffect = milestones.some(({ does }) => does === 'start') && !fired.includes('start');
  const current = calendarFor(ruleOf(context.scheme, rule), context).version;
  if (old.fixedBy || reckoning.basis.calendar === current) return [];
  const { from } = reckoning;
  const named = { id, rule, what, caseId, decisionId };
  const deadline = setDeadline(context, { ...named, from, takesEffect });
  if (deadline.reckoning.dueOn < reckoning.dueOn && old.actor === 'holder' && !approveShortening)
    return [];
  return [
    {
      type: 'DeadlineRecomputed',
      deadline,
      previousDueOn: reckoning.dueOn,
      reason: '工作日历更新',
    },
  ];
}

/** Gives every open deadline the basis of the current calendar. */
export const recompute = defineCommand({
  title: '按现行日历重算期限',
  input: z.object({ approveShortening: z.boolean().default(false) }),
  decide: ({ approveShortening }, brand, context) =>
    Object.values(brand.deadlines)
      .filter(isOpen)
      .flatMap((deadline) => recomputed(deadline, approveShortening, context)),
});
