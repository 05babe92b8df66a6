import middy from '@middy/core';
import type * as z from 'zod/mini';
import type { Log } from '../../shared/log.ts';
import { logRuns } from './log-runs.ts';
import { parseInput } from './parse-input.ts';
import { refusals } from './refusals.ts';
import { type Run, timeBudget } from './time-budget.ts';

/** What the host gives: Lambda's context, or a local one. */
export interface HostContext {
  getRemainingTimeInMillis?(): number;
}

/** The same handler on Lambda and on a single machine: raw event in, plain data out. */
export function withMiddleware<Input, Output>(
  name: string,
  schema: z.ZodMiniType<Input>,
  handler: (input: Input, run: Run) => Promise<Output>,
  log: Log,
): (event: unknown, context?: HostContext) => Promise<Output> {
  const wrapped = middy()
    .use([timeBudget, refusals, logRuns(name, log), parseInput(schema)])
    .handler(handler as never);
  return (event, context = {}) =>
    (wrapped as unknown as (event: unknown, context: HostContext) => Promise<Output>)(
      event,
      context,
    );
}
