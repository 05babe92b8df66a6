import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { answerIfAsked } from '../../../../schemes/catalogue.ts';
import type { Scheme } from '../../../../schemes/format.ts';
import { defineCommand } from '../../commands/define.ts';
import { Finding, findingOf } from '../../commands/record-finding.ts';
import { cancelDeadlines, meetTarget } from '../../consequences.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';
import type { BrandState } from '../../state.ts';
import { materialsDeadline } from '../materials.ts';
import { evaluationDeadline } from '../term.ts';

const input = z.object({
  on: DayInput,
  outcome: Text,
  document: EvidenceInput,
  /** What opens the case where the outcome proposes a measure. */
  grounds: z.optional(Finding.shape.grounds),
  facts: z.optional(Finding.shape.facts),
  evidence: Finding.shape.evidence,
});

/** An outcome that proposes a measure names the ground, and every ground leads to that measure. */
function demandGrounds(
  { outcome, grounds }: z.output<typeof input>,
  { grounds: known, evaluation }: Scheme,
): void {
  const proposes = evaluation?.outcomes.find(({ code }) => code === outcome)?.proposes;
  if (!proposes) {
    demand(!grounds, 'evaluation.grounds-needless', '该结论不提出任何措施，不应列出情形');
    return;
  }
  demand(grounds, 'evaluation.grounds-required', '该结论提出下一步措施，应列明所依据的情形和事实');
  const fitting = known.filter(({ measure }) => measure === proposes).map(({ code }) => code);
  demand(
    grounds.every((code) => fitting.includes(code)),
    'evaluation.grounds-unfit',
    `该结论所依据的情形应为：${fitting.join('、')}`,
  );
}

/** Nobody is judged while the day for its materials is still to come. */
function demandHeard({ evaluation: { enrolment }, ...brand }: BrandState): void {
  if (!enrolment) return;
  demand(
    enrolment.materials || brand.deadlines[enrolment.deadlineId ?? '']?.status === 'lapsed',
    'evaluation.materials-pending',
    `应待评估材料提交或者提交期限（${enrolment.materialsDueOn}）届满后再作结论`,
  );
}

/**
 * The city's conclusion; the next two years run from the end of these, so that lateness never adds
 * up. A conclusion that proposes a measure opens the case for it; nothing happens by it alone.
 */
export const recordEvaluation = defineCommand({
  title: '登记评估结论',
  input,
  decide(conclusion, brand, context) {
    const { on, outcome, document, grounds, facts, evidence } = conclusion;
    const { scheme } = context;
    const outcomes = scheme.evaluation?.outcomes ?? [];
    const id = `evaluation-${brand.evaluation.count + 1}`;
    const deadline = brand.deadlines[id];
    demand(deadline, 'evaluation.none', '该方案没有规定周期性评估，不能登记评估结论');
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
    demandHeard(brand);
    demandGrounds(conclusion, scheme);
    const anchor = answerIfAsked(scheme, 'evaluation-anchor');
    const nextFrom = anchor === 'last-evaluation' ? on : deadline.reckoning.dueOn;
    const materials = materialsDeadline(brand);
    const cycle = brand.evaluation.enrolment?.cycle;
    return [
      {
        type: 'EvaluationRecorded',
        on,
        outcome,
        document,
        nextFrom,
        ...(cycle && { cycle }),
      },
      { type: 'DeadlineMet', deadlineId: id, by: '已作出评估结论' },
      ...cancelDeadlines(materials ? [materials] : [], '已作出评估结论'),
      ...meetTarget('evaluation', brand, '已作出评估结论'),
      ...evaluationDeadline(context, nextFrom, brand.evaluation.count + 2),
      ...(grounds
        ? findingOf(
            {
              grounds,
              facts: facts ?? outcomes.find(({ code }) => code === outcome)?.label ?? outcome,
              evidence: [document, ...evidence],
              foundOn: on,
            },
            brand,
            context,
          )
        : []),
    ];
  },
});
