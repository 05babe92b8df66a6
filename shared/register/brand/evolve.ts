import type { Day } from '../../calendar/day.ts';
import type { Deadline } from '../deadline.ts';
import { clockReducers } from './clock/reducers.ts';
import { entryReducers, file } from './entry/reducers.ts';
import { evaluationReducers } from './evaluation/reducers.ts';
import type { BrandEvent } from './events.ts';
import { externalReducers } from './external/reducers.ts';
import { sanctionReducers, standingBy } from './sanctions/reducers.ts';
import type { BrandState, Case, DeadlineStatus, Order, TrackedDeadline } from './state.ts';

type Fact<Type extends BrandEvent['type']> = Extract<BrandEvent, { type: Type }>;

/** Raise it whenever a reducer below changes meaning. */
export const EVOLVE_VERSION = 6;

const onCase = (brand: BrandState, id: string, change: (c: Case) => Case): BrandState => {
  const found = brand.cases[id];
  return found ? { ...brand, cases: { ...brand.cases, [id]: change(found) } } : brand;
};

/** Changes the current rung of a case: the last order. */
const onOrder = (brand: BrandState, id: string, change: Partial<Order>): BrandState =>
  onCase(brand, id, (c) => ({
    ...c,
    orders: c.orders.map((order, i) =>
      i === c.orders.length - 1 ? { ...order, ...change } : order,
    ),
  }));

const onDeadline = (
  brand: BrandState,
  id: string,
  change: (deadline: TrackedDeadline) => TrackedDeadline,
): BrandState => {
  const found = brand.deadlines[id];
  return found ? { ...brand, deadlines: { ...brand.deadlines, [id]: change(found) } } : brand;
};

/** An internal target that was met has nothing more to say to the state: the events keep it. */
const meet = (brand: BrandState, id: string): BrandState => {
  if (brand.deadlines[id]?.statutory !== false) return mark(brand, id, 'met');
  const { [id]: _, ...deadlines } = brand.deadlines;
  return { ...brand, deadlines };
};

const mark = (
  brand: BrandState,
  id: string,
  status: DeadlineStatus,
  fired: readonly string[] = [],
) => onDeadline(brand, id, (d) => ({ ...d, status, fired: [...d.fired, ...fired] }));

/** Who asks for the period of an order or of a decision finds it by its id. */
function pointTo(brand: BrandState, { id, statutory, caseId, decisionId }: Deadline): BrandState {
  if (!statutory) return brand;
  const decision = decisionId && brand.decisions[decisionId];
  if (decision)
    return {
      ...brand,
      decisions: { ...brand.decisions, [decision.id]: { ...decision, deadlineId: id } },
    };
  return caseId ? onOrder(brand, caseId, { deadlineId: id }) : brand;
}

const isNoLapse = (milestone: string) => milestone !== 'lapse';

/** With a removal everything ended that had been decided before it; an exit ends nothing. */
const decisionsAtReEntry = ({ standing, decisions }: BrandState, on: Day) =>
  standing === 'removed'
    ? Object.fromEntries(
        Object.entries(decisions).map(([id, d]) => [id, { ...d, endedOn: d.endedOn ?? on }]),
      )
    : decisions;

/** A brand that comes back after it left keeps its history. */
const enter = (before: BrandState | undefined, event: Fact<'BrandEntered'>): BrandState => {
  const { type: _, id, ...facts } = event;
  const decisions = before ? decisionsAtReEntry(before, event.enteredOn) : {};
  return {
    deadlines: {},
    cases: {},
    undelivered: {},
    ...before,
    id,
    ...facts,
    decisions,
    standing: standingBy(decisions),
    evaluation: { from: event.enteredOn, count: before?.evaluation.count ?? 0 },
  };
};

function settled(brand: BrandState, deadlineId: string): BrandState {
  if (!brand.missedRuns?.[deadlineId]) return brand;
  const { [deadlineId]: _, ...missedRuns } = brand.missedRuns;
  return { ...brand, missedRuns };
}

const reducers: {
  [Type in Exclude<BrandEvent['type'], 'ApplicationFiled' | 'BrandEntered'>]: (
    brand: BrandState,
    event: Fact<Type>,
  ) => BrandState;
} = {
  ...entryReducers,
  ...sanctionReducers,
  ...externalReducers,
  ...clockReducers,
  ...evaluationReducers,
  DeadlineSet: (brand, { deadline }) => {
    const next = {
      ...brand,
      deadlines: {
        ...brand.deadlines,
        [deadline.id]: { ...deadline, status: 'running' as const, fired: [] },
      },
    };
    return pointTo(next, deadline);
  },
  DeadlineMet: (brand, { deadlineId }) => meet(brand, deadlineId),
  DeadlineCancelled: (brand, { deadlineId }) => mark(brand, deadlineId, 'cancelled'),
  ReminderIssued: (brand, { deadlineId, milestone, superseded }) =>
    mark(brand, deadlineId, 'running', [milestone, ...superseded.map((s) => s.milestone)]),
  RemindersMissed: (brand, { deadlineId, missed }) =>
    mark(
      brand,
      deadlineId,
      'running',
      missed.map((m) => m.milestone),
    ),
  HolderRemindedLate: (brand, { type: _, deadlineId, ...missed }) => ({
    ...brand,
    missedRuns: { ...brand.missedRuns, [deadlineId]: missed },
  }),
  MissedRunSettled: (brand, { deadlineId }) => settled(brand, deadlineId),
  DeadlineLapsed: (brand, { deadlineId }) => mark(brand, deadlineId, 'lapsed', ['lapse']),
  LapseWithheld: (brand, { deadlineId }) => mark(brand, deadlineId, 'withheld', ['lapse']),
  LapseRescinded: (brand, { deadlineId }) => mark(brand, deadlineId, 'met'),
  DeadlineRecomputed: (brand, { deadline, previousDueOn }) => {
    const { dueOn } = deadline.reckoning;
    // With a later day, what was missed of the reminders comes in time after all.
    const told = dueOn > previousDueOn ? settled(brand, deadline.id) : brand;
    return onDeadline(told, deadline.id, ({ fired }) => ({
      ...deadline,
      status: 'running',
      // Who was reminded of this very day is not reminded again.
      fired: dueOn === previousDueOn ? fired.filter(isNoLapse) : [],
    }));
  },
  AmendmentAdopted: (brand, { to }) => ({ ...brand, scheme: to }),
  ShorteningProposed: (brand, { deadlineId, to }) =>
    onDeadline(brand, deadlineId, (deadline) => ({ ...deadline, shortening: to })),
  ElectronicServiceConsented: (brand, { on, document }) => ({
    ...brand,
    electronicConsent: { on, document },
  }),
  FindingRecorded: (brand, { caseId, grounds, facts, evidence, foundOn, lasting, countedPer }) => ({
    ...brand,
    cases: {
      ...brand.cases,
      [caseId]: {
        id: caseId,
        scheme: brand.scheme,
        openedOn: foundOn,
        grounds,
        facts,
        evidence,
        ...(lasting && { lasting }),
        ...(countedPer && { countedPer }),
        orders: [],
        status: 'open',
      },
    },
  }),
  NextMeasureProposed: (brand, { caseId, measure }) =>
    onCase(brand, caseId, (c) => ({ ...c, proposed: measure })),
  OrderDrafted: (brand, { caseId, stage, drafter, on: draftedOn }) =>
    onCase(brand, caseId, ({ proposed: _, ...c }) => ({
      ...c,
      orders: [...c.orders, { stage, drafter, draftedOn, services: [] }],
    })),
  OrderSigned: (brand, { caseId, signatory, on }) =>
    onOrder(brand, caseId, { signatory, signedOn: on }),
  OrderNumbered: (brand, { caseId, number }) => onOrder(brand, caseId, { number }),
  OrderServed: (brand, { caseId, service }) => onOrder(brand, caseId, { services: [service] }),
  ServiceCorrected: (brand, { caseId, service }) => onOrder(brand, caseId, { services: [service] }),
  OrderWithdrawn: (brand, { caseId }) =>
    onCase(brand, caseId, ({ withdrawn = [], ...c }) =>
      c.orders.length > 1
        ? {
            ...c,
            orders: c.orders.slice(0, -1),
            withdrawn: [...withdrawn, ...c.orders.slice(-1)],
          }
        : c,
    ),
  CaseReturned: (brand, { caseId }) =>
    onCase(brand, caseId, ({ sanction: _, outcome: __, ...c }) => ({ ...c, status: 'open' })),
  BrandTransferred: (brand, { to }) => ({
    ...brand,
    holder: to,
    electronicConsent: undefined,
  }),
  BrandExited: (brand) => ({ ...brand, standing: 'exited' }),
  RegisterMoved: (brand, { to }) => ({ ...brand, register: to }),
  ChangeRegistered: (brand, { changes: { name, kind, category, holderName } }) => ({
    ...brand,
    name: name ?? brand.name,
    kind: kind ?? brand.kind,
    category: category ?? brand.category,
    holder: { ...brand.holder, name: holderName ?? brand.holder.name },
  }),
  OrderToServeAgain: (brand, { caseId }) =>
    onOrder(brand, caseId, { services: [], deadlineId: undefined, report: undefined }),
  InterviewCalled: (brand, { caseId, at, place }) =>
    onOrder(brand, caseId, { interview: { at, place } }),
  InterviewHeld: (brand, { caseId, on, record }) =>
    onCase(brand, caseId, (c) => {
      const order = c.orders.at(-1);
      if (!order) return c;
      const interview = { ...order.interview, heldOn: on, record };
      return { ...c, orders: [...c.orders.slice(0, -1), { ...order, interview }] };
    }),
  ReportFiled: (brand, { caseId, channel, filedOn, receivedOn, inTime, document }) =>
    onOrder(brand, caseId, { report: { channel, filedOn, receivedOn, inTime, document } }),
  ReportReturned: (brand, { caseId }) => onOrder(brand, caseId, { report: undefined }),
  VerificationSigned: (brand, { caseId, result, on }) =>
    onOrder(brand, caseId, { verification: { result, on } }),
  ProceedingDeclined: (brand, { caseId }) => onCase(brand, caseId, ({ proposed: _, ...c }) => c),
  CaseClosed: (brand, { caseId, outcome }) =>
    onCase(brand, caseId, (c) => ({ ...c, status: 'closed', outcome })),
  EvaluationFellDue: (brand, { deadlineId, dueOn }) => ({
    ...mark(brand, deadlineId, 'lapsed', ['lapse']),
    evaluation: { ...brand.evaluation, fellDueOn: dueOn },
  }),
  NoticeUndeliverable: (brand, { noticeId, subject, office, reason, on }) => ({
    ...brand,
    undelivered: { ...brand.undelivered, [noticeId]: { subject, office, reason, since: on } },
  }),
  ContactLogged: (brand, { noticeId }) => {
    const { [noticeId]: _, ...undelivered } = brand.undelivered;
    return { ...brand, undelivered };
  },
};

/** What a fact does to what is known of a brand. */
export function evolve(brand: BrandState | undefined, event: BrandEvent): BrandState {
  if (event.type === 'BrandEntered') return enter(brand, event);
  if (event.type === 'ApplicationFiled') return file(brand, event);
  if (!brand) throw new Error(`${event.type} on a brand that never entered`);
  return (reducers[event.type] as (b: BrandState, e: BrandEvent) => BrandState)(brand, event);
}
