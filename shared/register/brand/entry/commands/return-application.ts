import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import type { Review } from '../events.ts';
import { applicationAt } from '../inputs.ts';

/** Back to the applicant, with everything that is to be corrected. */
export const returnApplication = (review: Review) =>
  defineCommand({
    title: review === 'initial-review' ? '初审退回补正' : '复审退回补正',
    input: z.object({ reasons: z.array(Text).check(z.minLength(1)) }),
    decide({ reasons }, brand) {
      applicationAt(brand, review);
      return [{ type: 'ApplicationReturned', review, reasons }];
    },
  });
