import type { Day } from '../../../calendar/day.ts';
import type { StopGround } from './events.ts';

/** Since when a period stands still, and why. */
export interface Stop {
  readonly from: Day;
  readonly ground: StopGround;
  readonly reason: string;
}
