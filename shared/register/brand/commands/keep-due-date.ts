import * as z from 'zod/mini';
import { formatDay } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { ruleOf } from '../../../schemes/catalogue.ts';
import { calendarFor } from '../../deadlines.ts';
import { planMilestones } from '../../milestones.ts';
import { Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Does not shorten: the day that was notified stands, whatever later calendars say. */
export const keepDueDate = defineCommand({
  title: '维持已告知的届满日',
  input: z.object({ deadlineId: Text, reason: Text }),
  decide({ deadlineId, reason }, brand, context) {
    const known = Object.hasOwn(brand.deadlines, deadlineId);
    const old = known ? brand.deadlines[deadlineId] : undefined;
    demand(old?.shortening, 'deadline.no-shortening', '该期限没有待批准的缩短');
    const { status: _, fired: _fired, shortening, milestones: _planned, ...kept } = old;
    const { dueOn } = old.reckoning;
    const rule = ruleOf(context.scheme, old.rule);
    const calendar = calendarFor(rule, context);
    const reckoning = {
      ...old.reckoning,
      earliestOn: dueOn,
      certainty: 'announced' as const,
      basis: shortening.basis,
      steps: [...old.reckoning.steps, `维持已告知的届满日${formatDay(dueOn)}：${reason}。`],
    };
    return [
      {
        type: 'DeadlineRecomputed',
        deadline: {
          ...kept,
          reckoning,
          fixedBy: reason,
          milestones: planMilestones(rule, reckoning, calendar, context.now),
        },
        previousDueOn: dueOn,
        reason: `维持已告知的届满日：${reason}`,
      },
    ];
  },
});
