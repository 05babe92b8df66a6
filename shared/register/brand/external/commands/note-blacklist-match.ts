import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { CreditCodeInput, EvidenceInput } from '../../inputs.ts';

/** A listed credit code was found: a task for the county, and no more than that. */
export const noteBlacklistMatch = defineCommand({
  title: '登记名单比对结果',
  input: z.object({ list: EvidenceInput, creditCode: CreditCodeInput }),
  decide({ list, creditCode }, { holder, external }, { today: on }) {
    demand(
      holder.creditCode === creditCode,
      'blacklist.other-holder',
      '名单上的统一社会信用代码不是该品牌持有人的',
    );
    return external?.match ? [] : [{ type: 'BlacklistMatched', list, creditCode, on }];
  },
});
