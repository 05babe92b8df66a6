import { demand } from '../../../refusal.ts';
import { CaseId, openCase, orderOf } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Four eyes: whoever drafted an order does not sign it. */
export const signOrder = defineCommand({
  title: '签发整改通知书',
  input: CaseId,
  decide({ caseId }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(!order.signatory, 'order.signed-before', '该通知书已签发，应当编号');
    demand(
      order.drafter !== context.actor,
      'order.drafter-signs',
      '拟稿人不得签发本人拟制的通知书',
    );
    return [
      {
        type: 'OrderSigned',
        caseId,
        stage: order.stage,
        signatory: context.actor,
        on: context.today,
      },
    ];
  },
});
