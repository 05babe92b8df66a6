import { holdersPeriod } from '../../register/brand/clock/period.ts';
import { currentOrder, isOpen, periodOf, stageOf } from '../../register/brand/consequences.ts';
import type { MarkDecision } from '../../register/brand/sanctions/state.ts';
import type { BrandState, Case, Order, TrackedDeadline } from '../../register/brand/state.ts';
import type { Scheme } from '../../schemes/format.ts';
import { offered, type Row } from './offered.ts';
import type { Offer } from './view.ts';

/** What may be done next in a case. Which is allowed, the register decides; this only leaves out what cannot be. */

interface Situation {
  readonly brand: BrandState;
  readonly c: Case;
  readonly order: Order | undefined;
  /** The proposed measure is a rung, rather than a sanction. */
  readonly rung: boolean;
  readonly interview: boolean;
}

/** Once it is before the city, the rungs are behind it. */
const onRung = ({ brand, c, order }: Situation) =>
  order &&
  !c.proposed &&
  !c.sanction &&
  !Object.values(brand.decisions).some(({ caseId }) => caseId === c.id);
/** A term runs: before it ends a renewal may be decided, and is heard like any decision. */
const renewable = ({ brand, c }: Situation) =>
  c.sanction &&
  !c.proposed &&
  Object.values(brand.decisions).some(
    (d) => d.caseId === c.id && d.startedTerm && !d.endedOn && !d.setAside && d.check,
  );
const running = (s: Situation) => onRung(s) && periodOf(s.brand, s.c);

const runs = (period: TrackedDeadline | undefined) =>
  period && isOpen(period) && period.status !== 'stopped';

const CASE: readonly Row<Situation>[] = [
  ['draft-order', true, ({ c, rung }) => c.proposed && rung],
  ['take-up-sanction', true, ({ c, rung }) => c.proposed && !rung && !c.sanction],
  [
    'number-hearing-notice',
    false,
    (s) =>
      s.c.sanction &&
      !s.c.sanction.hearing &&
      !s.c.sanction.hearingNumber &&
      (s.c.proposed || renewable(s)),
  ],
  ['serve-hearing-notice', true, ({ c }) => c.proposed && c.sanction && !c.sanction.hearing],
  ['record-reply', true, ({ c }) => c.proposed && c.sanction?.hearing && !c.sanction.hearing.reply],
  ['draft-decision', true, ({ c }) => c.proposed && c.sanction?.hearing],
  ['decline-to-proceed', true, ({ c }) => c.proposed],
  ['sign-order', true, (s) => onRung(s) && !s.order?.signatory],
  ['number-order', true, (s) => onRung(s) && s.order?.signatory && !s.order.number],
  ['serve-order', true, (s) => onRung(s) && s.order?.number && s.order.services.length === 0],
  ['call-interview', true, (s) => onRung(s) && s.interview && !s.order?.interview],
  ['hold-interview', true, (s) => onRung(s) && s.interview && !s.order?.interview?.heldOn],
  ['file-report', true, (s) => running(s) && !s.order?.report],
  ['sign-verification', true, (s) => running(s)],
  [
    'call-interview',
    false,
    (s) => onRung(s) && s.order?.interview?.at && !s.order.interview.heldOn,
  ],
  ['correct-service', false, (s) => onRung(s) && s.order?.services.length && !s.order.report],
  ['stop-clock', false, (s) => runs(holdersPeriod(s.brand, s.c))],
  ['resume-clock', true, (s) => holdersPeriod(s.brand, s.c)?.status === 'stopped'],
  ['extend-deadline', false, (s) => running(s)],
  ['withdraw-order', false, (s) => onRung(s)],
  ['serve-hearing-notice', false, (s) => renewable(s) && !s.c.sanction?.hearing],
  [
    'record-reply',
    false,
    (s) => renewable(s) && s.c.sanction?.hearing && !s.c.sanction.hearing.reply,
  ],
  ['enter-provincial-decision', false, ({ c, rung }) => c.proposed && !rung],
];

interface Made {
  readonly brand: BrandState;
  readonly d: MarkDecision;
}

const draft = ({ d }: Made) => !d.signedOn && !d.voided;
const stands = ({ d }: Made) => d.service && !d.setAside;
const suspends = (m: Made) => stands(m) && m.d.startedTerm && !m.d.endedOn;
const inTerm = (m: Made) => suspends(m) && !m.d.awaitsRestoration;
const awaits = (m: Made) => suspends(m) && m.d.awaitsRestoration;
const heard = ({ brand, d }: Made) => brand.cases[d.caseId]?.sanction?.hearing;
const followed = ({ brand, d }: Made) =>
  Object.values(brand.decisions).some(({ follows, voided }) => follows === d.id && !voided);

const DECISION: readonly Row<Made>[] = [
  ['review-decision', true, (m) => draft(m) && !m.d.reviewer],
  ['legally-review-decision', true, (m) => draft(m) && m.d.reviewer && !m.d.legalReviewer],
  ['sign-decision', true, (m) => draft(m) && m.d.legalReviewer],
  ['number-decision', true, ({ d }) => d.signedOn && !d.number && !d.voided],
  ['serve-decision', true, ({ d }) => d.number && !d.service && !d.voided],
  ['publish-decision', true, (m) => stands(m) && !m.d.publication],
  ['return-mark', true, (m) => stands(m) && m.d.measure === 'removal' && !m.d.markReturnedOn],
  [
    'take-down-publication',
    true,
    ({ d }) => d.setAside && d.publication && !d.publication.takenDownOn,
  ],
  [
    'apply-for-restoration',
    true,
    (m) => awaits(m) && (!m.d.awaitsRestoration?.application || m.d.check?.mended === false),
  ],
  ['check-measures', true, (m) => awaits(m) && m.d.awaitsRestoration?.application && !m.d.check],
  ['restore-mark', true, (m) => awaits(m) && m.d.check?.mended],
  ['check-measures', false, (m) => inTerm(m) && !m.d.check],
  ['draft-renewal', false, (m) => inTerm(m) && m.d.check && heard(m) && !followed(m)],
  ['set-aside-decision', false, (m) => stands(m)],
  ['void-decision', false, ({ d }) => !d.service && !d.voided],
];

/** What may be done in a case, and with its decisions. */
export function caseOffers(brand: BrandState, c: Case, scheme: Scheme): readonly Offer[] {
  const order = currentOrder(c);
  const situation = {
    brand,
    c,
    order,
    rung: Boolean(c.proposed && stageOf(scheme, c.proposed)),
    interview: Boolean(order && stageOf(scheme, order.stage)?.interview),
  };
  const decisions = Object.values(brand.decisions).filter(({ caseId }) => caseId === c.id);
  return [
    ...(c.status === 'open' ? offered(CASE, situation, { caseId: c.id }, order?.drafter) : []),
    ...decisions.flatMap((d) =>
      offered(DECISION, { brand, d }, { caseId: c.id, decisionId: d.id }, d.drafter),
    ),
  ];
}
