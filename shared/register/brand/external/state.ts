import type { Day } from '../../../calendar/day.ts';
import type { Evidence } from '../evidence.ts';

/** What other authorities and a brand have to do with each other. */
export interface External {
  /** A match that nobody has looked into yet. */
  readonly match?: { readonly list: Evidence; readonly creditCode: string; readonly since: Day };
  readonly recommended?: readonly { readonly to: string; readonly on: Day }[];
}
