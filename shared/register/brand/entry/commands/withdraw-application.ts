import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { cancelDeadlines } from '../../consequences.ts';
import { DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { applicationAt } from '../inputs.ts';

/** The applicant takes its application back. */
export const withdrawApplication = defineCommand({
  title: '撤回申报',
  input: z.object({ on: DayInput, document: EvidenceInput }),
  decide({ on, document }, brand, context) {
    applicationAt(
      brand,
      'initial-review',
      're-review',
      'correction',
      'to-list',
      'listed',
      'on-notice',
      'notice-over',
    );
    demandFact(on, context);
    return [
      { type: 'ApplicationClosed', outcome: 'withdrawn', reasons: '申报单位撤回', on, document },
      ...cancelDeadlines(Object.values(brand.deadlines), '申报已撤回'),
    ];
  },
});
