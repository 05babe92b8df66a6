import * as z from 'zod/mini';
import { DaySchema } from '../../../calendar/day-schema.ts';
import { demand } from '../../../refusal.ts';
import { officeByCode, ruleOf } from '../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import { EvidenceInput } from '../../brand/inputs.ts';
import type { TrackedDeadline } from '../../brand/state.ts';
import { calendarFor, setDeadline } from '../../deadlines.ts';
import type { Context } from '../../decider.ts';
import type { DutyEvent } from './events.ts';
import { dutiesOf, firstDuties, newRounds } from './period.ts';
import type { Duties } from './state.ts';

export const StartDuties = z.object({
  type: z.literal('start-duties'),
  office: z.string(),
  /** Scheme id, where it is not the deployment's own: it chooses the law that arrives as context. */
  scheme: z.optional(z.string()),
});

export const RecordDuty = z.object({
  type: z.literal('record-duty'),
  /** Rule id of the duty. */
  duty: z.string(),
  /** Which period of it, by any day in it or by its first; the earliest open one by default. */
  from: z.optional(DaySchema),
  doneOn: DaySchema,
  document: EvidenceInput,
});

export const RecomputeDuties = z.object({ type: z.literal('recompute') });

/** From now on the office is reminded of its duties, and the office above of what lapsed. */
export function startDuties(
  { office }: z.output<typeof StartDuties>,
  duties: Duties,
  context: Context,
): readonly DutyEvent[] {
  const { scheme, today: on } = context;
  const { name } = officeByCode(scheme, office);
  demand(!duties.scheme, 'duty.started-before', `${name}的工作任务已开始计期`);
  demand(
    dutiesOf(scheme, office).length > 0,
    'duty.none',
    `${scheme.citation}没有为${name}规定工作任务`,
  );
  return [
    { type: 'DutiesStarted', office, on, scheme: schemeVersion(scheme) },
    ...firstDuties(office, context),
  ];
}

/** A duty done, in time or late: the day that counts is the one that the document proves. */
export function recordDuty(
  { duty, from, doneOn, document }: z.output<typeof RecordDuty>,
  office: string,
  duties: Duties,
  { scheme, today: on }: Context,
): readonly DutyEvent[] {
  const { name } = ruleOf(scheme, duty);
  const open = Object.values(duties.deadlines)
    .filter(({ rule }) => rule === duty)
    .filter(({ reckoning }) => !from || reckoning.from === from)
    .sort((a, b) => (a.reckoning.from < b.reckoning.from ? -1 : 1))[0];
  demand(open, 'duty.not-open', `没有待登记的“${name}”，或者该期已登记`);
  demand(doneOn <= on, 'fact.in-future', `只能登记已经完成的任务：${doneOn} 晚于今天（${on}）`);
  const { reckoning, id: deadlineId } = open;
  demand(
    doneOn >= reckoning.from,
    'duty.before-period',
    `本期自 ${reckoning.from} 起，完成日 ${doneOn} 在此之前`,
  );
  const inTime = doneOn <= reckoning.dueOn;
  return [{ type: 'DutyDone', office, on, deadlineId, doneOn, document, inTime }];
}

/**
 * Gives every open period the basis of the current calendar, and of the scheme as it is answered, in
 * the version that all adopt.
 */
export function recomputeDuties(
  office: string,
  { scheme, deadlines }: Duties,
  { adopted, ...before }: Context,
): readonly DutyEvent[] {
  const context = { ...before, scheme: adopted ?? before.scheme };
  const label = schemeVersion(context.scheme);
  const recomputed = Object.values(deadlines).flatMap(
    (old: TrackedDeadline): readonly DutyEvent[] => {
      const { id, rule, what, actor, reckoning, status } = old;
      const current = calendarFor(ruleOf(context.scheme, rule), context).version;
      const { basis } = reckoning;
      if (status === 'lapsed' || (basis.calendar === current && basis.scheme === label)) return [];
      const deadline = { ...setDeadline(context, { id, rule, what, from: reckoning.from }), actor };
      return [
        {
          type: 'DutyRecomputed',
          office,
          on: context.today,
          deadline,
          previousDueOn: reckoning.dueOn,
        },
      ];
    },
  );
  if (!scheme || !adopted) return recomputed;
  return [
    { type: 'DutiesAmended', office, on: context.today, scheme: label },
    ...recomputed,
    ...newRounds(office, before.scheme, context),
  ];
}
