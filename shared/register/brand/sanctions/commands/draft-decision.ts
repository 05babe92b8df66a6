import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { answerIfAsked } from '../../../../schemes/catalogue.ts';
import type { Context } from '../../../decider.ts';
import { defineCommand } from '../../commands/define.ts';
import { targetId } from '../../consequences.ts';
import { CaseId, DayInput, Text } from '../../inputs.ts';
import type { BrandState, Case } from '../../state.ts';
import { countedWith, countSuspensions, hasLostItsGround, holderSuspended } from '../count.ts';
import { isRunning, stands } from '../decisions.ts';
import type { Measure } from '../events.ts';
import { takenUpCase } from '../inputs.ts';

/** Heard first, unless the deployment has ruled otherwise: answered, or the time has run out. */
function demandHearing(brand: BrandState, found: Case, measure: string, context: Context): void {
  const before = measure === 'removal' ? measure : 'suspension';
  if (answerIfAsked(context.scheme, `hearing-before-${before}`) === 'no') return;
  const hearing = found.sanction?.hearing;
  demand(hearing, 'decision.hearing-required', '作出决定前应送达告知书，听取陈述申辩');
  const period = brand.deadlines[targetId('reply', found.id)];
  // Lapsed, rather than past: on a provisional day nobody has missed anything.
  const over = !period || period.status === 'lapsed';
  demand(
    hearing.reply || over,
    'decision.reply-period-running',
    `陈述申辩期限至 ${period?.reckoning.dueOn}，期满或收到陈述申辩后才能拟制决定`,
  );
}

/** What a renewal (再次暂停) rests on: a running term, and the county's check of the measures. */
function followed(brand: BrandState, caseId: string, context: Context): string {
  const current = Object.values(brand.decisions).find((d) => d.caseId === caseId && isRunning(d));
  demand(current, 'renewal.no-term', '没有正在执行的暂停期，不能再次暂停');
  demand(
    !Object.values(brand.decisions).some((d) => d.follows === current.id && stands(d)),
    'renewal.renewed-before',
    '该暂停期已作出再次暂停决定',
  );
  demand(current.check, 'renewal.check-required', '再次暂停前应有县级整改核查意见');
  demand(
    current.measure === 'suspension' || answerIfAsked(context.scheme, 'renewal-again') === 'yes',
    'renewal.again',
    '再次暂停期满前不得第三次连续暂停（裁定事项 renewal-again）',
  );
  return current.id;
}

/** Drafts a decision on the mark. It binds nobody until reviewed, signed, numbered and served. */
export const draftDecision = defineCommand({
  title: '拟制决定书',
  input: z.extend(CaseId, {
    renewal: z._default(z.boolean(), false),
    reasons: Text,
    /** First day of the term, where the decision prints it. */
    printedFrom: z.optional(DayInput),
  }),
  looksUp: holderSuspended,
  decide({ caseId, renewal, reasons, printedFrom }, brand, context) {
    const found = takenUpCase(brand, caseId);
    demand(
      !Object.values(brand.decisions).some((d) => d.caseId === caseId && !d.signedOn && !d.voided),
      'decision.drafted-before',
      '本案已有尚未签发的决定书；需要重拟的，请先作废',
    );
    const measure = (renewal ? 'renewal' : found.proposed) as Measure | undefined;
    demand(measure, 'decision.nothing-proposed', '本案目前没有待决定的措施');
    const others = countedWith(brand, context);
    demand(
      !hasLostItsGround(brand, { measure, caseId }, context.scheme, others),
      'decision.count-not-reached',
      '累计暂停次数已不足，不能据以移出',
    );
    const follows = renewal ? followed(brand, caseId, context) : undefined;
    demandHearing(brand, found, measure, context);
    const decisionId = `decision-${Object.keys(brand.decisions).length + 1}`;
    const { route } = found.sanction;
    const next = { id: decisionId, caseId, measure, route };
    return [
      {
        type: 'DecisionDrafted',
        decisionId,
        caseId,
        measure,
        drafter: context.actor,
        on: context.today,
        reasons,
        ...(follows && { follows }),
        ...(printedFrom && { printedFrom }),
        ...(measure !== 'removal' && {
          wouldBe: countSuspensions(brand, context.scheme, next, others),
        }),
      },
    ];
  },
});
