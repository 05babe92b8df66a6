import { addMinutes, type Moment } from '../calendar/moment.ts';
import type { Failure } from '../failure.ts';
import type { Head, Trouble } from '../ledger/port.ts';

/** Failures in a row, each certain to repeat itself, after which a stream is parked. */
export const ATTEMPTS_BEFORE_PARKING = 3;

const DAY_IN_MINUTES = 24 * 60;

/**
 * The trouble to mark on a stream that failed deterministically, and when to try it again: with
 * the next sweep at first, daily once parked. The next commit on the stream clears it.
 */
export function troubleAfter(
  head: Pick<Head, 'trouble' | 'dueAt'>,
  { code, message }: Failure,
  now: Moment,
): { readonly trouble: Trouble; readonly dueAt: Moment | undefined } {
  const attempts = (head.trouble?.attempts ?? 0) + 1;
  const parked = attempts >= ATTEMPTS_BEFORE_PARKING;
  return {
    trouble: { attempts, code, message, since: head.trouble?.since ?? now, parked },
    dueAt: parked ? addMinutes(now, DAY_IN_MINUTES) : head.dueAt,
  };
}
