import { dayOf } from '../../shared/calendar/moment.ts';
import { compose } from '../../shared/notices/compose.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import { contextAt, momentOf, stateOf } from '../register/given.ts';

/** What is told of a life's events from the n-th on, all composed at one moment. */
export function toldSince(life: readonly BrandEvent[], from: number, at: string): Notice[] {
  const { now, scheme, calendars } = contextAt({ at });
  const directory = { now, scheme, calendar: calendars.county };
  const recordedAt = momentOf(at);
  return life.slice(from).flatMap((event, i) => {
    const version = from + i + 1;
    const state = stateOf(life.slice(0, version));
    const stored = { event, version, effectiveOn: dayOf(recordedAt), recordedAt };
    return state ? compose(stored, state, directory) : [];
  });
}

export const sideOf = ({ to }: Notice): string => {
  if (to.kind === 'party') return 'holder';
  return to.id === '530100' ? 'city' : 'county';
};

export const kindsOf = (notices: readonly Notice[]): readonly string[] =>
  notices.map((notice) => `${notice.kind} ${sideOf(notice)}`);
