import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { meetTarget } from '../consequences.ts';
import { CaseId, openCase, orderOf } from '../inputs.ts';
import { startPeriod } from '../period-start.ts';
import { ServiceInput, serviceOf } from '../service.ts';
import { defineCommand } from './define.ts';

/**
 * Records how and when an order reached the holder (民诉法87-95): only service starts a period.
 * `on` is the day of receipt, leaving or arrival; for an announcement its last publication.
 */
export const serveOrder = defineCommand({
  title: '登记送达',
  input: z.extend(CaseId, ServiceInput.shape),
  decide({ caseId, ...input }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(order.number && order.signedOn, 'service.not-numbered', '通知书签发并编号后才能送达');
    demand(
      order.services.length === 0,
      'service.recorded-before',
      '该通知书已登记送达；登记有误的，应更正送达日',
    );
    const service = serviceOf(input, brand, context);
    demand(
      service.on >= order.signedOn,
      'service.before-signing',
      `送达日不得早于签发日 ${order.signedOn}`,
    );
    return [
      { type: 'OrderServed', caseId, stage: order.stage, service },
      ...meetTarget('service', brand, '已送达', caseId),
      ...startPeriod(context, caseId, order.stage, {
        effectiveOn: service.effectiveOn,
        interviewOn: order.interview?.heldOn,
      }),
    ];
  },
});
