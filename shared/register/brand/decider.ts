import type { Day } from '../../calendar/day.ts';
import type { Decider, UniqueKeys } from '../decider.ts';
import { advance, nextDueAt } from './advance.ts';
import { decide } from './decide.ts';
import type { BrandEvent } from './events.ts';
import { EVOLVE_VERSION, evolve } from './evolve.ts';
import type { BrandState } from './state.ts';
import { tasks } from './tasks.ts';

/** The day on which a fact holds, where it is not the day of recording. */
function effectiveOn(event: BrandEvent, today: Day): Day {
  switch (event.type) {
    case 'BrandEntered':
      return event.enteredOn;
    case 'FindingRecorded':
      return event.foundOn;
    case 'OrderServed':
      return event.service.effectiveOn;
    case 'ReportFiled':
      return event.filedOn;
    case 'DeadlineLapsed':
    case 'LapseWithheld':
    case 'EvaluationFellDue':
      return event.dueOn;
    case 'ElectronicServiceConsented':
    case 'OrderSigned':
    case 'InterviewHeld':
    case 'VerificationSigned':
    case 'EvaluationRecorded':
    case 'NoticeUndeliverable':
    case 'ContactLogged':
      return event.on;
    default:
      return today;
  }
}

/** A document number is unique in its office; the year stands in the number. */
const uniqueKeys = (event: BrandEvent, brand: BrandState): UniqueKeys => ({
  take: event.type === 'OrderNumbered' ? [`number:${brand.county}:${event.number}`] : [],
  release: [],
});

const lookups = (brand: BrandState): readonly string[] => [
  `office:${brand.county}`,
  `party:${brand.holder.id}`,
  `standing:${brand.standing}`,
  ...new Set(tasks(brand).map(({ office }) => `desk:${office}`)),
];

export const brandDecider: Decider<BrandState, BrandEvent> = {
  evolveVersion: EVOLVE_VERSION,
  evolve,
  decide,
  advance,
  nextDueAt,
  shardKey: (brand) => brand.holder.id,
  lookups,
  effectiveOn,
  uniqueKeys,
};
