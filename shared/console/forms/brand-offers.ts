import { materialsDeadline, materialsIn } from '../../register/brand/evaluation/materials.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { answerIfAsked, withoutAnswers } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { schemeVersion } from '../../schemes/version.ts';
import { entryOffers } from './entry-offers.ts';
import { offered, type Row } from './offered.ts';
import type { Offer } from './view.ts';

/** What may be done with a brand itself, beside its cases. */

interface Listed {
  readonly brand: BrandState;
  readonly scheme: Scheme;
}

const BRAND: readonly Row<Listed>[] = [
  [
    'serve-evaluation-notice',
    true,
    ({
      brand: {
        evaluation: { enrolment },
      },
    }) => enrolment && !enrolment.service,
  ],
  [
    'file-materials',
    true,
    ({
      brand: {
        evaluation: { enrolment },
      },
    }) => enrolment?.service && !materialsIn(enrolment),
  ],
  [
    'give-county-opinion',
    false,
    ({
      brand: {
        evaluation: { enrolment },
      },
    }) => enrolment?.materials,
  ],
  [
    'find-materials-missing',
    false,
    ({ brand }) =>
      !brand.evaluation.enrolment?.missingCase && materialsDeadline(brand)?.status === 'lapsed',
  ],
  ['record-evaluation', true, ({ brand: { evaluation } }) => evaluation.fellDueOn],
  ['record-finding', false, () => true],
  ['record-evaluation', false, ({ brand: { evaluation } }) => !evaluation.fellDueOn],
  [
    'check-materials',
    true,
    ({
      brand: {
        evaluation: { enrolment },
      },
    }) => {
      const materials = enrolment && materialsIn(enrolment);
      return materials && !materials.check;
    },
  ],
  [
    'postpone-materials',
    false,
    ({
      brand: {
        evaluation: { enrolment },
      },
    }) => enrolment && !enrolment.service,
  ],
  ['file-development-plan', false, ({ brand: { developmentPlan } }) => !developmentPlan],
  [
    'recompute',
    false,
    ({ brand }) => Object.values(brand.deadlines).some(({ shortening }) => shortening),
  ],
  [
    'adopt-amendment',
    false,
    ({ brand, scheme }) => withoutAnswers(schemeVersion(scheme)) !== withoutAnswers(brand.scheme),
  ],
  ['move-register', false, ({ scheme }) => scheme.registers.length > 0],
  [
    'leave-register',
    false,
    ({ scheme }) => answerIfAsked(scheme, 'way-out') === 'reasoned-decision',
  ],
  ['note-blacklist-match', false, ({ brand: { external } }) => !external?.match],
  ['record-objection', false, ({ brand: { application } }) => application?.notice?.postedOn],
  [
    'consent-to-electronic-service',
    false,
    ({ brand: { electronicConsent } }) => !electronicConsent,
  ],
  ['register-change', false, () => true],
  ['transfer-brand', false, () => true],
  ['exit-voluntarily', false, () => true],
  ['settle-blacklist-match', true, ({ brand: { external } }) => external?.match !== undefined],
  ['recommend-upward', false, ({ brand: { standing } }) => standing === 'listed'],
];

const hasLeft = ({ standing }: BrandState) => standing === 'removed' || standing === 'exited';

const isOn = ({ standing }: BrandState) => standing === 'listed' || standing === 'suspended';

/** What stays to be done about notices and dates, wherever the brand is. */
const openOffers = (brand: BrandState): readonly Offer[] => [
  ...Object.entries(brand.undelivered).map(([noticeId, { subject }]) => ({
    form: 'log-contact' as const,
    main: true,
    about: subject,
    subject: { noticeId },
  })),
  ...Object.values(brand.deadlines)
    .filter(({ shortening }) => shortening)
    .map(({ id: deadlineId }) => ({
      form: 'keep-due-date' as const,
      main: true,
      subject: { deadlineId },
    })),
];

const missedRunOffers = ({ missedRuns = {} }: BrandState): readonly Offer[] =>
  Object.keys(missedRuns).map((deadlineId) => ({
    form: 'settle-missed-run' as const,
    main: true,
    subject: { deadlineId },
  }));

/** What may be done with the brand itself. */
export const brandOffers = (brand: BrandState, scheme: Scheme): readonly Offer[] => [
  ...openOffers(brand),
  ...(hasLeft(brand) ? [] : missedRunOffers(brand)),
  ...entryOffers(brand, scheme),
  ...(isOn(brand) ? offered(BRAND, { brand, scheme }) : []),
];
