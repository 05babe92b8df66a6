import { openObjections } from '../../register/brand/entry/objections.ts';
import type { Stage } from '../../register/brand/entry/state.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { Scheme } from '../../schemes/format.ts';
import type { FormId } from './table.ts';
import type { Offer } from './view.ts';

/** The steps of each stage of an application; `main` where it is what comes next. */
const STEPS: Partial<Record<Stage, readonly (readonly [form: FormId, main: boolean])[]>> = {
  'initial-review': [
    ['judge-at-initial-review', true],
    ['conclude-initial-review', true],
    ['return-at-initial-review', false],
  ],
  correction: [['resubmit-application', true]],
  're-review': [
    ['draw-experts', true],
    ['visit-site', false],
    ['score-application', false],
    ['judge-at-re-review', true],
    ['conclude-re-review', true],
    ['return-at-re-review', false],
  ],
  'on-notice': [['record-objection', false]],
  'notice-over': [
    ['admit-brand', true],
    ['record-objection', false],
  ],
  closed: [['record-objection', false]],
};

const DONE: readonly Stage[] = ['closed', 'entered'];

/** Experts are drawn once; only then can the re-review go on, with points where a step is scored. */
const inOrder =
  (brand: BrandState, { procedure }: Scheme) =>
  ([form]: readonly [FormId, boolean]): boolean => {
    const { panel, notice } = brand.application ?? {};
    if (form === 'draw-experts') return !panel;
    if (form === 'score-application')
      return panel !== undefined && procedure.some(({ scored }) => scored);
    if (form === 'conclude-re-review') return panel !== undefined;
    return form !== 'record-objection' || notice?.postedOn !== undefined;
  };

/** What may be done about an application; what is wrong with it, the register says. */
export function entryOffers(brand: BrandState, scheme: Scheme): readonly Offer[] {
  const { application } = brand;
  if (!application) return [];
  const settle = { form: 'settle-entry' as const, main: true, subject: {} };
  const steps = (STEPS[application.stage] ?? []).filter(inOrder(brand, scheme));
  const objections = DONE.includes(application.stage) ? [] : openObjections(application);
  return [
    ...(application.questioned ? [settle] : []),
    ...objections.map(({ id }) => ({
      form: 'decide-objection' as const,
      main: true,
      subject: { objectionId: id },
    })),
    ...steps.map(([form, main]) => ({ form, main, subject: {} })),
    ...(DONE.includes(application.stage)
      ? []
      : [{ form: 'withdraw-application' as const, main: false, subject: {} }]),
  ];
}
