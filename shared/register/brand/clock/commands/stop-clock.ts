import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { isOpen } from '../../consequences.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, Text } from '../../inputs.ts';
import type { TrackedDeadline } from '../../state.ts';
import { isAdmitted } from '../ground.ts';
import { holdersPeriod } from '../period.ts';

/** A period that runs, and whose day nobody has fixed by hand. */
function demandRunning(period: TrackedDeadline | undefined): asserts period is TrackedDeadline {
  demand(period, 'clock.no-period', '本案没有正在计算的期限');
  demand(
    period.status !== 'stopped',
    'clock.stopped-before',
    `期限已自 ${period.stop?.from} 起中止，尚未恢复`,
  );
  demand(
    period.status !== 'lapsed',
    'clock.lapsed',
    '期限已届满，不能再中止；属不可抗力的，障碍消除后可以申请顺延',
  );
  demand(isOpen(period), 'clock.period-over', '期限已办结或者已撤销，不能中止');
  demand(!period.fixedBy, 'clock.fixed', '届满日已经批准顺延或者维持，不再中止；可以再次批准顺延');
}

/**
 * Lets a holder's period stand still (中止). Off unless the scheme admits it (ruling `clock-stop`) or
 * force majeure is shown; approved by the city, never granted by itself.
 */
export const stopClock = defineCommand({
  title: '批准中止计算期限',
  input: z.extend(CaseId, {
    ground: z.optional(z.enum(['force-majeure', 'other'])),
    reason: Text,
    from: DayInput,
    document: z.optional(EvidenceInput),
  }),
  decide({ caseId, ground, reason, from, document }, brand, context) {
    const period = holdersPeriod(brand, openCase(brand, caseId));
    demandRunning(period);
    demand(ground, 'clock.ground-required', '中止应写明事由：不可抗力，或者其他正当理由');
    demand(document, 'clock.document-required', '中止应附批准文书或者证明材料');
    demand(
      isAdmitted(ground, 'clock-stop', context),
      'clock.not-allowed',
      '方案没有规定中止；只有不可抗力可以中止计算（裁定事项 clock-stop）',
    );
    demandFact(from, context);
    const { reckoning } = period;
    const resumedOn = reckoning.pauses?.at(-1)?.on ?? reckoning.from;
    demand(
      from > resumedOn && from <= reckoning.dueOn,
      'clock.outside-period',
      `中止日应在期限之内：晚于 ${resumedOn}，不晚于 ${reckoning.dueOn}`,
    );
    return [
      { type: 'ClockStopped', caseId, deadlineId: period.id, ground, reason, from, document },
    ];
  },
});
