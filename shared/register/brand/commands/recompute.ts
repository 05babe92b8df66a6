import * as z from 'zod/mini';
import { ruleOf, schemeUnder } from '../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import { calendarFor, setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { isOpen } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';
import { labelOf } from '../version.ts';
import { defineCommand } from './define.ts';

const REASONS = { calendar: '工作日历更新', scheme: '方案修订' } as const;

/** A decision's term keeps the version of its decision, a case its own, the rest the brand's. */
const schemeOf = (deadline: TrackedDeadline, brand: BrandState, { scheme }: Context) =>
  schemeUnder(
    deadline.decisionId
      ? deadline.reckoning.basis.scheme
      : (labelOf(brand, { caseId: deadline.caseId }) ?? brand.scheme),
    scheme,
  );

/**
 * A date that a newer calendar or scheme brings forward shortens what the holder was told: it keeps its old
 * basis and waits for approval, on the city's desk, and cannot lapse meanwhile.
 */
export function recomputed(
  old: TrackedDeadline,
  brand: BrandState,
  approveShortening: boolean,
  deployed: Context,
): readonly BrandEvent[] {
  const context = { ...deployed, scheme: schemeOf(old, brand, deployed) };
  const { id, rule, what, caseId, decisionId, reckoning, milestones, fired } = old;
  const takesEffect = milestones.some(({ does }) => does === 'start') && !fired.includes('start');
  const current = calendarFor(ruleOf(context.scheme, rule), context).version;
  const { basis } = reckoning;
  const amended = basis.scheme !== schemeVersion(context.scheme);
  if (old.fixedBy || (basis.calendar === current && !amended)) return [];
  const reason = amended ? REASONS.scheme : REASONS.calendar;
  const { from, pauses } = reckoning;
  const named = { id, rule, what, caseId, decisionId };
  const deadline = setDeadline(context, { ...named, from, pauses, takesEffect });
  const to = deadline.reckoning;
  if (to.dueOn < reckoning.dueOn && old.actor === 'holder' && !approveShortening)
    return old.shortening?.dueOn === to.dueOn && old.shortening.basis.calendar === current
      ? []
      : [{ type: 'ShorteningProposed', deadlineId: id, to, reason }];
  return [{ type: 'DeadlineRecomputed', deadline, previousDueOn: reckoning.dueOn, reason }];
}

/** Gives every open deadline the basis of the current calendar, and of its scheme as answered. */
export const recompute = defineCommand({
  title: '按现行日历重算期限',
  input: z.object({ approveShortening: z._default(z.boolean(), false) }),
  decide: ({ approveShortening }, brand, context) =>
    Object.values(brand.deadlines)
      .filter((deadline) => isOpen(deadline) && deadline.status !== 'stopped')
      .flatMap((deadline) => recomputed(deadline, brand, approveShortening, context)),
});
