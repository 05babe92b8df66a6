import type { BrandState } from '../state.ts';
import type { SanctionEvent } from './events.ts';
import type { MarkDecision } from './state.ts';

type Reducers = {
  readonly [Type in SanctionEvent['type']]: (
    brand: BrandState,
    event: Extract<SanctionEvent, { type: Type }>,
  ) => BrandState;
};

const onDecision = (brand: BrandState, id: string, change: Partial<MarkDecision>): BrandState => {
  const found = brand.decisions[id];
  return found
    ? { ...brand, decisions: { ...brand.decisions, [id]: { ...found, ...change } } }
    : brand;
};

const onProcedure = (
  brand: BrandState,
  caseId: string,
  change: (c: BrandState['cases'][string]) => Partial<BrandState['cases'][string]>,
): BrandState => {
  const found = brand.cases[caseId];
  return found
    ? { ...brand, cases: { ...brand.cases, [caseId]: { ...found, ...change(found) } } }
    : brand;
};

const isRemoval = ({ measure, service }: MarkDecision) => measure === 'removal' && service;

/** What the decisions that stand make of a brand that is on the register. */
export const standingBy = (decisions: BrandState['decisions']): BrandState['standing'] => {
  const inForce = Object.values(decisions).filter((d) => !d.setAside && !d.voided && !d.endedOn);
  if (inForce.some(isRemoval)) return 'removed';
  return inForce.some(({ startedTerm }) => startedTerm) ? 'suspended' : 'listed';
};

/** Whoever left by its own will stays away, whatever becomes of a decision. */
const restand = (brand: BrandState): BrandState =>
  brand.standing === 'exited' ? brand : { ...brand, standing: standingBy(brand.decisions) };

/** A milestone of a term has come: its first day, or its end. */
const fire = (brand: BrandState, id: string, milestone: 'start' | 'lapse'): BrandState => {
  const found = brand.deadlines[id];
  if (!found) return brand;
  const status = milestone === 'lapse' ? ('met' as const) : found.status;
  const fired = [...found.fired, milestone];
  return { ...brand, deadlines: { ...brand.deadlines, [id]: { ...found, status, fired } } };
};

/** A decision to come needs a hearing of its own. */
const unheard = (brand: BrandState, { caseId = '' }: { readonly caseId?: string } = {}) =>
  onProcedure(brand, caseId, ({ sanction }) => ({
    sanction: sanction && { ...sanction, hearing: undefined, hearingNumber: undefined },
  }));

/** With a decision on its way, nothing is proposed any more. */
const withDecision = (brand: BrandState, decision: MarkDecision): BrandState => ({
  ...onProcedure(brand, decision.caseId, () => ({ proposed: undefined })),
  decisions: { ...brand.decisions, [decision.id]: decision },
});

/** What the facts of suspension and removal do to what is known of a brand. */
export const sanctionReducers: Reducers = {
  SanctionTakenUp: (brand, { caseId, route, document, on }) =>
    onProcedure(brand, caseId, () => ({ sanction: { route, takenUpOn: on, document } })),
  HearingNoticeNumbered: (brand, { caseId, number }) =>
    onProcedure(brand, caseId, ({ sanction }) => ({
      sanction: sanction && { ...sanction, hearingNumber: number },
    })),
  HearingNoticeServed: (brand, { caseId, service }) =>
    onProcedure(brand, caseId, ({ sanction }) => ({
      sanction: sanction && { ...sanction, hearing: { service } },
    })),
  ReplyRecorded: (brand, { caseId, on, document }) =>
    onProcedure(brand, caseId, ({ sanction }) => ({
      sanction: sanction?.hearing && {
        ...sanction,
        hearing: { ...sanction.hearing, reply: { on, document } },
      },
    })),
  MeasuresChecked: (brand, { decisionId, on, mended, document }) =>
    onDecision(brand, decisionId, { check: { on, mended, document } }),
  RestorationAwaited: (brand, { decisionId, deadlineId, since }) => {
    const awaitsRestoration = { ...brand.decisions[decisionId]?.awaitsRestoration, since };
    const over = onDecision(brand, decisionId, { awaitsRestoration, endedOn: undefined });
    return restand(fire(over, deadlineId, 'lapse'));
  },
  RestorationAppliedFor: (brand, { decisionId, on, document }) => {
    const { awaitsRestoration } = brand.decisions[decisionId] ?? {};
    return onDecision(brand, decisionId, {
      check: undefined,
      awaitsRestoration: awaitsRestoration && {
        ...awaitsRestoration,
        application: { on, document },
      },
    });
  },
  HearingToServeAgain: unheard,
  DecisionDrafted: (brand, { type: _, decisionId: id, on: draftedOn, ...draft }) => {
    const route = brand.cases[draft.caseId]?.sanction?.route ?? 'own-accord';
    return withDecision(brand, { id, route, draftedOn, ...draft });
  },
  DecisionReviewed: (brand, { decisionId, reviewer }) =>
    onDecision(brand, decisionId, { reviewer }),
  DecisionLegallyReviewed: (brand, { decisionId, reviewer }) =>
    onDecision(brand, decisionId, { legalReviewer: reviewer }),
  DecisionSigned: (brand, { decisionId, signatory, on }) =>
    onDecision(brand, decisionId, { signatory, signedOn: on }),
  DecisionNumbered: (brand, { decisionId, number }) => onDecision(brand, decisionId, { number }),
  ProvincialDecisionEntered: (brand, { type: _, decisionId: id, ...decision }) => {
    const { caseId, signedOn: takenUpOn, document } = decision;
    const taken = onProcedure(brand, caseId, ({ sanction }) => ({
      sanction: sanction ?? { route: 'province', takenUpOn, document },
    }));
    return withDecision(taken, { id, route: 'province', ...decision });
  },
  DecisionServed: (brand, { decisionId, service }) =>
    onDecision(brand, decisionId, { service, against: brand.holder.id }),
  DecisionVoided: (brand, { decisionId, reason }) =>
    onDecision(brand, decisionId, { voided: reason }),
  SuspensionStarted: (brand, { decisionId, deadlineId }) => {
    const started = onDecision(brand, decisionId, { startedTerm: true });
    return restand(fire(unheard(started, started.decisions[decisionId]), deadlineId, 'start'));
  },
  SuspensionContinued: (brand, { decisionId, deadlineId, by }) => {
    const endedOn = brand.deadlines[deadlineId]?.reckoning.dueOn;
    const ended = fire(onDecision(brand, decisionId, { endedOn }), deadlineId, 'lapse');
    return onDecision(ended, by, { startedTerm: true });
  },
  MarkRestored: (brand, { decisionId, deadlineId, on }) =>
    restand(fire(onDecision(brand, decisionId, { endedOn: on }), deadlineId, 'lapse')),
  BrandRemoved: (brand) => restand(brand),
  MarkReturned: (brand, { decisionId, on }) =>
    onDecision(brand, decisionId, { markReturnedOn: on }),
  BanEnded: (brand, { deadlineId }) => fire(brand, deadlineId, 'lapse'),
  DecisionPublished: (brand, { decisionId, on, url }) =>
    onDecision(brand, decisionId, { publication: { on, url } }),
  PublicationTakenDown: (brand, { decisionId, on, explanation }) => {
    const publication = brand.decisions[decisionId]?.publication;
    return onDecision(brand, decisionId, {
      publication: publication && { ...publication, takenDownOn: on, explanation },
    });
  },
  CountReset: (brand) => ({ ...brand, countedSince: Object.keys(brand.decisions).length }),
  DecisionSetAside: (brand, { decisionId, on, by, document }) =>
    restand(onDecision(brand, decisionId, { setAside: { on, by, document } })),
};
