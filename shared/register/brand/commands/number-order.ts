import { demand } from '../../../refusal.ts';
import { startTarget } from '../consequences.ts';
import { CaseId, openCase, orderOf, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** 机关代字〔年份〕序号号: six-cornered brackets, full year, unpadded number (GB/T 9704-2012). */
const NUMBER = /^\p{Script=Han}+〔(\d{4})〕[1-9]\d*号$/u;

export const numberOrder = defineCommand({
  title: '编发文字号',
  input: CaseId.extend({ number: Text }),
  decide({ caseId, number }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(order.signatory, 'order.not-signed', '通知书签发后才能编号');
    demand(!order.number, 'order.numbered-before', `该通知书已编号：${order.number}`);
    const year = NUMBER.exec(number)?.[1];
    demand(
      year === context.today.slice(0, 4),
      'order.number-format',
      `发文字号应为“机关代字〔${context.today.slice(0, 4)}〕序号号”，收到“${number}”`,
    );
    return [
      { type: 'OrderNumbered', caseId, stage: order.stage, number },
      ...startTarget('service', context, context.today, caseId),
    ];
  },
});
