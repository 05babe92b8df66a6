import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, Text } from '../../inputs.ts';
import { materialsRule } from '../materials.ts';

/** A cycle takes the brand in; the holder is written to, and nothing is due before service. */
export const enrolInEvaluation = defineCommand({
  title: '列入评估批次',
  input: z.object({ cycle: Text, number: Text, materialsDueOn: DayInput }),
  decide({ cycle, number, materialsDueOn }, { standing, evaluation }, context) {
    materialsRule(context);
    demand(
      standing === 'listed' || standing === 'suspended',
      'evaluation.not-listed',
      '只评估在库（含暂停使用标识）的品牌',
    );
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
