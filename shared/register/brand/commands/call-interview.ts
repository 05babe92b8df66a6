import * as z from 'zod/mini';
import { parseMoment } from '../../../calendar/moment.ts';
import { demand } from '../../../refusal.ts';
import { CaseId, demandNumber, openCase, orderToInterview, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Invites the person in charge to an interview (约谈). */
export const callInterview = defineCommand({
  title: '发出约谈通知',
  input: z.extend(CaseId, {
    at: z.pipe(Text, z.transform(parseMoment)),
    place: Text,
    number: z.optional(Text),
  }),
  decide({ caseId, at, place, number }, brand, context) {
    orderToInterview(openCase(brand, caseId), context);
    demand(at > context.now, 'interview.in-past', '约谈时间应晚于现在');
    if (number) demandNumber(number, context);
    return [{ type: 'InterviewCalled', caseId, at, place, ...(number && { number }) }];
  },
});
