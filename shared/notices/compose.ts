import type { Day } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import type { BrandState } from '../register/brand/state.ts';
import { labelOf } from '../register/brand/version.ts';
import { ruleOf, schemeUnder } from '../schemes/catalogue.ts';
import type { Directory } from './directory.ts';
import { type Composer, type Draft, recipientOf, type Scene } from './draft.ts';
import { clockStopped, recomputation, rescission } from './kinds/correction.ts';
import { decisionCopy, removed, suspensionStarted } from './kinds/decision.ts';
import {
  applicationClosed,
  applicationReturned,
  brandListed,
  entrySetAside,
  noticeOpened,
  noticeWithdrawn,
  objectionDecided,
  objectionReceived,
} from './kinds/entry.ts';
import { proposal } from './kinds/escalation.ts';
import {
  evaluationConcluded,
  evaluationDue,
  evaluationRequest,
  materialsMissing,
} from './kinds/evaluation.ts';
import { hearingNotice } from './kinds/hearing.ts';
import { interview } from './kinds/interview.ts';
import { orderCopy } from './kinds/order.ts';
import { lapse } from './kinds/overdue.ts';
import { reminder } from './kinds/reminder.ts';
import { markRestored, restorationAwaited } from './kinds/restoration.ts';
import { reportReturned } from './kinds/returned.ts';
import { decisionSetAside, orderWithdrawn } from './kinds/set-aside.ts';
import { transferred } from './kinds/transfer.ts';
import type { Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { whyInShort } from './wording.ts';

/** What is served starts a period: the document is told with the day that it is due. */
const periodSet: Composer<'DeadlineSet'> = (event, scene) =>
  [orderCopy, hearingNotice, decisionCopy].flatMap((tell) => tell(event, scene));

/**
 * Which events are told at all. An event that is not here stays in the record only: so the end of a
 * ban, whose last day the removal told to a party that has left the register since.
 */
const COMPOSERS: { readonly [Type in BrandEvent['type']]?: Composer<Type> } = {
  ApplicationClosed: applicationClosed,
  ApplicationReturned: applicationReturned,
  BrandListed: brandListed,
  NoticeOpened: noticeOpened,
  NoticeWithdrawn: noticeWithdrawn,
  EntrySetAside: entrySetAside,
  ObjectionDecided: objectionDecided,
  ObjectionReceived: objectionReceived,
  BrandRemoved: removed,
  BrandTransferred: transferred,
  ClockStopped: clockStopped,
  DeadlineLapsed: lapse,
  DeadlineRecomputed: recomputation,
  DeadlineSet: periodSet,
  DecisionSetAside: decisionSetAside,
  EvaluationEnrolled: evaluationRequest,
  EvaluationNoticeToServeAgain: evaluationRequest,
  EvaluationFellDue: evaluationDue,
  EvaluationRecorded: evaluationConcluded,
  MaterialsChecked: materialsMissing,
  InterviewCalled: interview,
  LapseRescinded: rescission,
  MarkRestored: markRestored,
  RestorationAwaited: restorationAwaited,
  NextMeasureProposed: proposal,
  OrderWithdrawn: orderWithdrawn,
  ReminderIssued: reminder,
  ReportReturned: reportReturned,
  SuspensionStarted: suspensionStarted,
};

/** A brand's event with its place in the stream. */
export interface ToldEvent {
  readonly event: BrandEvent;
  /** Version of the stream: with the brand's id it names the event for ever. */
  readonly version: number;
  readonly effectiveOn: Day;
  readonly recordedAt: Moment;
}

/**
 * The notices that an event calls for, given the brand's state right after it. Pure: the same
 * event gives the same ids, whenever and however often it is composed.
 */
export function compose(
  stored: ToldEvent,
  state: BrandState,
  directory: Directory,
): readonly Notice[] {
  const scene = sceneOf(stored.event, state, directory);
  return draft(stored.event, scene).map((one) => finish(one, stored, scene, directory.now));
}

/** Whom an event is told to and by what kind of notice, without writing it out. */
export const audienceOf = (
  event: BrandEvent,
  state: BrandState,
  directory: Directory,
): readonly Pick<Draft, 'kind' | 'to'>[] => draft(event, sceneOf(event, state, directory));

const concerned = (event: BrandEvent) =>
  ('deadline' in event ? event.deadline : event) as { caseId?: unknown; deadlineId?: unknown };

/** What concerns a case is told under the version that the case keeps. */
export const sceneOf = (
  event: BrandEvent,
  state: BrandState,
  { scheme, calendar, now }: Directory,
): Scene => ({
  state,
  scheme: schemeUnder(labelOf(state, concerned(event)) ?? state.scheme, scheme),
  calendar,
  today: dayOf(now),
});

function draft(event: BrandEvent, scene: Scene): readonly Draft[] {
  const composer = COMPOSERS[event.type] as Composer<BrandEvent['type']> | undefined;
  return composer?.(event, scene) ?? [];
}

function finish(draft: Draft, { version }: ToldEvent, scene: Scene, now: Moment): Notice {
  const { to: side, from, deadline, mergeable = false, ...content } = draft;
  const { state, calendar, today } = scene;
  const to = recipientOf(side, scene);
  return {
    ...content,
    id: noticeId('brand', state.id, version, draft.kind, to.kind, to.id),
    to,
    brand: { id: state.id, name: state.name },
    ...(deadline && {
      due: {
        what: deadline.what,
        reckoning: deadline.reckoning,
        why: whyInShort(deadline.reckoning, ruleOf(scene.scheme, deadline.rule)),
        workingDaysLeft: calendar.workingDaysBetween(today, deadline.reckoning.earliestOn),
        entry: { uid: noticeId('entry', state.id, deadline.id), sequence: version },
      },
    }),
    from: { office: recipientOf(from, scene).name, on: today },
    mergeable,
    composedAt: now,
  };
}
