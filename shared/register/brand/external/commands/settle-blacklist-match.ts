import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { openCase, Text } from '../../inputs.ts';

/** People say what a match is: the case that they opened on it, or why there is none. */
export const settleBlacklistMatch = defineCommand({
  title: '登记名单核实结果',
  input: z.object({ caseId: z.optional(Text), reason: z.optional(Text) }),
  decide({ caseId, reason }, brand) {
    demand(brand.external?.match, 'blacklist.no-match', '没有待核实的名单比对结果');
    demand(
      caseId ?? reason,
      'blacklist.outcome-required',
      '应写明据此登记的案件，或者不立案的理由',
    );
    if (caseId) openCase(brand, caseId);
    return [{ type: 'BlacklistMatchSettled', ...(caseId ? { caseId } : { reason: reason ?? '' }) }];
  },
});
