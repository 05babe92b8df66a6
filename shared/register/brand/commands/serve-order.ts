import * as z from 'zod';
import { demand } from '../../../refusal.ts';
import { setDeadline } from '../../deadlines.ts';
import { meetTarget } from '../consequences.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, orderOf, Text } from '../inputs.ts';
import { startPeriod } from '../period-start.ts';
import { defineCommand } from './define.ts';

/** Rule id of the thirty days after which a public announcement counts as service. */
const ANNOUNCEMENT = 'announcement-service';

/**
 * Records how and when an order reached the holder (民诉法87-95): only service starts a period.
 * `on` is the day of receipt, leaving or arrival; for an announcement its last publication.
 */
export const serveOrder = defineCommand({
  title: '登记送达',
  input: CaseId.extend({
    method: z.enum(['direct', 'left', 'post', 'electronic', 'announcement']),
    on: DayInput,
    proof: EvidenceInput.optional(),
    /** Why no other way was possible; required for an announcement. */
    reason: Text.optional(),
  }),
  decide({ caseId, method, on, proof, reason }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(order.number && order.signedOn, 'service.not-numbered', '通知书签发并编号后才能送达');
    demand(order.services.length === 0, 'service.recorded-before', '该通知书已登记送达');
    demand(proof, 'service.proof-required', '登记送达应附送达证明（回证、回执、影像或公告截图）');
    demandFact(on, context);
    demand(
      on >= order.signedOn,
      'service.before-signing',
      `送达日不得早于签发日 ${order.signedOn}`,
    );
    demand(
      method !== 'electronic' || (brand.electronicConsent && brand.electronicConsent.on <= on),
      'service.consent-required',
      '电子送达须经受送达人同意：没有送达当日已生效的《送达地址确认书》',
    );
    demand(
      method !== 'announcement' || reason,
      'service.reason-required',
      '公告送达须记明其他方式无法送达的原因和经过',
    );
    const effectiveOn =
      method === 'announcement'
        ? setDeadline(context, { id: '', rule: ANNOUNCEMENT, from: on, what: '' }).reckoning.dueOn
        : on;
    const service = { method, on, effectiveOn, proof, ...(reason && { reason }) };
    return [
      { type: 'OrderServed', caseId, stage: order.stage, service },
      ...meetTarget('service', brand, '已送达', caseId),
      ...startPeriod(context, caseId, order.stage, {
        effectiveOn,
        interviewOn: order.interview?.heldOn,
      }),
    ];
  },
});
