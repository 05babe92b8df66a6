import type { Day } from '../../calendar/day.ts';
import type { Reckoning } from '../../periods/reckoning.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import type { Scheme, Stage } from '../../schemes/format.ts';
import { calendarFor, setDeadline } from '../deadlines.ts';
import type { Context } from '../decider.ts';
import { planMilestones } from '../milestones.ts';
import { stageOf } from './consequences.ts';
import type { BrandEvent } from './events.ts';
import type { TrackedDeadline } from './state.ts';

/** What a ruling may choose; the later of both is safe for the holder, and the default. */
const CHOSEN = {
  service: ({ effectiveOn }: Starts) => effectiveOn,
  interview: ({ interviewOn }: Starts) => interviewOn,
} as const;

interface Starts {
  readonly effectiveOn?: Day;
  readonly interviewOn?: Day;
}

const later = ({ effectiveOn, interviewOn }: Starts) =>
  effectiveOn && interviewOn && (interviewOn > effectiveOn ? interviewOn : effectiveOn);

/** The day that starts the period of a rung; undefined while what starts it is not recorded. */
export function startOf(
  { rule, interview }: Stage,
  starts: Starts,
  scheme: Scheme,
): Day | undefined {
  if (!starts.effectiveOn || !interview) return starts.effectiveOn;
  const { startsOn } = ruleOf(scheme, rule);
  return startsOn === 'service' || startsOn === 'interview'
    ? CHOSEN[startsOn](starts)
    : later(starts);
}

/** Two-phase dates: a rung's period starts only when what starts it is on record. */
export function startPeriod(
  context: Context,
  caseId: string,
  stageId: string,
  starts: Starts,
): readonly BrandEvent[] {
  const stage = stageOf(context.scheme, stageId);
  const from = stage && startOf(stage, starts, context.scheme);
  if (!from) return [];
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

/** What was handed in while the period stood still is given back: from that day it runs again. */
const pausesUntil = (on: Day, { pauses }: Reckoning, stop: TrackedDeadline['stop']) =>
  stop ? [...(pauses ?? []), { from: stop.from, on }] : pauses;

/** A period that had been met goes on to its day: the day that people moved, or that it always had. */
export function runOn(period: TrackedDeadline, reason: string, context: Context): BrandEvent {
  const { status: _, fired: __, stop, ...met } = period;
  const { id, rule: ruleId, what, caseId, reckoning } = met;
  const rule = ruleOf(context.scheme, ruleId);
  const calendar = calendarFor(rule, context);
  const deadline = met.fixedBy
    ? { ...met, milestones: planMilestones(rule, reckoning, calendar, context.now) }
    : setDeadline(context, {
        id,
        rule: ruleId,
        what,
        caseId,
        from: reckoning.from,
        pauses: pausesUntil(context.today, reckoning, stop),
      });
  return { type: 'DeadlineRecomputed', deadline, previousDueOn: reckoning.dueOn, reason };
}
