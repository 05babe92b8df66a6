import type { Day } from '../../calendar/day.ts';
import type { Decider, UniqueKeys } from '../decider.ts';
import { advance, nextDueAt } from './advance.ts';
import { decide, looksUp, reads } from './decide.ts';
import { ownKeys } from './entry/matches.ts';
import type { BrandEvent } from './events.ts';
import { EVOLVE_VERSION, evolve } from './evolve.ts';
import { suspendedKey } from './sanctions/count.ts';
import type { BrandState } from './state.ts';
import { cityOf, tasks } from './tasks.ts';

/** The day on which a fact holds: the one that it calls `on`, unless another of its days is it. */
function effectiveOn(event: BrandEvent, today: Day): Day {
  switch (event.type) {
    case 'BrandEntered':
      return event.enteredOn;
    case 'ApplicationFiled':
      return event.appliedOn;
    case 'ObjectionReceived':
    case 'ObjectionCameLate':
      return event.receivedOn;
    case 'ClockStopped':
      return event.from;
    case 'DeadlineRecomputed':
      return event.resumed?.on ?? today;
    case 'NoticeOpened':
      return event.postedOn;
    case 'NoticeClosed':
      return event.lastDay;
    case 'FindingRecorded':
      return event.foundOn;
    case 'OrderServed':
    case 'HearingNoticeServed':
    case 'DecisionServed':
    case 'EvaluationNoticeServed':
      return event.service.effectiveOn;
    case 'ProvincialDecisionEntered':
      return event.signedOn;
    case 'ChangeRegistered':
      return event.changedOn;
    case 'RestorationAwaited':
      return event.since;
    case 'BanEnded':
      return event.lastDay;
    case 'ReportFiled':
    case 'MaterialsFiled':
      return event.filedOn;
    case 'DeadlineLapsed':
    case 'LapseWithheld':
    case 'EvaluationFellDue':
      return event.dueOn;
    default:
      return 'on' in event ? event.on : today;
  }
}

/** A document number is unique in its office; the year stands in the number. */
function numberKey(event: BrandEvent, brand: BrandState): string | undefined {
  switch (event.type) {
    case 'OrderNumbered':
      return `number:${brand.county}:${event.number}`;
    case 'InterviewCalled':
    case 'SanctionTakenUp':
      return event.number && `number:${brand.county}:${event.number}`;
    case 'HearingNoticeNumbered':
    case 'DecisionNumbered':
      return `number:${cityOf(brand)}:${event.number}`;
    case 'ProvincialDecisionEntered':
      return `number:province:${event.number}`;
    default:
      return undefined;
  }
}

const TAKES_CLAIM: ReadonlySet<string> = new Set(['ApplicationFiled', 'BrandEntered']);

/** Credit code and name are free again: for a removed brand once nothing bars it any more. */
const freesClaim = (event: BrandEvent): boolean =>
  event.type === 'ApplicationClosed' ||
  event.type === 'BrandExited' ||
  event.type === 'BanEnded' ||
  (event.type === 'BrandRemoved' && !event.bannedUntil);

const uniqueKeys = (event: BrandEvent, brand: BrandState): UniqueKeys => {
  const claim = brand.claim ? [brand.claim] : [];
  const number = numberKey(event, brand);
  return {
    take: [...(number ? [number] : []), ...(TAKES_CLAIM.has(event.type) ? claim : [])],
    release: freesClaim(event) ? claim : [],
  };
};

const hasOpenCase = ({ cases }: BrandState) =>
  Object.values(cases).some(({ status }) => status === 'open');

const isPublished = ({ decisions }: BrandState) =>
  Object.values(decisions).some(({ publication }) => publication);

/** Whoever was suspended is found by it, whatever became of the brand since. */
const suspendedKeys = ({ decisions }: BrandState) => [
  ...new Set(
    Object.values(decisions).flatMap(({ measure, against }) =>
      against && measure !== 'removal' ? [suspendedKey(against)] : [],
    ),
  ),
];

/** What a decision on the mark asks of an office may hang on an answer that comes later. */
const decidedOn = ({ county, decisions }: BrandState, city: string) =>
  Object.keys(decisions).length > 0 ? [county, city] : [];

const lookups = (brand: BrandState): readonly string[] => [
  `office:${brand.county}`,
  `party:${brand.holder.id}`,
  `standing:${brand.standing}`,
  ...ownKeys(brand),
  ...new Set([
    ...tasks(brand).map(({ office }) => `desk:${office}`),
    ...decidedOn(brand, cityOf(brand)).map((office) => `desk:${office}`),
    // What a county does not do in time the city follows up.
    ...(tasks(brand).length > 0 ? [`desk:${cityOf(brand)}`] : []),
    // A period that is about to end is told to the county, whether or not it has a task.
    ...(hasOpenCase(brand) ? [`desk:${brand.county}`] : []),
  ]),
  ...(isPublished(brand) ? ['published'] : []),
  ...suspendedKeys(brand),
];

export const brandDecider: Decider<BrandState, BrandEvent> = {
  evolveVersion: EVOLVE_VERSION,
  evolve,
  reads,
  looksUp,
  decide,
  advance,
  nextDueAt,
  shardKey: (brand) => brand.holder.id,
  lookups,
  effectiveOn,
  uniqueKeys,
};
