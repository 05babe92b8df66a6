import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';
import { enrolmentOf } from '../materials.ts';

/** What the county thinks: for the city to read, not for the holder, and never waited for. */
export const giveCountyOpinion = defineCommand({
  title: '登记县级评估意见',
  input: z.object({ opinion: Text, on: DayInput, document: EvidenceInput }),
  decide({ opinion, on, document }, brand, context) {
    enrolmentOf(brand);
    demandFact(on, context);
    return [{ type: 'CountyOpinionGiven', opinion, on, document }];
  },
});
