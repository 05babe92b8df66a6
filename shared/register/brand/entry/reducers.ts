import type { BrandState } from '../state.ts';
import type { EntryEvent } from './events.ts';
import type { Application, Objection } from './state.ts';

type Fact<Type extends EntryEvent['type']> = Extract<EntryEvent, { type: Type }>;

type Reducers = {
  readonly [Type in Exclude<EntryEvent['type'], 'ApplicationFiled'>]: (
    brand: BrandState,
    event: Fact<Type>,
  ) => BrandState;
};

/** A brand that applies; one that comes back after it left keeps its history. */
export function file(before: BrandState | undefined, event: Fact<'ApplicationFiled'>): BrandState {
  const {
    type: _,
    direct,
    appliedOn,
    round,
    form,
    exceptions,
    mark,
    documents,
    assessment,
    matches,
    ...brand
  } = event;
  return {
    deadlines: {},
    cases: {},
    decisions: {},
    undelivered: {},
    ...before,
    ...brand,
    standing: 'applied',
    enteredOn: appliedOn,
    evaluation: { from: appliedOn, count: before?.evaluation.count ?? 0 },
    application: {
      n: (before?.application?.n ?? 0) + 1,
      filedOn: appliedOn,
      ...(round && { round }),
      direct,
      stage: direct ? 're-review' : 'initial-review',
      form,
      exceptions,
      ...(mark && { mark }),
      documents,
      assessment,
      matches,
      judgements: {},
      objections: {},
    },
  };
}

const change = (brand: BrandState, changes: Partial<Application>): BrandState =>
  brand.application ? { ...brand, application: { ...brand.application, ...changes } } : brand;

const onObjection = (brand: BrandState, id: string, changes: Partial<Objection>): BrandState => {
  const objections = brand.application?.objections ?? {};
  const found = objections[id];
  return found
    ? change(brand, { objections: { ...objections, [id]: { ...found, ...changes } } })
    : brand;
};

const receive = (brand: BrandState, objection: Objection): BrandState =>
  change(brand, {
    objections: { ...brand.application?.objections, [objection.id]: objection },
  });

/** What the facts on the way into the register do to what is known of a brand. */
export const entryReducers: Reducers = {
  ApplicationReturned: (brand, { review, reasons }) =>
    change(brand, { stage: 'correction', returned: { review, reasons } }),
  ApplicationResubmitted: (brand, { form, exceptions, documents, assessment }) =>
    change(brand, {
      stage: brand.application?.returned?.review ?? 'initial-review',
      form,
      exceptions,
      documents,
      assessment,
      judgements: {},
    }),
  ApplicationJudged: (brand, { review, judgements }) =>
    change(brand, {
      judgements: {
        ...brand.application?.judgements,
        ...Object.fromEntries(judgements.map((j) => [j.item, { ...j, review }])),
      },
    }),
  InitialReviewPassed: (brand, { type: _, ...initialReview }) =>
    change(brand, { stage: 're-review', initialReview }),
  ExpertsDrawn: (brand, { drawn }) => change(brand, { panel: drawn }),
  SiteVisited: (brand, { type: _, ...visit }) => change(brand, { visit }),
  ApplicationScored: (brand, { average }) => change(brand, { points: average }),
  ReReviewPassed: (brand, { type: _, ...reReview }) =>
    change(brand, { stage: 'to-list', reReview }),
  ListedForNotice: (brand, { batch }) => change(brand, { stage: 'listed', notice: { batch } }),
  NoticeOpened: (brand, { type: _, ...notice }) => change(brand, { stage: 'on-notice', notice }),
  NoticeClosed: (brand) => change(brand, { stage: 'notice-over' }),
  NoticeWithdrawn: (brand, { type: _, ...withdrawal }) => {
    const { notice, withdrawnNotices = [] } = brand.application ?? {};
    const { postedOn } = notice ?? {};
    return change(brand, {
      stage: 'to-list',
      notice: undefined,
      withdrawnNotices: [...withdrawnNotices, { ...withdrawal, ...(postedOn && { postedOn }) }],
    });
  },
  EntryQuestioned: (brand, { type: _, ...questioned }) => change(brand, { questioned }),
  EntryUpheld: (brand) => change(brand, { questioned: undefined }),
  EntrySetAside: (brand) => {
    const {
      filedOn = brand.enteredOn,
      questioned,
      withdrawnNotices = [],
    } = brand.application ?? {};
    return {
      ...change(brand, {
        stage: 'to-list',
        notice: undefined,
        entry: undefined,
        questioned: undefined,
        withdrawnNotices: [...withdrawnNotices, ...(questioned ? [questioned] : [])],
      }),
      standing: 'applied',
      enteredOn: filedOn,
      evaluation: { from: filedOn, count: brand.evaluation.count },
    };
  },
  ObjectionReceived: (brand, { type: _, objectionId: id, ...objection }) =>
    receive(brand, { id, ...objection, deadlineId: id }),
  ObjectionCameLate: (brand, { type: _, objectionId: id, why, at, ...objection }) =>
    receive(brand, { id, ...objection, late: why, recordedAt: at }),
  ObjectionsReported: (brand, { objections }) =>
    objections.reduce((b, id) => onObjection(b, id, { reported: true }), brand),
  ObjectionDecided: (brand, { objectionId, upheld, reasons, on }) =>
    onObjection(brand, objectionId, { decision: { upheld, reasons, on } }),
  ApplicationClosed: (brand, { outcome, reasons, on }) => ({
    ...change(brand, { stage: 'closed', closed: { outcome, reasons, on } }),
    standing: 'declined',
  }),
  BrandListed: (brand, { on, grants, document }) => ({
    ...change(brand, { stage: 'entered', entry: { on, grants, document } }),
    standing: 'listed',
    enteredOn: on,
    evaluation: { from: on, count: brand.evaluation.count },
  }),
  DevelopmentPlanFiled: (brand, { on, document }) => ({
    ...brand,
    developmentPlan: { on, document },
  }),
};
