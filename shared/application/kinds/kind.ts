import type { StoredEvent } from '../../ledger/port.ts';
import type { StreamId } from '../../ledger/stream.ts';
import type { Directory } from '../../notices/directory.ts';
import type { Notice } from '../../notices/notice.ts';
import type { Decider } from '../../register/decider.ts';
import type { FollowUps } from '../../register/follow-up.ts';

type Fact = { readonly type: string };

/** What the shell needs to know of a kind of stream: how it decides, and what it tells whom. */
export interface Kind<State = unknown, Event extends Fact = Fact> {
  readonly decider: Decider<State, Event>;
  /** The notices that a stored event calls for, given the state right after it. */
  notices(
    stored: StoredEvent & { readonly event: Event },
    state: State,
    directory: Directory,
  ): readonly Notice[];
  /**
   * What the stream has yet to pass on to others; while there is something, its decider keeps it
   * due, so that a sweep finds whatever an interrupted run left over.
   */
  followUps?(
    state: State,
    stream: StreamId,
    lookUp: (key: string) => Promise<readonly StreamId[]>,
  ): Promise<FollowUps | undefined>;
}
