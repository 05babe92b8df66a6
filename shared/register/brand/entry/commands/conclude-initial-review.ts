import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { EvidenceInput, Text } from '../../inputs.ts';
import { applicationAt, demandAccepted } from '../inputs.ts';

/** 初审: recommended to the city, or not; either way in writing. */
export const concludeInitialReview = defineCommand({
  title: '作出初审意见',
  input: z.object({ passed: z.boolean(), opinion: Text, document: EvidenceInput }),
  decide({ passed, opinion, document }, brand, { today: on }) {
    const application = applicationAt(brand, 'initial-review');
    if (!passed)
      return [
        { type: 'ApplicationClosed', outcome: 'initial-review', reasons: opinion, on, document },
      ];
    demandAccepted(application, 'initial-review');
    const { closesOn = on } = application.round ?? {};
    const passedOn = { type: 'InitialReviewPassed' as const, on, opinion, document };
    return [closesOn < on ? { ...passedOn, lateFor: closesOn } : passedOn];
  },
});
