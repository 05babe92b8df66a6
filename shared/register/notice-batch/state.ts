import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Evidence } from '../brand/evidence.ts';
import type { Deadline } from '../deadline.ts';

/** A brand as the list names it. */
export interface ListedBrand {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly county: string;
  readonly holder: string;
  /** The n-th application of the brand. */
  readonly application: number;
}

/** 公示: one list of brands, put before the public at once. */
export interface NoticeBatchState {
  readonly id: string;
  /** `<scheme id>@<version>` it is posted under. */
  readonly scheme: string;
  readonly city: string;
  readonly title: string;
  readonly listedOn: Day;
  readonly brands: readonly ListedBrand[];
  readonly posting?: { readonly at: Moment; readonly url: string; readonly proof: Evidence };
  /** The public notice's own period. */
  readonly deadline?: Deadline;
  readonly status: 'listed' | 'running' | 'withheld' | 'ended' | 'withdrawn';
  readonly withdrawn?: { readonly on: Day; readonly reason: string; readonly document: Evidence };
  /** Brands that have not yet heard what happened last, the n-th thing that did, at `since`. */
  readonly news: {
    readonly n: number;
    readonly since: Moment;
    readonly untold: readonly string[];
  };
}
