import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { DayInput, demandFact, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** A call, a message or a visit in place of a mail. It never counts as service. */
export const logContact = defineCommand({
  title: '登记电话/短信告知',
  input: z.object({
    noticeId: Text,
    by: z.enum(['phone', 'sms', 'visit', 'post']),
    on: DayInput,
    remark: Text,
  }),
  decide({ noticeId, by, on, remark }, brand, context) {
    demand(
      Object.hasOwn(brand.undelivered, noticeId),
      'contact.nothing-open',
      '该通知没有待以其他方式告知的任务',
    );
    demandFact(on, context);
    return [{ type: 'ContactLogged', noticeId, by, on, remark }];
  },
});
