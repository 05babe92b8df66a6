import type { MiddlewareObj } from '@middy/core';

/** What a handler is given beside its input. */
export interface Run {
  /** Whether there is time for one more item. */
  readonly timeLeft: () => boolean;
}

/** Kept for the item under way, and for the answer. */
const RESERVE_MS = 20_000;

/** Tells the handler to stop while it still can; without a limit from the host it never has to. */
export const timeBudget: MiddlewareObj = {
  before: ({ context }) => {
    const remaining = context.getRemainingTimeInMillis?.bind(context);
    Object.assign(context, {
      timeLeft: () => remaining === undefined || remaining() > RESERVE_MS,
    });
  },
};
