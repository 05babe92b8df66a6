import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { startTarget } from '../consequences.ts';
import { CaseId, demandNumber, openCase, orderOf, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

export const numberOrder = defineCommand({
  title: '编发文字号',
  input: z.extend(CaseId, { number: Text }),
  decide({ caseId, number }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(order.signatory, 'order.not-signed', '通知书签发后才能编号');
    demand(!order.number, 'order.numbered-before', `该通知书已编号：${order.number}`);
    demandNumber(number, context);
    return [
      { type: 'OrderNumbered', caseId, stage: order.stage, number },
      ...startTarget('service', context, context.today, caseId),
    ];
  },
});
