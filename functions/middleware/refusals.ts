import type { MiddlewareObj } from '@middy/core';
import { Refusal } from '../../shared/refusal.ts';

/**
 * Lets a refusal leave the function as data: Lambda passes on only the name and the message of an
 * error, so the name becomes the stable code and the message JSON.
 */
export const refusals: MiddlewareObj = {
  onError: (request) => {
    const { error } = request;
    if (!(error instanceof Refusal)) return;
    const { code, requirement, details } = error;
    request.error = Object.assign(new Error(JSON.stringify({ code, requirement, details })), {
      name: code,
      cause: error,
    });
  },
};
