import type { Moment } from '../calendar/moment.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { Notice } from '../notices/notice.ts';

/**
 * ready -> sending -> sent | unknown -> sending ... -> parked; merged into another row's mail;
 * withdrawn when no longer relevant; undeliverable without a working address.
 */
export type OutboxState =
  | 'ready'
  | 'sending'
  | 'sent'
  | 'unknown'
  | 'merged'
  | 'withdrawn'
  | 'undeliverable'
  | 'parked';

/** One outgoing notice, self-contained: a worker needs nothing else to send it. */
export interface OutboxRow {
  /** The notice's id, a hash: also the mail tag and the Message-ID. */
  readonly id: string;
  /** 1 when committed with its event; one more on every change. */
  readonly version: number;
  readonly stream: StreamId;
  readonly shardKey: string;
  readonly composedAt: Moment;
  readonly notice: Notice;
  readonly state: OutboxState;
  /** When a worker should look at it; absent once settled. */
  readonly dueAt?: Moment;
  /** Sends whose outcome is or was unknown; never more than two. */
  readonly sends: number;
  /** Definite rejections so far: they set how long the next try waits. None when absent. */
  readonly rejections?: number;
  /** The run of a worker that holds the lease: claims of two runs are never equal. */
  readonly claimedBy?: string;
  /** Rows sent in this row's mail, for a leader. */
  readonly members?: readonly string[];
  /** The leader, for a merged row. */
  readonly mergedInto?: string;
  /** What happened, oldest first: for people. */
  readonly history: readonly { readonly at: Moment; readonly text: string }[];
}
