import type { BrandState } from '../state.ts';
import type { EvaluationEvent } from './events.ts';
import { materialsId } from './materials.ts';
import type { Enrolment } from './state.ts';

type Reducers = {
  readonly [Type in Exclude<EvaluationEvent['type'], 'EvaluationFellDue'>]: (
    brand: BrandState,
    event: Extract<EvaluationEvent, { type: Type }>,
  ) => BrandState;
};

const enrolled = (
  brand: BrandState,
  change: (enrolment: Enrolment) => Partial<Enrolment>,
): BrandState => {
  const { enrolment } = brand.evaluation;
  return enrolment
    ? {
        ...brand,
        evaluation: { ...brand.evaluation, enrolment: { ...enrolment, ...change(enrolment) } },
      }
    : brand;
};

/** What the facts of an evaluation do to what is known of a brand. */
export const evaluationReducers: Reducers = {
  EvaluationEnrolled: (brand, { type: _, ...enrolment }) => ({
    ...brand,
    evaluation: { ...brand.evaluation, enrolment },
  }),
  EvaluationNoticeServed: (brand, { service }) =>
    enrolled(brand, () => ({ service, deadlineId: materialsId(brand) })),
  EvaluationNoticeToServeAgain: (brand) =>
    enrolled(brand, () => ({ service: undefined, deadlineId: undefined, materials: undefined })),
  MaterialsPostponed: (brand, { to }) => enrolled(brand, () => ({ materialsDueOn: to })),
  MaterialsFiled: (brand, { type: _, ...materials }) => enrolled(brand, () => ({ materials })),
  MaterialsChecked: (brand, { complete, missing }) =>
    enrolled(brand, ({ materials }) => ({
      materials: materials && { ...materials, check: { complete, missing } },
    })),
  CountyOpinionGiven: (brand, { opinion: text, on, document }) =>
    enrolled(brand, () => ({ opinion: { text, on, document } })),
  MaterialsFoundMissing: (brand, { caseId }) => enrolled(brand, () => ({ missingCase: caseId })),
  EvaluationRecorded: (brand, { outcome, on, nextFrom, cycle }) => ({
    ...brand,
    evaluation: {
      from: nextFrom,
      count: brand.evaluation.count + 1,
      lastOutcome: { outcome, on, ...(cycle && { cycle }) },
    },
  }),
};
