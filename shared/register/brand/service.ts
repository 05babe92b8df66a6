import * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import { demand } from '../../refusal.ts';
import { setDeadline } from '../deadlines.ts';
import type { Context } from '../decider.ts';
import type { Service } from './evidence.ts';
import { DayInput, demandFact, EvidenceInput, Text } from './inputs.ts';
import type { BrandState } from './state.ts';

/**
 * How a paper reached its addressee. `on` is the day of receipt, leaving or arrival; for an
 * announcement its last publication, and `reason` says why no other way was possible.
 */
export const ServiceInput = z.object({
  method: z.enum(['direct', 'left', 'post', 'electronic', 'announcement']),
  on: DayInput,
  proof: z.optional(EvidenceInput),
  reason: z.optional(Text),
});

/** Rule id of the thirty days after which a public announcement counts as service. */
const ANNOUNCEMENT = 'announcement-service';

/** A decision takes effect by its service: one by announcement only when its days have run. */
export function effectiveServiceOf(
  input: z.output<typeof ServiceInput>,
  signedOn: Day,
  brand: BrandState,
  context: Context,
): Service {
  const service = serviceOf(input, brand, context);
  demand(service.on >= signedOn, 'service.before-signing', `送达日不得早于签发日 ${signedOn}`);
  demand(
    service.effectiveOn <= context.today,
    'service.not-effective-yet',
    `公告送达至 ${service.effectiveOn} 方视为送达，届时再登记`,
  );
  return service;
}

/**
 * Service that counts (民诉法87-95): on a day that has come, with proof, electronically only with
 * consent on file, by announcement only where no other way was possible.
 */
export function serviceOf(
  { method, on, proof, reason }: z.output<typeof ServiceInput>,
  brand: BrandState,
  context: Context,
): Service {
  demand(proof, 'service.proof-required', '登记送达应附送达证明（回证、回执、影像或公告截图）');
  demandFact(on, context);
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
  return { method, on, effectiveOn, proof, ...(reason && { reason }) };
}
