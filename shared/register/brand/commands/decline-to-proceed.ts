import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { meetTarget } from '../consequences.ts';
import { CaseId, openCase, Text } from '../inputs.ts';
import type { Case } from '../state.ts';
import { defineCommand } from './define.ts';

/** As ruled, neither a ground that stands nor a mending that came late leaves the office a choice. */
function demandMayDecline(
  measure: string,
  { orders, sanction }: Case,
  unfounded: boolean,
  scheme: Scheme,
): void {
  if (unfounded) return;
  demand(
    scheme.sanctions.every(({ id }) => id !== measure) ||
      answerIfAsked(scheme, 'city-discretion') !== 'mandatory',
    'decline.mandatory',
    '按裁定，情形成立即应当作出决定；只有经复核情形不成立的，才可以不作出（裁定事项 city-discretion）',
  );
  demand(
    sanction ||
      orders.at(-1)?.verification?.result !== 'cured-late' ||
      answerIfAsked(scheme, 'late-cure') !== 'always-next',
    'decline.late-cure',
    '按裁定，逾期后才整改的一律进入下一步（裁定事项 late-cure）',
  );
}

/** “Do not proceed” is a reasoned decision too. */
export const declineToProceed = defineCommand({
  title: '决定不采取下一步措施',
  input: z.extend(CaseId, {
    reason: z.optional(Text),
    /** On a second look the ground does not stand. */
    unfounded: z._default(z.boolean(), false),
  }),
  decide({ caseId, reason, unfounded }, brand, { office, scheme }) {
    const found = openCase(brand, caseId);
    const { proposed: measure, sanction } = found;
    demand(measure, 'decline.nothing-proposed', '本案目前没有待决定的措施');
    demand(
      !sanction || office !== brand.county,
      'decline.reported',
      '事项已上报，是否采取措施由市级决定',
    );
    demand(reason, 'decline.reason-required', '不采取下一步措施应说明理由');
    demandMayDecline(measure, found, unfounded, scheme);
    return [
      { type: 'ProceedingDeclined', caseId, measure, reason, ...(unfounded && { unfounded }) },
      ...meetTarget('decision', brand, '已决定不采取措施', caseId),
      { type: 'CaseClosed', caseId, outcome: 'declined' },
    ];
  },
});
