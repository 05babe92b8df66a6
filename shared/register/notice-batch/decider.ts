import { dayOf, type Moment } from '../../calendar/moment.ts';
import type { Decider } from '../decider.ts';
import { FOLLOW_UPS_AT_ONCE, type FollowUps } from '../follow-up.ts';
import { decide, reads } from './commands.ts';
import type { NoticeBatchEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { NoticeBatchState } from './state.ts';

/** 00:00 after the last day of a notice that runs. */
const endsAt = ({ status, deadline }: NoticeBatchState): Moment | undefined =>
  status === 'running' ? deadline?.milestones.find(({ does }) => does === 'lapse')?.at : undefined;

function nextDueAt(state: NoticeBatchState): Moment | undefined {
  const { since, untold } = state.news;
  return [untold.length > 0 ? since : undefined, endsAt(state)].filter((at) => at).sort()[0];
}

/** The notice has run: every brand on it may enter that nobody objects to. */
const advance: Decider<NoticeBatchState, NoticeBatchEvent>['advance'] = (state, { now }) => {
  const at = endsAt(state);
  const reckoning = state.deadline?.reckoning;
  if (!at || !reckoning || at > now) return [];
  const type = reckoning.certainty === 'provisional' ? 'NoticeEndWithheld' : 'NoticeEnded';
  return [{ type, lastDay: reckoning.dueOn, at: now }];
};

export const noticeBatchDecider: Decider<NoticeBatchState, NoticeBatchEvent> = {
  evolveVersion: 1,
  evolve,
  reads,
  decide,
  advance,
  nextDueAt,
  shardKey: (_, stream) => stream,
  lookups: ({ city, posting }) => [`office:${city}`, ...(posting ? ['public-notices'] : [])],
  effectiveOn(event, today) {
    if (event.type === 'NoticePosted') return dayOf(event.postedAt);
    if (event.type === 'NoticeWithdrawn') return event.on;
    return 'lastDay' in event ? event.lastDay : today;
  },
  // An application is on one list only; a brand that applies again may be listed again, and so may
  // those whose list was withdrawn.
  uniqueKeys: (event, { brands }) => {
    const places = brands.map(({ id, application }) => `public-notice:${id}:${application}`);
    return {
      take: event.type === 'BrandsListed' ? places : [],
      release: event.type === 'NoticeWithdrawn' ? places : [],
    };
  },
};

/** The brands that have not yet heard what happened last. */
export function noticeFollowUps(state: NoticeBatchState, stream: string): FollowUps | undefined {
  const { n, untold } = state.news;
  const brands = untold.slice(0, FOLLOW_UPS_AT_ONCE);
  if (brands.length === 0) return undefined;
  return {
    tell: brands.map((brand) => ({
      stream: `brand:${brand}`,
      command: { type: 'follow-notice', batch: state.id },
      commandId: `${stream}:${n}:${brand}`,
    })),
    record: { type: 'record-told', brands },
  };
}
