import { targetId } from '../consequences.ts';
import type { BrandState } from '../state.ts';
import type { Task, TaskKind } from '../task.ts';
import { materialsDeadline, materialsIn } from './materials.ts';

/** What an evaluation asks of the county now. */
function countyStep(brand: BrandState): [TaskKind, string] | undefined {
  const { enrolment } = brand.evaluation;
  if (!enrolment) return undefined;
  if (!enrolment.service) return ['serve-evaluation-notice', '送达评估通知并登记送达证明'];
  const materials = materialsIn(enrolment);
  if (materials && !materials.check) return ['check-materials', '核对评估材料是否齐全'];
  if (materials && !enrolment.opinion)
    return ['give-county-opinion', '提出县级评估意见（不影响市级作出结论）'];
  if (!materials && !enrolment.missingCase && materialsDeadline(brand)?.status === 'lapsed')
    return ['find-materials-missing', '查明评估材料是否逾期未交，凭送达证明立案'];
  return undefined;
}

/** The city may conclude once the two years are over, the materials are in, or their day is past. */
function since({ evaluation: { fellDueOn, enrolment }, ...brand }: BrandState) {
  if (!enrolment) return fellDueOn;
  const { materials, deadlineId = '' } = enrolment;
  if (materials?.check?.complete) return materials.receivedOn;
  const deadline = brand.deadlines[deadlineId];
  return deadline?.status === 'lapsed' ? deadline.reckoning.dueOn : undefined;
}

/** What the offices have to do about a brand's evaluation. */
export function evaluationTasks(brand: BrandState, city: string): readonly Task[] {
  const step = countyStep(brand);
  const { enrolment } = brand.evaluation;
  const from = since(brand);
  const target = brand.deadlines[targetId('evaluation')];
  return [
    ...(step && enrolment
      ? [
          {
            id: step[0],
            kind: step[0],
            office: brand.county,
            what: step[1],
            deadlineId: enrolment.deadlineId,
            since: enrolment.enrolledOn,
            ...(!enrolment.service && { dueOn: enrolment.materialsDueOn }),
          },
        ]
      : []),
    ...(from
      ? [
          {
            id: 'evaluate',
            kind: 'evaluate' as const,
            office: city,
            what: '作出综合评估结论并登记',
            deadlineId: target?.id,
            since: from,
            dueOn: target?.reckoning.dueOn,
          },
        ]
      : []),
  ];
}
