import type { Day } from '../../../calendar/day.ts';
import type { Evidence } from '../evidence.ts';

/** Why a period stands still: what nobody could help, or what others have to do first. */
export type StopGround = 'force-majeure' | 'other';

/** Facts about the clock of a period. That it runs again is told with its new day. */
export type ClockEvent = {
  readonly type: 'ClockStopped';
  readonly caseId: string;
  readonly deadlineId: string;
  readonly ground: StopGround;
  readonly reason: string;
  readonly from: Day;
  readonly document: Evidence;
};
