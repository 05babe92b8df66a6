import * as z from 'zod/mini';
import { formatDay } from '../../../../calendar/day.ts';
import { demand } from '../../../../refusal.ts';
import { setDeadline } from '../../../deadlines.ts';
import { defineCommand } from '../../commands/define.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase } from '../../inputs.ts';
import { holdersPeriod } from '../period.ts';

/** The clock runs again: what was left of the period is counted from the day after. */
export const resumeClock = defineCommand({
  title: '恢复计算期限',
  input: z.extend(CaseId, {
    on: DayInput,
    document: z.optional(EvidenceInput),
    approveShortening: z._default(z.boolean(), false),
  }),
  decide({ caseId, on, document, approveShortening }, brand, context) {
    const period = holdersPeriod(brand, openCase(brand, caseId));
    demand(period?.status === 'stopped' && period.stop, 'clock.not-stopped', '本案期限没有中止');
    const { id, rule, what, reckoning, stop } = period;
    demand(document, 'clock.document-required', '恢复计算应附恢复通知或者原因消除的证明');
    demandFact(on, context);
    demand(on >= stop.from, 'clock.resumed-before-stop', `恢复日不得早于中止日 ${stop.from}`);
    const pauses = [...(reckoning.pauses ?? []), { from: stop.from, on }];
    const deadline = setDeadline(context, { id, rule, what, caseId, from: reckoning.from, pauses });
    const { dueOn } = deadline.reckoning;
    demand(
      dueOn >= context.today,
      'clock.resumed-too-late',
      `自 ${on} 恢复的，期限已于 ${dueOn} 届满，当事人无从得知；应以告知之日为恢复日`,
    );
    demand(
      dueOn >= reckoning.dueOn || approveShortening,
      'deadline.shortening-needs-approval',
      `恢复后届满日由 ${reckoning.dueOn} 提前到 ${dueOn}，缩短已告知的期限须经批准`,
    );
    return [
      {
        type: 'DeadlineRecomputed',
        deadline,
        previousDueOn: reckoning.dueOn,
        reason: `中止原因已消除，期限自${formatDay(on)}恢复计算（${document.title}）`,
        resumed: { on, document },
      },
    ];
  },
});
