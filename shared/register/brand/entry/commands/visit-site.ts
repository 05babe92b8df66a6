import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';
import { applicationAt } from '../inputs.ts';

/** 实地核查, where it is needed. */
export const visitSite = defineCommand({
  title: '登记实地核查',
  input: z.object({ on: DayInput, facts: Text, document: EvidenceInput }),
  decide({ on, facts, document }, brand, context) {
    applicationAt(brand, 're-review');
    demandFact(on, context);
    return [{ type: 'SiteVisited', on, facts, document }];
  },
});
