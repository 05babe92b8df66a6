import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact } from '../../inputs.ts';
import { awaitingRestoration, DecisionId, decisionOf } from '../inputs.ts';
import { setFree } from '../term-end.ts';

/** 恢复使用: applied for, and found mended by the county since. */
export const restoreMark = defineCommand({
  title: '决定恢复使用标识',
  input: z.extend(DecisionId, { on: DayInput }),
  decide({ decisionId, on }, brand, context) {
    const { application, check } = awaitingRestoration(brand, decisionId);
    demand(application, 'restoration.not-applied-for', '持有人尚未申请恢复使用，应先登记申请');
    demand(check, 'restoration.check-required', '恢复使用前应有申请之后的县级复查意见');
    demand(check.mended, 'restoration.not-mended', '县级复查认定未整改到位，不能恢复使用');
    demandFact(on, context);
    demand(on >= check.on, 'restoration.before-check', `恢复日不得早于复查日 ${check.on}`);
    return setFree(brand, decisionOf(brand, decisionId), on);
  },
});
