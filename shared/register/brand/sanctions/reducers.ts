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

/** Suspended while a started term of a decision that stands has not ended. */
const standingAfter = (brand: BrandState): BrandState['standing'] => {
  const standing = Object.values(brand.decisions).filter((d) => d.service && !d.setAside);
  if (standing.some((d) => d.measure === 'removal')) return 'removed';
  return standing.some((d) => d.measure !== 'removal' && d.startedTerm && !d.endedOn)
    ? 'suspended'
    : 'listed';
};

const restand = (brand: BrandState): BrandState => ({ ...brand, standing: standingAfter(brand) });

/** A milestone of a term has come: its first day, or its end. */
const fire = (brand: BrandState, id: string, milestone: 'start' | 'lapse'): BrandState => {
  const found = brand.deadlines[id];
  if (!found) return brand;
  const status = milestone === 'lapse' ? ('met' as const) : found.status;
  const fired = [...found.fired, milestone];
  return { ...brand, deadlines: { ...brand.deadlines, [id]: { ...found, status, fired } } };
};

/** What the facts of suspension and removal do to what is known of a brand. */
export const sanctionReducers: Reducers = {
  SanctionTakenUp: (brand, { caseId, route, document, on }) =>
    onProcedure(brand, caseId, () => ({ sanction: { route, takenUpOn: on, document } })),
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
  DecisionDrafted: (brand, { type: _, decisionId, ...draft }) => {
    const { [draft.caseId]: matter, ...others } = brand.cases;
    const { proposed: __, ...decided } = matter ?? { id: draft.caseId };
    return {
      ...brand,
      cases: { ...others, [draft.caseId]: decided as BrandState['cases'][string] },
      decisions: {
        ...brand.decisions,
        [decisionId]: {
          id: decisionId,
          route: matter?.sanction?.route ?? 'own-accord',
          ...draft,
        },
      },
    };
  },
  DecisionReviewed: (brand, { decisionId, reviewer }) =>
    onDecision(brand, decisionId, { reviewer }),
  DecisionLegallyReviewed: (brand, { decisionId, reviewer }) =>
    onDecision(brand, decisionId, { legalReviewer: reviewer }),
  DecisionSigned: (brand, { decisionId, signatory, on }) =>
    onDecision(brand, decisionId, { signatory, signedOn: on }),
  DecisionNumbered: (brand, { decisionId, number }) => onDecision(brand, decisionId, { number }),
  ProvincialDecisionEntered: (brand, { type: _, decisionId, ...decision }) => {
    const without = onProcedure(brand, decision.caseId, () => ({ proposed: undefined }));
    return {
      ...without,
      decisions: {
        ...brand.decisions,
        [decisionId]: { id: decisionId, route: 'province', ...decision },
      },
    };
  },
  DecisionServed: (brand, { decisionId, service }) => onDecision(brand, decisionId, { service }),
  DecisionVoided: (brand, { decisionId, reason }) =>
    onDecision(brand, decisionId, { voided: reason }),
  SuspensionStarted: (brand, { decisionId, deadlineId }) =>
    restand(fire(onDecision(brand, decisionId, { startedTerm: true }), deadlineId, 'start')),
  SuspensionContinued: (brand, { decisionId, deadlineId }) =>
    fire(
      onDecision(brand, decisionId, { endedOn: brand.deadlines[deadlineId]?.reckoning.dueOn }),
      deadlineId,
      'lapse',
    ),
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
