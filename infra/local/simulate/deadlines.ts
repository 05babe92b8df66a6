import { kindName } from '../../../shared/application/kinds.ts';
import type { Day } from '../../../shared/calendar/day.ts';
import type { Moment } from '../../../shared/calendar/moment.ts';
import type { StoredEvent } from '../../../shared/ledger/port.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { DeadlineStatus } from '../../../shared/register/brand/state.ts';
import type { Deadline } from '../../../shared/register/deadline.ts';

/** A deadline that was ever set, internal targets included, and how it ended. */
export interface DeadlineLife {
  readonly brand: string;
  readonly deadline: Deadline;
  readonly setAt: Moment;
  readonly status: DeadlineStatus;
  /** When the status was recorded. */
  readonly since: Moment;
  /** Due days that it had before it was recomputed. */
  readonly previously: readonly Day[];
  /** When a calendar made its provisional day a certain one. */
  readonly announcedAt?: Moment;
}

/** What a fact makes of the deadline that it names. */
const STATUS: Partial<Record<BrandEvent['type'], DeadlineStatus>> = {
  DeadlineMet: 'met',
  DeadlineCancelled: 'cancelled',
  DeadlineLapsed: 'lapsed',
  EvaluationFellDue: 'lapsed',
  LapseWithheld: 'withheld',
  ClockStopped: 'stopped',
  LapseRescinded: 'met',
};

const recomputed = (
  { deadline: old, previously }: DeadlineLife,
  deadline: Deadline,
  at: Moment,
): Partial<DeadlineLife> => {
  const [before, after] = [old.reckoning, deadline.reckoning];
  return {
    deadline,
    status: 'running',
    ...(before.dueOn !== after.dueOn && { previously: [...previously, before.dueOn] }),
    ...(before.certainty !== after.certainty && { announcedAt: at }),
  };
};

/**
 * Every deadline of every brand, in the order of setting. The brand's state would not do: it
 * forgets an internal target once met, and gives its id to the next one.
 */
export function deadlineLives(events: readonly StoredEvent[]): readonly DeadlineLife[] {
  const lives: DeadlineLife[] = [];
  const current = new Map<string, number>();
  for (const { stream, recordedAt, event } of events) {
    if (kindName(stream) !== 'brand') continue;
    const brand = stream.slice('brand:'.length);
    const fact = event as BrandEvent;
    const since = recordedAt;
    const change = (id: string, patch: (life: DeadlineLife) => Partial<DeadlineLife>) => {
      const index = current.get(`${brand}/${id}`);
      const life = index === undefined ? undefined : lives[index];
      if (index !== undefined && life) lives[index] = { ...life, since, ...patch(life) };
    };
    if (fact.type === 'DeadlineSet') {
      const { deadline } = fact;
      current.set(`${brand}/${deadline.id}`, lives.length);
      lives.push({ brand, deadline, setAt: since, status: 'running', since, previously: [] });
    } else if (fact.type === 'DeadlineRecomputed')
      change(fact.deadline.id, (life) => recomputed(life, fact.deadline, since));
    else {
      const status = STATUS[fact.type];
      if (status && 'deadlineId' in fact) change(fact.deadlineId, () => ({ status }));
    }
  }
  return lives;
}
