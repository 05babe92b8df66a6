import * as z from 'zod/mini';
import type { Reckoning } from '../../../periods/reckoning.ts';
import { answerIfAsked, ruleOf, schemeUnder, withoutAnswers } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import { calendarFor, setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import { cancelDeadlines, isOpen } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';
import { labelOf } from '../version.ts';
import { defineCommand } from './define.ts';

const REASONS = {
  calendar: '工作日历更新',
  scheme: '方案修订',
  answers: '裁定事项另行裁定',
} as const;

type Basis = Pick<TrackedDeadline['reckoning']['basis'], 'calendar' | 'scheme'>;

/** A decision's term keeps the version of its decision, a case its own, the rest the brand's. */
const schemeOf = (deadline: TrackedDeadline, brand: BrandState, { scheme }: Context) =>
  schemeUnder(
    deadline.decisionId
      ? deadline.reckoning.basis.scheme
      : (labelOf(brand, { caseId: deadline.caseId }) ?? brand.scheme),
    scheme,
  );

/** What a new basis differs in: another version, only other answers, or the calendar alone. */
const changed = (before: Basis, { scheme }: Basis): keyof typeof REASONS =>
  before.scheme === scheme
    ? 'calendar'
    : withoutAnswers(before.scheme) === withoutAnswers(scheme)
      ? 'answers'
      : 'scheme';

/** A day that people set stands, and so does a decided term once its law is answered otherwise. */
const stands = ({ fixedBy, decisionId, statutory }: TrackedDeadline, amended: boolean) =>
  fixedBy !== undefined || (amended && decisionId !== undefined && statutory);

/** Bringing a day forward takes what the holder was told; as ruled, so does any other calendar. */
const needsApproval = (before: Reckoning, to: Reckoning, scheme: Scheme): boolean =>
  to.dueOn < before.dueOn ||
  (to.dueOn > before.dueOn &&
    before.basis.scheme === to.basis.scheme &&
    answerIfAsked(scheme, 'calendar-change') === 'approve-all');

/**
 * A date that a newer calendar or scheme brings forward shortens what the holder was told: it keeps its old
 * basis and waits for approval, on the city's desk, and cannot lapse meanwhile. A period that the
 * version adopted does not have any more ends with it: nothing binds anybody to its day.
 */
function recomputed(
  old: TrackedDeadline,
  brand: BrandState,
  approveShortening: boolean,
  deployed: Context,
): readonly BrandEvent[] {
  const context = { ...deployed, scheme: schemeOf(old, brand, deployed) };
  const { id, rule, what, caseId, decisionId, reckoning, milestones, fired } = old;
  if (!context.scheme.rules.some((one) => one.id === rule))
    return cancelDeadlines([old], '修订后的方案不再规定这一期限');
  const takesEffect = milestones.some(({ does }) => does === 'start') && !fired.includes('start');
  const current = {
    calendar: calendarFor(ruleOf(context.scheme, rule), context).version,
    scheme: schemeVersion(context.scheme),
  };
  const isCurrent = (basis: Basis) =>
    basis.calendar === current.calendar && basis.scheme === current.scheme;
  const amended = reckoning.basis.scheme !== current.scheme;
  if (stands(old, amended) || isCurrent(reckoning.basis)) return [];
  const reason = REASONS[changed(reckoning.basis, current)];
  const { from, pauses } = reckoning;
  const named = { id, rule, what, caseId, decisionId };
  const deadline = setDeadline(context, { ...named, from, pauses, takesEffect });
  const to = deadline.reckoning;
  const { scheme } = context;
  if (needsApproval(reckoning, to, scheme) && old.actor === 'holder' && !approveShortening)
    return old.shortening?.dueOn === to.dueOn && isCurrent(old.shortening.basis)
      ? []
      : [{ type: 'ShorteningProposed', deadlineId: id, to, reason }];
  return [{ type: 'DeadlineRecomputed', deadline, previousDueOn: reckoning.dueOn, reason }];
}

/**
 * Gives every open deadline the basis of the current calendar, and of its scheme as answered; where
 * the brand passes to a later version, what is its own (its evaluation) gets that basis, and a case
 * keeps the version that it began under.
 */
export function onCurrentLaw(
  brand: BrandState,
  adopted: Scheme | undefined,
  approveShortening: boolean,
  context: Context,
): readonly BrandEvent[] {
  const to = adopted ? schemeVersion(adopted) : brand.scheme;
  const after = adopted ? { ...context, scheme: adopted } : context;
  return [
    ...(adopted ? [{ type: 'AmendmentAdopted' as const, from: brand.scheme, to }] : []),
    ...Object.values(brand.deadlines)
      .filter((deadline) => isOpen(deadline) && deadline.status !== 'stopped')
      .flatMap((deadline) =>
        recomputed(deadline, { ...brand, scheme: to }, approveShortening, after),
      ),
  ];
}

/** Puts the brand on the current calendar, the answers in force and the version that all adopt. */
export const recompute = defineCommand({
  title: '按现行日历重算期限',
  input: z.object({ approveShortening: z._default(z.boolean(), false) }),
  decide: ({ approveShortening }, brand, context) =>
    onCurrentLaw(brand, context.adopted, approveShortening, context),
});
