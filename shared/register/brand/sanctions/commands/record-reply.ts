import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { meetTarget } from '../../consequences.ts';
import { CaseId, DayInput, demandFact, EvidenceInput } from '../../inputs.ts';
import { takenUpCase } from '../inputs.ts';

/** The holder's statement and defence (陈述申辩). Late ones are recorded and considered too. */
export const recordReply = defineCommand({
  title: '登记陈述申辩',
  input: z.extend(CaseId, { on: DayInput, document: EvidenceInput }),
  decide({ caseId, on, document }, brand, context) {
    const { hearing } = takenUpCase(brand, caseId).sanction;
    demand(hearing, 'hearing.not-served', '告知书尚未送达');
    demand(!hearing.reply, 'hearing.replied-before', '已登记陈述申辩');
    demandFact(on, context);
    demand(
      !context.byHolder || on === context.today,
      'hearing.holder-today-only',
      '持有人在线陈述申辩的，以当日为提出日',
    );
    return [
      { type: 'ReplyRecorded', caseId, on, document },
      ...meetTarget('reply', brand, '已提出陈述申辩', caseId),
    ];
  },
});
