import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, Text } from '../../inputs.ts';
import { materialsRule } from '../materials.ts';

/** A cycle takes the brand in; the holder is written to, and nothing is due before service. */
export const enrolInEvaluation = defineCommand({
  title: '列入评估批次',
  input: z.object({ cycle: Text, number: Text, materialsDueOn: DayInput }),
  decide({ cycle, number, materialsDueOn }, { evaluation }, context) {
    materialsRule(context);
    demand(
      !evaluation.enrolment,
      'evaluation.enrolled-before',
      `该品牌已列入评估批次“${evaluation.enrolment?.cycle}”，尚未作出结论`,
    );
    return [
      { type: 'EvaluationEnrolled', cycle, number, materialsDueOn, enrolledOn: context.today },
    ];
  },
});
