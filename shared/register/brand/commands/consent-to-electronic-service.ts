import * as z from 'zod';
import { DayInput, demandFact, EvidenceInput } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** 送达地址确认书: without it on file, electronic service does not count (民诉法90). */
export const consentToElectronicService = defineCommand({
  title: '登记电子送达确认书',
  input: z.object({ on: DayInput, document: EvidenceInput }),
  decide({ on, document }, _brand, context) {
    demandFact(on, context);
    return [{ type: 'ElectronicServiceConsented', on, document }];
  },
});
