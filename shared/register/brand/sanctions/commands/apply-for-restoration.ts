import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { awaitingRestoration, DecisionId } from '../inputs.ts';

/** 申请恢复使用, where the ruling does not let the end of the term alone free the mark. */
export const applyForRestoration = defineCommand({
  title: '登记恢复使用申请',
  input: z.extend(DecisionId, { on: DayInput, document: EvidenceInput }),
  decide({ decisionId, on, document }, brand, context) {
    const { since, application, check } = awaitingRestoration(brand, decisionId);
    demand(
      !application || check?.mended === false,
      'restoration.applied-before',
      '恢复使用申请已登记，正在复查或待决定',
    );
    demandFact(on, context);
    demand(on >= since, 'restoration.too-early', `暂停期届满（自 ${since}）后才能申请恢复使用`);
    demand(
      !context.byHolder || on === context.today,
      'restoration.holder-today-only',
      '持有人在线申请的，以当日为申请日',
    );
    return [{ type: 'RestorationAppliedFor', decisionId, on, document }];
  },
});
