import type { MiddlewareObj } from '@middy/core';
import * as z from 'zod/mini';
import { Refusal } from '../../shared/refusal.ts';

/**
 * Replaces the event by what the schema makes of it.
 * @throws Refusal `input.invalid`, with the path and message of each issue.
 */
export const parseInput = (schema: z.ZodMiniType): MiddlewareObj => ({
  before: (request) => {
    const parsed = schema.safeParse(request.event);
    if (!parsed.success)
      throw new Refusal('input.invalid', `输入不符合要求：${z.prettifyError(parsed.error)}`, {
        issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      });
    request.event = parsed.data;
  },
});
