import { dayOf, type Moment } from '../../calendar/moment.ts';
import { schemeUnder } from '../../schemes/catalogue.ts';
import type { Milestone } from '../deadline.ts';
import { type Context, EVENTS_A_COMMIT } from '../decider.ts';
import { startTarget } from './consequences.ts';
import { unreportedObjections } from './entry/objections.ts';
import type { BrandEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { endTerm } from './sanctions/term-end.ts';
import type { BrandState, TrackedDeadline } from './state.ts';
import { labelOf } from './version.ts';

const unfired = (deadline: TrackedDeadline): readonly Milestone[] =>
  deadline.status === 'running'
    ? deadline.milestones.filter(
        ({ id, does }) =>
          // What awaits approval to be shortened cannot lapse.
          !deadline.fired.includes(id) && !(does === 'lapse' && deadline.shortening),
      )
    : [];

/** The earliest moment at which something happens by itself, or is to be passed on. */
export function nextDueAt(brand: BrandState): Moment | undefined {
  const moments = Object.values(brand.deadlines).flatMap((d) => unfired(d).map(({ at }) => at));
  const news = unreportedObjections(brand.application).flatMap(
    ({ recordedAt }) => recordedAt ?? [],
  );
  return [...moments, ...news].sort()[0];
}

/** When a planned moment was missed by a day or more, the record says since when. */
const lateness = (at: Moment, context: Context) =>
  dayOf(at) < context.today ? { lateSince: at } : {};

const past = ({ id, at }: Milestone) => ({ milestone: id, at });

/** What an outage held up of a holder's reminders, from the first that was missed. */
function remindedLate(
  { id: deadlineId, reckoning }: TrackedDeadline,
  missed: readonly Milestone[],
  reminded: boolean,
  { today: on }: Context,
): readonly BrandEvent[] {
  const first = missed.find(({ to, at }) => to === 'holder' && dayOf(at) < on);
  const { dueOn } = reckoning;
  return first
    ? [{ type: 'HolderRemindedLate', deadlineId, planned: first.at, on, dueOn, reminded }]
    : [];
}

/**
 * Of all reminders to one side that are due together only the last still matters; when the period
 * itself is over, none does.
 */
function remind(
  deadline: TrackedDeadline,
  due: readonly Milestone[],
  context: Context,
): readonly BrandEvent[] {
  const reminders = due.filter(({ does }) => does === 'remind');
  if (due.some(({ does }) => does === 'lapse'))
    return [
      { type: 'RemindersMissed', deadlineId: deadline.id, missed: reminders.map(past) },
      ...remindedLate(deadline, reminders, false, context),
    ];
  const first = reminders[0] as Milestone;
  const together = reminders.filter(({ to }) => to === first.to);
  const last = together.at(-1) as Milestone;
  return [
    {
      type: 'ReminderIssued',
      deadlineId: deadline.id,
      milestone: last.id,
      superseded: together.slice(0, -1).map(past),
      ...lateness(last.at, context),
    },
    ...remindedLate(deadline, together, true, context),
  ];
}

const start = ({ id, decisionId = '' }: TrackedDeadline): readonly BrandEvent[] => [
  { type: 'SuspensionStarted', decisionId, deadlineId: id },
];

/** The period is over and nothing is recorded: what that opens, and for whom. */
function lapse(
  brand: BrandState,
  deadline: TrackedDeadline,
  { at }: Milestone,
  context: Context,
): readonly BrandEvent[] {
  const over = { deadlineId: deadline.id, dueOn: deadline.reckoning.dueOn };
  if (deadline.decisionId && deadline.statutory) return endTerm(brand, deadline, context);
  if (deadline.reckoning.certainty === 'provisional') return [{ type: 'LapseWithheld', ...over }];
  if (deadline.rule === context.scheme.evaluation?.rule)
    return [
      { type: 'EvaluationFellDue', ...over, ...lateness(at, context) },
      ...startTarget('evaluation', context, context.today),
    ];
  return [
    { type: 'DeadlineLapsed', ...over, ...lateness(at, context) },
    ...(deadline.statutory && deadline.caseId
      ? startTarget('verification', context, context.today, deadline.caseId)
      : []),
  ];
}

/** A case's periods run, and end, under the version that it began under. */
const underOwn = (brand: BrandState, { caseId }: TrackedDeadline, context: Context): Context => ({
  ...context,
  scheme: schemeUnder(labelOf(brand, { caseId }) ?? brand.scheme, context.scheme),
});

/** What is due of the deadline whose milestone is due first. */
function fireFirst(brand: BrandState, context: Context): readonly BrandEvent[] {
  const due = Object.values(brand.deadlines)
    .map((deadline) => ({ deadline, due: unfired(deadline).filter((m) => m.at <= context.now) }))
    .filter((d) => d.due.length > 0)
    .sort((a, b) => ((a.due[0] as Milestone).at < (b.due[0] as Milestone).at ? -1 : 1))[0];
  if (!due) return [];
  const first = due.due[0] as Milestone;
  switch (first.does) {
    case 'start':
      return start(due.deadline);
    case 'remind':
      return remind(due.deadline, due.due, context);
    case 'lapse':
      return lapse(brand, due.deadline, first, underOwn(brand, due.deadline, context));
  }
}

/** Turns what is due into facts, in due order; what exceeds one commit stays due. */
export function advance(brand: BrandState, context: Context): readonly BrandEvent[] {
  const events: BrandEvent[] = [];
  let state = brand;
  for (;;) {
    const fired = fireFirst(state, context);
    if (fired.length === 0 || events.length + fired.length > EVENTS_A_COMMIT) return events;
    events.push(...fired);
    state = fired.reduce<BrandState>(evolve, state);
  }
}
