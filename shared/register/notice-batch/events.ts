import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Evidence } from '../brand/evidence.ts';
import type { Deadline } from '../deadline.ts';
import type { ListedBrand } from './state.ts';

/** Facts in the life of a public notice. `at` is when each was recorded. */
export type NoticeBatchEvent =
  | {
      readonly type: 'BrandsListed';
      readonly id: string;
      readonly scheme: string;
      readonly city: string;
      readonly title: string;
      readonly on: Day;
      readonly brands: readonly ListedBrand[];
      readonly at: Moment;
    }
  /** Actually posted: from this day the period runs. */
  | {
      readonly type: 'NoticePosted';
      readonly postedAt: Moment;
      readonly url: string;
      readonly proof: Evidence;
      readonly deadline: Deadline;
      readonly at: Moment;
    }
  /** A newer calendar gave another last day, or made it certain. */
  | {
      readonly type: 'NoticeRecomputed';
      readonly deadline: Deadline;
      readonly previousDueOn: Day;
      readonly at: Moment;
    }
  /** The last day passed on a provisional calendar: nothing may end until it is imported. */
  | { readonly type: 'NoticeEndWithheld'; readonly lastDay: Day; readonly at: Moment }
  | { readonly type: 'NoticeEnded'; readonly lastDay: Day; readonly at: Moment }
  /** A wrong list, or a page that came down early: it counts for nothing, its brands await another. */
  | {
      readonly type: 'NoticeWithdrawn';
      readonly on: Day;
      readonly reason: string;
      readonly document: Evidence;
      readonly at: Moment;
    }
  /** These brands know what happened last. */
  | { readonly type: 'BrandsTold'; readonly brands: readonly string[] };
