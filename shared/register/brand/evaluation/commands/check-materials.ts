import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import { enrolmentOf } from '../materials.ts';

/** Whether everything asked for is there; what is missing is asked for again. */
export const checkMaterials = defineCommand({
  title: '核对评估材料是否齐全',
  input: z.object({ complete: z.boolean(), missing: z._default(z.array(Text), []) }),
  decide({ complete, missing }, brand) {
    const { materials } = enrolmentOf(brand);
    demand(
      materials && !materials.check,
      'evaluation.nothing-to-check',
      '没有待核对的评估材料：应先登记材料，已经核对的不再核对',
    );
    demand(
      complete === (missing.length === 0),
      'evaluation.missing-unnamed',
      '材料不齐的应逐项列明所缺材料；齐全的不列',
    );
    return [{ type: 'MaterialsChecked', complete, missing }];
  },
});
