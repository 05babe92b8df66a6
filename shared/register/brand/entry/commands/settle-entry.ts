import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { cancelDeadlines } from '../../consequences.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';

/**
 * Whether an entry stands although its public notice was withdrawn since. Set aside, the brand
 * applies again from where it waits for a notice, and what grew from the entry ends.
 */
export const settleEntry = defineCommand({
  title: '决定是否撤销入库',
  input: z.object({ stands: z.boolean(), reasons: Text, on: DayInput, document: EvidenceInput }),
  decide({ stands, reasons, on, document }, brand, context) {
    const questioned = brand.application?.questioned;
    demand(questioned, 'entry.not-questioned', '该品牌入库所依据的公示没有撤回，无须处理');
    demandFact(on, context);
    demand(
      on >= questioned.on,
      'entry.before-withdrawal',
      `公示于${questioned.on}撤回，决定不得早于该日`,
    );
    if (stands) return [{ type: 'EntryUpheld', reasons, on, document }];
    demand(
      brand.standing === 'listed' && Object.values(brand.cases).every((c) => c.status === 'closed'),
      'entry.case-open',
      '该品牌有在办案件或者正在暂停期，办结后再撤销入库',
    );
    return [
      { type: 'EntrySetAside', reasons, on, document },
      ...cancelDeadlines(Object.values(brand.deadlines), '入库已撤销'),
    ];
  },
});
