import type { MiddlewareObj } from '@middy/core';
import { failureOf } from '../../shared/failure.ts';
import type { Log } from '../../shared/log.ts';

/** One line a run: what it answered, or why it failed. Middy takes a returned value as the answer. */
export const logRuns = (name: string, log: Log): MiddlewareObj => ({
  after: ({ response }) => {
    log('info', `${name} done`, { response });
  },
  onError: ({ error }) => {
    log('error', `${name} failed`, { failure: failureOf(name, error) });
  },
});
