import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { lightOf } from '../light.ts';
import type { DeskGroup, DeskLine } from '../office/desk.ts';
import { isOpen } from './consequences.ts';
import type { BrandState, TrackedDeadline } from './state.ts';
import type { Task, TaskKind } from './task.ts';
import { cityOf, tasks } from './tasks.ts';

/** Deadlines of holders are told from so many working days before. */
const TELL_WORKING_DAYS_BEFORE = 5;

const GROUPS: Partial<Record<TaskKind, DeskGroup>> = {
  'decide-measure': 'decision',
  'take-up-sanction': 'decision',
  'draft-decision': 'decision',
  'review-decision': 'decision',
  'legally-review-decision': 'decision',
  'sign-decision': 'decision',
  'sign-order': 'decision',
  'reconsider-removal': 'decision',
  'initial-review': 'decision',
  're-review': 'decision',
  'decide-objection': 'decision',
  'admit-brand': 'decision',
  'settle-entry': 'decision',
  evaluate: 'decision',
  'serve-evaluation-notice': 'unserved',
  'check-materials': 'report',
  'give-county-opinion': 'report',
  'find-materials-missing': 'lapsed',
  supervise: 'lapsed',
  'number-order': 'unserved',
  'serve-order': 'unserved',
  'hold-interview': 'unserved',
  'serve-hearing-notice': 'unserved',
  'number-decision': 'unserved',
  'serve-decision': 'unserved',
  verify: 'report',
  'settle-blacklist-match': 'report',
  'check-measures': 'renewal',
  'decide-renewal': 'renewal',
  'other-way': 'contact',
  'import-calendar': 'calendar',
  'missed-run': 'missed',
  'file-development-plan': 'plan',
  'approve-shortening': 'decision',
  'resume-clock': 'other',
};

/** What a desk is looked at under: the brand's scheme as it is answered, today, the working days. */
interface Desk {
  readonly scheme: Scheme;
  readonly today: Day;
  readonly calendar: Calendar;
}

const hasLapsed = (brand: BrandState, { kind, caseId }: Task) =>
  kind === 'verify' &&
  Object.values(brand.deadlines).some(
    (d) => d.caseId === caseId && d.statutory && d.status === 'lapsed',
  );

/** What the city follows up (督办) was due from the county on the day since when it is followed up. */
const dueOf = ({ kind, since, dueOn }: Task) => (kind === 'supervise' ? since : dueOn);

/** Steps with a target of their own length; the others take as long as any step. */
const TARGETS: Partial<Record<TaskKind, 'evaluation' | 'plan'>> = {
  evaluate: 'evaluation',
  'file-development-plan': 'plan',
};

/** The internal target of a step on which no clock of its own runs, if any: a clock may stand still as long as its cause lasts. */
function stepTarget({ kind, since }: Task, { scheme, calendar }: Desk): Day | undefined {
  if (kind === 'resume-clock') return undefined;
  const rule = scheme.targets?.[TARGETS[kind] ?? 'step'];
  const length = rule ? ruleOf(scheme, rule).length : undefined;
  return length && calendar.workingDayAfter(since, length.n);
}

function lineOf(brand: BrandState, task: Task, desk: Desk): DeskLine {
  const { kind, what, office, since, caseId, decisionId, deadlineId, noticeId } = task;
  const deadline = deadlineId ? brand.deadlines[deadlineId] : undefined;
  const certainty = deadline?.reckoning.certainty;
  const ownDue = dueOf(task);
  const dueOn = ownDue ?? stepTarget(task, desk);
  const provisional = ownDue && certainty === 'provisional';
  return {
    group: hasLapsed(brand, task) ? 'lapsed' : (GROUPS[kind] ?? 'other'),
    urgency: lightOf(
      dueOn && { dueOn, ...(provisional && { certainty }) },
      desk.today,
      desk.calendar,
    ),
    subject: brand.name,
    what,
    owner: kind === 'supervise' ? brand.county : office,
    since,
    brand: brand.id,
    kind,
    ...(dueOn && { dueOn }),
    ...(provisional && { provisional: true }),
    ...(dueOn && !(ownDue && deadline?.statutory) && { target: true }),
    ...(caseId && { caseId }),
    ...(decisionId && { decisionId }),
    ...(deadlineId && { deadlineId }),
    ...(noticeId && { noticeId }),
  };
}

/** A county's step past a target that no clock keeps: the city follows it up (督办), too. */
function followUp(brand: BrandState, task: Task, desk: Desk): readonly DeskLine[] {
  const due = task.dueOn ? undefined : stepTarget(task, desk);
  if (!due || due >= desk.today) return [];
  const { kind, what, deadlineId: _, ...step } = task;
  const supervised = { ...step, kind: 'supervise', since: due } as const;
  const line = lineOf(brand, { ...supervised, what: `督办县级逾期未办事项：${what}` }, desk);
  return [kind === 'file-development-plan' ? { ...line, group: 'plan' } : line];
}

/** A holder's period that ends within days: its county may still help it to be kept. */
const dueSoon = (
  brand: BrandState,
  { actor, caseId, what, reckoning }: TrackedDeadline,
): DeskLine => ({
  group: 'due-soon',
  urgency: 'soon',
  subject: brand.name,
  what: `${actor === 'holder' && reckoning.class !== 'status' ? '当事人应' : ''}${what}`,
  owner: brand.county,
  since: reckoning.from,
  dueOn: reckoning.dueOn,
  ...(reckoning.certainty === 'provisional' && { provisional: true }),
  brand: brand.id,
  kind: 'due-soon',
  ...(caseId && { caseId }),
});

/** A holder's period that stands still: its county knows, the city resumes it. */
const standsStill = (
  brand: BrandState,
  { caseId, what, status, stop }: TrackedDeadline,
): readonly DeskLine[] =>
  status === 'stopped' && stop
    ? [
        {
          group: 'other',
          urgency: 'normal',
          subject: brand.name,
          what: `中止：当事人${what}的期限（${stop.reason}）`,
          owner: cityOf(brand),
          since: stop.from,
          brand: brand.id,
          kind: 'stopped',
          ...(caseId && { caseId }),
        },
      ]
    : [];

const endsSoon = (deadline: TrackedDeadline, { today, calendar }: Desk) =>
  isOpen(deadline) &&
  deadline.status !== 'stopped' &&
  deadline.caseId !== undefined &&
  deadline.actor === 'holder' &&
  deadline.reckoning.dueOn >= today &&
  deadline.reckoning.earliestOn <= calendar.workingDayAfter(today, TELL_WORKING_DAYS_BEFORE);

/** What a brand puts on the desk of an office, and into its digest. */
export function digestLines(brand: BrandState, office: string, desk: Desk): readonly DeskLine[] {
  const asked = tasks(brand, desk.scheme);
  const ofCounty = asked.filter((task) => task.office === brand.county);
  return [
    ...asked.filter((task) => task.office === office).map((task) => lineOf(brand, task, desk)),
    ...(office === cityOf(brand) ? ofCounty.flatMap((task) => followUp(brand, task, desk)) : []),
    ...(office === brand.county
      ? Object.values(brand.deadlines).flatMap((deadline) => [
          ...(endsSoon(deadline, desk) ? [dueSoon(brand, deadline)] : []),
          ...standsStill(brand, deadline),
        ])
      : []),
  ];
}
