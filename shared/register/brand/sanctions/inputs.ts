import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import type { Service } from '../evidence.ts';
import { openCase, Text } from '../inputs.ts';
import type { BrandState, Case } from '../state.ts';
import type { MarkDecision, SanctionProcedure } from './state.ts';

/** Inputs and checks that the commands on suspension and removal share. */

export const DecisionId = z.object({ decisionId: Text });

/** A case that has been reported or taken up. */
export function takenUpCase(
  brand: BrandState,
  caseId: string,
): Case & { readonly sanction: SanctionProcedure } {
  const found = openCase(brand, caseId);
  const { sanction } = found;
  demand(sanction, 'sanction.not-taken-up', '应先由县级上报，或由市级依职权受理并说明理由');
  return { ...found, sanction };
}

/** @throws Refusal `decision.unknown`. */
export function decisionOf({ decisions }: BrandState, decisionId: string): MarkDecision {
  // Not by index alone: every object answers to `constructor`.
  const found = Object.hasOwn(decisions, decisionId) ? decisions[decisionId] : undefined;
  demand(found, 'decision.unknown', `该品牌没有决定“${decisionId}”`);
  return found;
}

/** A decision that is neither voided nor set aside. */
export function liveDecision(brand: BrandState, decisionId: string): MarkDecision {
  const found = decisionOf(brand, decisionId);
  demand(!found.voided, 'decision.voided', '该决定已作废，应重新拟制');
  demand(!found.setAside, 'decision.set-aside', '该决定已被撤销，不再办理后续步骤');
  return found;
}

/** A decision that is still being prepared. */
export function draftOf(brand: BrandState, decisionId: string): MarkDecision {
  const found = liveDecision(brand, decisionId);
  demand(!found.signedOn, 'decision.signed-before', '该决定已签发，不再审核或者签发');
  return found;
}

/** A suspension whose term is over, and which only an application ends. */
export function awaitingRestoration(brand: BrandState, decisionId: string) {
  const { awaitsRestoration, endedOn, check } = liveDecision(brand, decisionId);
  demand(
    awaitsRestoration && !endedOn,
    'restoration.not-awaited',
    '该决定的暂停期未届满，或者标识已恢复使用，无需申请',
  );
  return { ...awaitsRestoration, check };
}

/** A decision that has reached the holder. */
export function servedDecision(
  brand: BrandState,
  decisionId: string,
): MarkDecision & { readonly service: Service } {
  const found = liveDecision(brand, decisionId);
  const { service } = found;
  demand(service, 'decision.not-served', '该决定尚未送达，应先登记送达');
  return { ...found, service };
}
