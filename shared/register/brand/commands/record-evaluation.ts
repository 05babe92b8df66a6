import * as z from 'zod';
import { demand } from '../../../refusal.ts';
import { meetTarget } from '../consequences.ts';
import { evaluationDeadline } from '../evaluation.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** The city's conclusion; the next two years run from the end of these, so that lateness never adds up. */
export const recordEvaluation = defineCommand({
  title: '登记评估结论',
  input: z.object({ on: DayInput, outcome: Text, document: EvidenceInput }),
  decide({ on, outcome, document }, brand, context) {
    const outcomes = context.scheme.evaluation?.outcomes ?? [];
    const id = `evaluation-${brand.evaluation.count + 1}`;
    const deadline = brand.deadlines[id];
    demand(deadline, 'evaluation.none', '该方案没有周期性评估');
    demand(
      outcomes.some(({ code }) => code === outcome),
      'evaluation.outcome-unknown',
      `评估结论应为：${outcomes.map(({ code, label }) => `${code}（${label}）`).join('、')}`,
    );
    demandFact(on, context);
    demand(
      on >= brand.evaluation.from,
      'evaluation.before-period',
      `评估结论不得早于本评估周期起算日 ${brand.evaluation.from}`,
    );
    const nextFrom = deadline.reckoning.dueOn;
    return [
      { type: 'EvaluationRecorded', on, outcome, document, nextFrom },
      { type: 'DeadlineMet', deadlineId: id, by: '已作出评估结论' },
      ...meetTarget('evaluation', brand, '已作出评估结论'),
      ...evaluationDeadline(context, nextFrom, brand.evaluation.count + 2),
    ];
  },
});
