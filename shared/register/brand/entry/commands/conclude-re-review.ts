import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { EvidenceInput, Text } from '../../inputs.ts';
import { applicationAt, demandAccepted } from '../inputs.ts';

/** 复审 by the panel: on the list, or not. */
export const concludeReReview = defineCommand({
  title: '作出复审结论',
  input: z.object({
    passed: z.boolean(),
    opinion: Text,
    document: EvidenceInput,
    /** Why no visit is needed, where there was none. */
    withoutVisit: z.optional(Text),
  }),
  decide({ passed, opinion, document, withoutVisit }, brand, { today: on }) {
    const application = applicationAt(brand, 're-review');
    demand(application.panel, 're-review.no-panel', '复审应先抽取专家组成专班');
    if (!passed)
      return [{ type: 'ApplicationClosed', outcome: 're-review', reasons: opinion, on, document }];
    demandAccepted(application, 're-review');
    demand(
      application.visit || withoutVisit,
      're-review.visit-open',
      '应登记实地核查，或者写明无需实地核查的理由',
    );
    return [
      { type: 'ReReviewPassed', on, opinion, document, ...(withoutVisit && { withoutVisit }) },
    ];
  },
});
