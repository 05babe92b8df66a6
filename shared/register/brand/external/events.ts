import type { Day } from '../../../calendar/day.ts';
import type { Evidence } from '../evidence.ts';

/** What comes in from other authorities about a brand, and what goes out to them. */
export type ExternalEvent =
  /** The holder's credit code stands on a list of another authority: for people to look into. */
  | {
      readonly type: 'BlacklistMatched';
      readonly list: Evidence;
      readonly creditCode: string;
      readonly on: Day;
    }
  /** By the case that was opened on it, or with the reason why none was. */
  | {
      readonly type: 'BlacklistMatchSettled';
      readonly caseId?: string;
      readonly reason?: string;
    }
  /** 推荐上报省级. */
  | {
      readonly type: 'RecommendedUpward';
      readonly to: string;
      readonly document: Evidence;
      readonly on: Day;
    };
