import type { BrandEvent } from '../events.ts';
import type { BrandState } from '../state.ts';
import type { MarkDecision } from './state.ts';

/** Stands, and was signed: what it decided is in force or will be. */
export const stands = ({ signedOn, voided, setAside }: MarkDecision) =>
  signedOn !== undefined && !voided && !setAside;

/** Reached the holder, and neither fell nor ran out. */
export const isInForce = (decision: MarkDecision) =>
  stands(decision) && decision.service !== undefined && !decision.endedOn;

/** Its term runs: the mark is suspended, and nothing has ended that yet. */
export const isRunning = (decision: MarkDecision) =>
  isInForce(decision) && decision.startedTerm === true && !decision.awaitsRestoration;

const voided = (
  brand: BrandState,
  which: (decision: MarkDecision) => boolean,
  reason: string,
): readonly BrandEvent[] =>
  Object.values(brand.decisions)
    .filter((d) => !d.service && !d.voided && which(d))
    .map(({ id }) => ({ type: 'DecisionVoided', decisionId: id, reason }));

/** What is on its way in a case, and has not reached the holder, is given up. */
export const voidUnserved = (brand: BrandState, caseId: string, reason: string) =>
  voided(brand, (d) => d.caseId === caseId, reason);

/** Renewals that have not reached the holder fall with what they were to follow. */
export const voidFollowing = (brand: BrandState, decisionId: string, reason: string) =>
  voided(brand, ({ follows }) => follows === decisionId, reason);
