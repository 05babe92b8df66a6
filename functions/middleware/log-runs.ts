import type { MiddlewareObj } from '@middy/core';
import { failureOf } from '../../shared/failure.ts';
import type { Log } from '../../shared/log.ts';
import { Refusal } from '../../shared/refusal.ts';

/**
 * One line a run: what it answered, or why it failed. Of a refusal its code only, because its
 * requirement may quote what was entered. Middy takes a returned value as the answer.
 */
export const logRuns = (name: string, log: Log): MiddlewareObj => ({
  after: ({ response }) => {
    log('info', `${name} done`, { response });
  },
  onError: ({ error }) => {
    if (error instanceof Refusal) log('warn', `${name} refused`, { code: error.code });
    else log('error', `${name} failed`, { failure: failureOf(name, error) });
  },
});
