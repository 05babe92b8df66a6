import * as z from 'zod/mini';
import type { Calendar } from '../../../calendar/calendar.ts';
import { addDays, type Day, formatDay, weekdayName } from '../../../calendar/day.ts';
import type { Reckoning } from '../../../periods/reckoning.ts';
import { demand } from '../../../refusal.ts';
import { ruleOf } from '../../../schemes/catalogue.ts';
import { calendarFor } from '../../deadlines.ts';
import { planMilestones } from '../../milestones.ts';
import { isAdmitted } from '../clock/ground.ts';
import { periodOf, unlapse } from '../consequences.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** 民诉法86: asked for within ten days after the obstacle has gone, the last of them a workday. */
const DAYS_TO_ASK = 10;

/** @throws Refusal where it was asked for before the obstacle had gone, or too late after it. */
function demandAskedInTime(obstacleEndedOn: Day, requestedOn: Day, calendar: Calendar): void {
  demand(
    obstacleEndedOn <= requestedOn,
    'extension.obstacle-lasts',
    '应在障碍消除后申请顺延：申请日不得早于障碍消除日',
  );
  const lastDay = calendar.workingDayFrom(addDays(obstacleEndedOn, DAYS_TO_ASK));
  demand(
    requestedOn <= lastDay,
    'extension.asked-too-late',
    `应在障碍消除后十日内（至 ${lastDay}）申请顺延：障碍于 ${obstacleEndedOn} 消除`,
  );
}

/** The same reckoning up to a later working day. */
function extended(reckoning: Reckoning, to: Day, why: string, calendar: Calendar): Reckoning {
  demand(to > reckoning.dueOn, 'extension.not-later', `顺延后的届满日应晚于 ${reckoning.dueOn}`);
  demand(calendar.isWorking(to), 'extension.rest-day', `顺延后的届满日 ${to} 应为工作日`);
  return {
    ...reckoning,
    dueOn: to,
    earliestOn: to,
    certainty: calendar.isProvisional(to) ? 'provisional' : 'announced',
    steps: [
      ...reckoning.steps,
      `经批准顺延至${formatDay(to)}（${weekdayName(to)}）：${why}（参照民事诉讼法第86条）`,
    ],
  };
}

/**
 * Gives a holder more time. Off unless the scheme allows extensions (ruling `extension`) or force
 * majeure is shown and asked for in time; approved by the city, never granted by itself.
 */
export const extendDeadline = defineCommand({
  title: '批准顺延整改期限',
  input: z.extend(CaseId, {
    to: DayInput,
    ground: z.enum(['force-majeure', 'other']),
    why: Text,
    obstacleEndedOn: DayInput,
    requestedOn: DayInput,
    document: EvidenceInput,
  }),
  decide({ caseId, to, ground, why, obstacleEndedOn, requestedOn, document }, brand, context) {
    const period = periodOf(brand, openCase(brand, caseId));
    demand(
      period && ['running', 'withheld', 'lapsed'].includes(period.status),
      'extension.no-period',
      '没有可顺延的整改期限：期限尚未起算，或者已经办结',
    );
    demand(
      isAdmitted(ground, 'extension', context),
      'extension.not-allowed',
      '方案没有规定延期；只有不可抗力可以申请顺延（裁定事项 extension）',
    );
    demandFact(requestedOn, context);
    demandFact(obstacleEndedOn, context);
    const { id, rule: ruleId, what, reckoning: before, statutory, actor } = period;
    const rule = ruleOf(context.scheme, ruleId);
    const calendar = calendarFor(rule, context);
    demandAskedInTime(obstacleEndedOn, requestedOn, calendar);
    const reckoning = extended(before, to, why, calendar);
    const deadline = {
      id,
      rule: ruleId,
      statutory,
      actor,
      caseId,
      what,
      reckoning,
      fixedBy: why,
      milestones: planMilestones(rule, reckoning, calendar, context.now),
    };
    return [
      ...unlapse(brand, period),
      {
        type: 'DeadlineRecomputed',
        deadline,
        previousDueOn: before.dueOn,
        reason: `经批准顺延：${why}（${document.title}）`,
        ...(period.status === 'lapsed' && { lapsed: true as const }),
      },
    ];
  },
});
