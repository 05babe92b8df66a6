/** What a stream has to tell another: a command that changes nothing when it is repeated. */
export interface FollowUp {
  readonly stream: string;
  readonly command: { readonly type: string; readonly [field: string]: unknown };
  /** The same for the same news, so that it is told once. */
  readonly commandId: string;
  /** A refusal is an answer too: recorded with the rest as `refused`, instead of stopping it. */
  readonly mayRefuse?: boolean;
}

/** A few of the streams still to be told, and the stream's own command that records it. */
export interface FollowUps {
  readonly tell: readonly FollowUp[];
  readonly record: FollowUp['command'];
}

/** Told in one go; the rest stay due. */
export const FOLLOW_UPS_AT_ONCE = 20;
