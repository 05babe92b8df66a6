import { dayOf, type Moment, momentAt } from '../../../calendar/moment.ts';
import { ruleOf } from '../../../schemes/catalogue.ts';
import type { TrackedDeadline } from '../../brand/state.ts';
import type { Milestone } from '../../deadline.ts';
import { type Context, EVENTS_A_COMMIT } from '../../decider.ts';
import type { DutyEvent } from './events.ts';
import { setDuty } from './period.ts';
import { type Duties, evolveDuties } from './state.ts';

/** Something that happens by itself at a moment. */
interface Due {
  readonly at: Moment;
  fire(context: Context): readonly DutyEvent[];
}

const unfired = ({ status, milestones, fired }: TrackedDeadline): readonly Milestone[] =>
  status === 'running' ? milestones.filter(({ id }) => !fired.includes(id)) : [];

function fireMilestone(
  office: string,
  deadline: TrackedDeadline,
  { now, today: on }: Context,
): DutyEvent {
  const due = unfired(deadline).filter(({ at }) => at <= now);
  const deadlineId = deadline.id;
  if (due.some(({ does }) => does === 'lapse')) {
    const { certainty, dueOn } = deadline.reckoning;
    const type = certainty === 'provisional' ? 'DutyLapseWithheld' : 'DutyLapsed';
    return { type, office, on, deadlineId, dueOn };
  }
  const { id: milestone, at } = due.at(-1) as Milestone;
  const superseded = due.slice(0, -1).map(({ id }) => id);
  const late = dayOf(at) < on ? { lateSince: at } : {};
  return { type: 'DutyReminded', office, on, deadlineId, milestone, superseded, ...late };
}

const planned = (office: string, duties: Duties): readonly Due[] => [
  ...Object.values(duties.deadlines).flatMap((deadline) =>
    unfired(deadline).map(({ at }) => ({
      at,
      fire: (context: Context) => [fireMilestone(office, deadline, context)],
    })),
  ),
  ...Object.entries(duties.next).map(([rule, from]) => ({
    at: momentAt(from, '00:00'),
    fire: (context: Context) => [setDuty(office, ruleOf(context.scheme, rule), from, context)],
  })),
];

const earliest = (dues: readonly Due[]): Due | undefined =>
  dues.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];

/** The earliest moment at which a duty asks for something; undefined where none does. */
export const nextDueAt = (office: string, duties: Duties): Moment | undefined =>
  earliest(planned(office, duties))?.at;

/** Reminders, lapses, and the next period of each recurring duty, in due order. */
export function advanceDuties(
  office: string,
  duties: Duties,
  context: Context,
): readonly DutyEvent[] {
  const events: DutyEvent[] = [];
  let state = duties;
  for (;;) {
    const due = earliest(planned(office, state));
    if (!due || due.at > context.now || events.length === EVENTS_A_COMMIT) return events;
    const fired = due.fire(context);
    events.push(...fired);
    state = fired.reduce(evolveDuties, state);
  }
}
