import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, Text } from '../../inputs.ts';
import { enrolmentOf } from '../materials.ts';

/** Prints a later day for the materials, where the notice could not be served in time. */
export const postponeMaterials = defineCommand({
  title: '改定评估材料提交日',
  input: z.object({ to: DayInput, reason: Text }),
  decide({ to, reason }, brand, { calendars }) {
    const { service, materialsDueOn } = enrolmentOf(brand);
    demand(!service, 'evaluation.served-before', '评估通知已送达，提交日不再改定');
    demand(to > materialsDueOn, 'evaluation.day-not-later', `改定的提交日应晚于 ${materialsDueOn}`);
    demand(calendars.county.isWorking(to), 'evaluation.day-rest', `提交日 ${to} 应为工作日`);
    return [{ type: 'MaterialsPostponed', to, reason }];
  },
});
