import type { StoredEvent, StreamId, StreamKind } from '../ledger/port.ts';
import { composeCalendarRequest } from '../notices/calendar-request.ts';
import { compose } from '../notices/compose.ts';
import { composeDigest } from '../notices/digest.ts';
import type { Directory } from '../notices/directory.ts';
import { composeDuty } from '../notices/duty.ts';
import type { Notice } from '../notices/notice.ts';
import { composePublicReport } from '../notices/public-report.ts';
import { composeQuarterReport } from '../notices/quarter-report.ts';
import { Refusal } from '../refusal.ts';
import { brandDecider } from '../register/brand/decider.ts';
import { lateObjectionFollowUps } from '../register/brand/entry/late-objections.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import type { BrandState } from '../register/brand/state.ts';
import { calendarDecider } from '../register/calendar/decider.ts';
import { cycleDecider } from '../register/cycle/decider.ts';
import type { Decider } from '../register/decider.ts';
import type { FollowUps } from '../register/follow-up.ts';
import { noticeBatchDecider, noticeFollowUps } from '../register/notice-batch/decider.ts';
import type { NoticeBatchEvent } from '../register/notice-batch/events.ts';
import type { NoticeBatchState } from '../register/notice-batch/state.ts';
import { type OfficeEvent, type OfficeState, officeDecider } from '../register/office/decider.ts';
import {
  type PartyEvent,
  type PartyState,
  partyDecider,
  passOnFinding,
} from '../register/party/decider.ts';
import { publicReportDecider, reportFollowUps } from '../register/public-report/decider.ts';
import type { PublicReportEvent } from '../register/public-report/events.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import { officeByCode } from '../schemes/catalogue.ts';

type Fact = { readonly type: string };

/** What the shell needs to know of a kind of stream: how it decides, and what it tells whom. */
export interface Kind<State = unknown, Event extends Fact = Fact> {
  readonly decider: Decider<State, Event>;
  /** The notices that a stored event calls for, given the state right after it. */
  notices(
    stored: StoredEvent & { readonly event: Event },
    state: State,
    directory: Directory,
  ): readonly Notice[];
  /**
   * What the stream has yet to pass on to others; while there is something, its decider keeps it
   * due, so that a sweep finds whatever an interrupted run left over.
   */
  followUps?(
    state: State,
    stream: StreamId,
    lookUp: (key: string) => Promise<readonly StreamId[]>,
  ): Promise<FollowUps | undefined>;
}

const brand: Kind<BrandState, BrandEvent> = {
  decider: brandDecider,
  notices: compose,
  followUps: async (state) => lateObjectionFollowUps(state),
};

const office: Kind<OfficeState, OfficeEvent> = {
  decider: officeDecider,
  notices: ({ event, version }, state, directory) => {
    const to = officeByCode(directory.scheme, event.office);
    switch (event.type) {
      case 'DigestSent':
        return [composeDigest(to, event, directory)];
      case 'CalendarAskedFor':
        return [composeCalendarRequest(to, event.year, directory)];
      case 'QuarterReported':
        return [composeQuarterReport(to, event, directory)];
      default:
        return composeDuty(event, version, state, directory);
    }
  },
};

const party: Kind<PartyState, PartyEvent> = {
  decider: partyDecider,
  notices: () => [],
  async followUps(state, _stream, lookUp) {
    return passOnFinding(state, async (key) =>
      (await lookUp(key)).filter((stream) => kindName(stream) === 'brand'),
    );
  },
};

const calendar = { decider: calendarDecider, notices: () => [] };

const cycle = { decider: cycleDecider, notices: () => [] };

const noticeBatch: Kind<NoticeBatchState, NoticeBatchEvent> = {
  decider: noticeBatchDecider,
  notices: () => [],
  followUps: async (state, stream) => noticeFollowUps(state, stream),
};

const publicReport: Kind<PublicReportState, PublicReportEvent> = {
  decider: publicReportDecider,
  notices: ({ event, version }, state, directory) =>
    composePublicReport(event, version, state, directory),
  followUps: async (state) => reportFollowUps(state),
};

const KINDS = {
  brand,
  party,
  office,
  calendar,
  cycle,
  'notice-batch': noticeBatch,
  'public-report': publicReport,
} as unknown as Partial<Record<StreamKind, Kind>>;

export const kindName = (stream: string): StreamKind => stream.split(':')[0] as StreamKind;

/** @throws Refusal `stream.unknown-kind`. */
export function kindOf(stream: string): Kind {
  const kind = KINDS[kindName(stream)];
  if (!kind) throw new Refusal('stream.unknown-kind', `没有这类记录：${stream}`);
  return kind;
}
