import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { CaseId, demandNumber, Text } from '../../inputs.ts';
import { takenUpCase } from '../inputs.ts';

/** 告知书 goes out with a number of the city's, given before it is served. */
export const numberHearingNotice = defineCommand({
  title: '为告知书编发文字号',
  input: z.extend(CaseId, { number: Text }),
  decide({ caseId, number }, brand, context) {
    const { hearing, hearingNumber } = takenUpCase(brand, caseId).sanction;
    demand(!hearing, 'hearing.served-before', '告知书已送达，不能再编号');
    demand(!hearingNumber, 'hearing.numbered-before', `该告知书已编号：${hearingNumber}`);
    demandNumber(number, context);
    return [{ type: 'HearingNoticeNumbered', caseId, number }];
  },
});
