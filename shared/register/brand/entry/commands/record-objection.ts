import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { answerIfAsked } from '../../../../schemes/catalogue.ts';
import type { Scheme } from '../../../../schemes/format.ts';
import { setDeadline } from '../../../deadlines.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceList, Text } from '../../inputs.ts';
import type { BrandState } from '../../state.ts';
import { ruleOfStep } from '../inputs.ts';

/** Why an objection does not hold the entry up; nothing where it does. */
function lateness(receivedOn: string, brand: BrandState, scheme: Scheme): string | undefined {
  const { notice } = brand.application ?? {};
  if (brand.standing !== 'applied') return '异议登记时申报已办结';
  const over = notice?.until && receivedOn > notice.until;
  const blocks = answerIfAsked(scheme, 'late-objection') === 'block';
  return over && !blocks ? `公示已于${notice.until}期满` : undefined;
}

/**
 * 异议, from any organisation or person, with evidence in writing. It holds up its own brand only.
 * Who objects is not recorded: the reference leads to the file. After the notice has closed it is
 * recorded all the same and goes on as a report.
 */
export const recordObjection = defineCommand({
  title: '登记异议',
  input: z.object({
    by: z.enum(['unit', 'person', 'anonymous']),
    receivedOn: DayInput,
    facts: Text,
    evidence: z._default(EvidenceList, []),
  }),
  decide({ by, receivedOn, facts, evidence }, brand, context) {
    const { scheme } = context;
    const { notice, objections = {}, withdrawnNotices = [] } = brand.application ?? {};
    const posted = [...withdrawnNotices, notice].flatMap((one) => one?.postedOn ?? []);
    demand(
      posted.some((on) => receivedOn >= on),
      'objection.no-notice',
      '该品牌的公示尚未发布，不能登记异议',
    );
    demand(evidence.length > 0, 'objection.evidence-required', '异议应提供详实的书面举证材料');
    demand(
      by !== 'anonymous' || answerIfAsked(scheme, 'objection-real-name') !== 'real-name',
      'objection.real-name',
      '本方案按裁定只受理实名异议',
    );
    demandFact(receivedOn, context);
    const objectionId = `objection-${Object.keys(objections).length + 1}`;
    const objection = { objectionId, by, receivedOn, facts, evidence };
    const why = lateness(receivedOn, brand, scheme);
    if (why) return [{ type: 'ObjectionCameLate', ...objection, why, at: context.now }];
    const rule = ruleOfStep(scheme, 'objection-review');
    const what = `对第${Object.keys(objections).length + 1}号异议作出书面复核决定`;
    return [
      { type: 'ObjectionReceived', ...objection },
      ...(rule
        ? [
            {
              type: 'DeadlineSet' as const,
              deadline: setDeadline(context, { id: objectionId, rule, from: receivedOn, what }),
            },
          ]
        : []),
    ];
  },
});
