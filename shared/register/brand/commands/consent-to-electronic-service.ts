import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { DayInput, demandFact, EvidenceInput } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** 送达地址确认书: without it on file, electronic service does not count (民诉法90). */
export const consentToElectronicService = defineCommand({
  title: '登记电子送达确认书',
  input: z.object({ on: DayInput, document: EvidenceInput }),
  decide({ on, document }, _brand, context) {
    demandFact(on, context);
    demand(
      !context.byHolder || on === context.today,
      'consent.holder-today-only',
      '持有人在线确认电子送达的，以当日为确认日',
    );
    return [{ type: 'ElectronicServiceConsented', on, document }];
  },
});
