import { type Day, daysBetween } from '../calendar/day.ts';
import type { StoredEvent } from '../ledger/port.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { Deadline } from '../register/deadline.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import { type Quarter, recordedBy, recordedIn } from './quarter.ts';

/** What one county did in a quarter, in numbers: no ranking, and nothing that names a person. */
export interface Performance {
  readonly onRegister: number;
  readonly findings: number;
  readonly ordersServed: number;
  /** From signature to service, in days; absent where nothing was served. */
  readonly daysToServe?: number;
  readonly verifications: number;
  readonly cured: number;
  readonly holdersLapsed: number;
  readonly targetsMissed: number;
  readonly reportedToCity: number;
  readonly publicReports: number;
  readonly publicReportsHandled: number;
}

export interface BrandFile {
  /** As it was at the end of the quarter. */
  readonly state: BrandState;
  readonly events: readonly StoredEvent[];
}

const factsOf = (events: readonly StoredEvent[]) => events.map(({ event }) => event as BrandEvent);

/** Days from the signature of an order to the day from which its service counts. */
function serviceDays({ events }: BrandFile, quarter: Quarter): readonly number[] {
  const signed = new Map<string, Day>();
  const served = new Set(recordedIn(events, quarter));
  return recordedBy(events, quarter).flatMap((stored) => {
    const event = stored.event as BrandEvent;
    if (event.type === 'OrderSigned') signed.set(`${event.caseId}/${event.stage}`, event.on);
    if (event.type !== 'OrderServed' || !served.has(stored)) return [];
    const on = signed.get(`${event.caseId}/${event.stage}`);
    return on ? [daysBetween(on, event.service.effectiveOn)] : [];
  });
}

/** Whose periods lapsed: the state forgets internal targets once they are met, the events do not. */
function lapsed({ events }: BrandFile, quarter: Quarter): readonly Deadline[] {
  const set = new Map(
    factsOf(recordedBy(events, quarter))
      .filter((event) => event.type === 'DeadlineSet')
      .map(({ deadline }) => [deadline.id, deadline]),
  );
  return factsOf(recordedIn(events, quarter)).flatMap((event) =>
    event.type === 'DeadlineLapsed' ? (set.get(event.deadlineId) ?? []) : [],
  );
}

const isOnRegister = ({ standing }: BrandState) =>
  standing === 'listed' || standing === 'suspended';
const isCure = (event: BrandEvent) =>
  event.type === 'CaseClosed' && (event.outcome === 'cured' || event.outcome === 'cured-late');

/** One county's figures of a quarter, from what was recorded in it. */
export function performanceOf(
  files: readonly BrandFile[],
  reports: readonly PublicReportState[],
  quarter: Quarter,
): Performance {
  const facts = files.flatMap(({ events }) => factsOf(recordedIn(events, quarter)));
  const count = (type: BrandEvent['type']) => facts.filter((event) => event.type === type).length;
  const days = files.flatMap((file) => serviceDays(file, quarter));
  const lapses = files.flatMap((file) => lapsed(file, quarter));
  const received = reports.filter(
    ({ receivedOn }) => receivedOn >= quarter.from && receivedOn <= quarter.to,
  );
  return {
    onRegister: files.filter(({ state }) => isOnRegister(state)).length,
    findings: count('FindingRecorded'),
    ordersServed: count('OrderServed'),
    ...(days.length > 0 && {
      daysToServe: Math.round((days.reduce((sum, n) => sum + n, 0) / days.length) * 10) / 10,
    }),
    verifications: count('VerificationSigned'),
    cured: facts.filter(isCure).length,
    holdersLapsed: lapses.filter(({ actor }) => actor === 'holder').length,
    targetsMissed: lapses.filter(({ actor, statutory }) => actor === 'county' && !statutory).length,
    reportedToCity: count('SanctionTakenUp'),
    publicReports: received.length,
    publicReportsHandled: received.filter(({ outcome }) => outcome).length,
  };
}
