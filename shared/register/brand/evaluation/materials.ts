import { demand } from '../../../refusal.ts';
import type { Context } from '../../decider.ts';
import type { BrandState, TrackedDeadline } from '../state.ts';
import type { Enrolment, Materials } from './state.ts';

/** What the holder owes in an evaluation, and by when. */

export const materialsId = ({ evaluation }: BrandState): string =>
  `evaluation-materials-${evaluation.count + 1}`;

/** The period of the materials, once the notice that sets it is served. */
export const materialsDeadline = ({
  evaluation,
  deadlines,
}: BrandState): TrackedDeadline | undefined => deadlines[evaluation.enrolment?.deadlineId ?? ''];

/** Filed, and not sent back for completion. */
export const materialsIn = ({ materials }: Enrolment): Materials | undefined =>
  materials?.check?.complete === false ? undefined : materials;

/** @throws Refusal `evaluation.not-enrolled`. */
export function enrolmentOf({ evaluation }: BrandState): Enrolment {
  const { enrolment } = evaluation;
  demand(enrolment, 'evaluation.not-enrolled', '该品牌没有在办的评估，请先由市级开展评估批次');
  return enrolment;
}

/** @throws Refusal `evaluation.no-materials` for a scheme that asks for none. */
export function materialsRule({ scheme }: Context) {
  const materials = scheme.evaluation?.materials;
  demand(materials, 'evaluation.no-materials', '该方案没有规定提交评估材料');
  return materials;
}
