import type { Day } from '../../calendar/day.ts';

export type ServiceMethod = 'direct' | 'left' | 'post' | 'electronic' | 'announcement';

/** Evidence on file: what it is and where it lies. Never the document's content. */
export interface Evidence {
  readonly title: string;
  readonly reference: string;
}

export interface Service {
  readonly method: ServiceMethod;
  /** Day of the act: receipt, leaving, arrival, last publication. */
  readonly on: Day;
  /** Day from which it counts: `on`, but for announcements the last of the thirty days. */
  readonly effectiveOn: Day;
  readonly proof: Evidence;
  /** For announcements: why no other way was possible. */
  readonly reason?: string;
}
