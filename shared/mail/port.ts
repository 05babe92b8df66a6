/** One mail, ready to go. `mime` is the whole RFC 5322 message, headers included. */
export interface Mail {
  /** The outbox id: tag and Message-ID. `[A-Za-z0-9_-]{1,256}` (SES limit on tag values). */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mime: Uint8Array;
}

/**
 * `sent`: accepted. `rejected`: definitely not sent (throttling included); `retry` says whether
 * trying again can help. A throw means that the outcome is unknown.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'rejected'; readonly retry: boolean; readonly reason: string };

export interface Mailer {
  send(mail: Mail): Promise<SendResult>;
}
