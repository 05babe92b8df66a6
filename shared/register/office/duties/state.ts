import type { Day } from '../../../calendar/day.ts';
import type { TrackedDeadline } from '../../brand/state.ts';
import type { DutyEvent } from './events.ts';

/** What an office has to do of itself. What is done leaves the state: the events keep it. */
export interface Duties {
  /** `<scheme id>@<version>` that lays them on the office. */
  readonly scheme?: string;
  /** Periods that nothing has been recorded for yet, by deadline id. */
  readonly deadlines: Readonly<Record<string, TrackedDeadline>>;
  /** First day of the next period, by rule. */
  readonly next: Readonly<Record<string, Day>>;
}

export const NO_DUTIES: Duties = { deadlines: {}, next: {} };

const onDeadline = (duties: Duties, id: string, change: Partial<TrackedDeadline>): Duties => {
  const found = duties.deadlines[id];
  return found
    ? { ...duties, deadlines: { ...duties.deadlines, [id]: { ...found, ...change } } }
    : duties;
};

/** The duties of an office after one more event. */
export function evolveDuties(duties: Duties, event: DutyEvent): Duties {
  switch (event.type) {
    case 'DutiesStarted':
    case 'DutiesAmended':
      return { ...duties, scheme: event.scheme };
    case 'DutySet': {
      const { deadline, nextFrom } = event;
      const { [deadline.rule]: _, ...others } = duties.next;
      return {
        ...duties,
        deadlines: {
          ...duties.deadlines,
          [deadline.id]: { ...deadline, status: 'running', fired: [] },
        },
        next: nextFrom ? { ...others, [deadline.rule]: nextFrom } : others,
      };
    }
    case 'DutyReminded': {
      const fired = duties.deadlines[event.deadlineId]?.fired ?? [];
      return onDeadline(duties, event.deadlineId, {
        fired: [...fired, ...event.superseded, event.milestone],
      });
    }
    case 'DutyLapsed':
      return onDeadline(duties, event.deadlineId, { status: 'lapsed' });
    case 'DutyLapseWithheld':
      return onDeadline(duties, event.deadlineId, { status: 'withheld' });
    case 'DutyRecomputed':
      return onDeadline(duties, event.deadline.id, {
        ...event.deadline,
        status: 'running',
        fired: [],
      });
    case 'DutyDone': {
      const { [event.deadlineId]: _, ...deadlines } = duties.deadlines;
      return { ...duties, deadlines };
    }
  }
}
