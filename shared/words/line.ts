import type { Evidence } from '../register/brand/evidence.ts';

/** One line of the timeline, in plain words. */
export interface Line {
  readonly text: string;
  readonly documents?: readonly Evidence[];
  /** What was late, and since when. */
  readonly late?: string;
}
