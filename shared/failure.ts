import { $ZodError } from 'zod/v4/core';
import { Refusal } from './refusal.ts';

/** What went wrong with one of many, so that the others go on: data, reported and alarmed. */
export interface Failure {
  /** Stream, notice or shard. */
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

const DETERMINISTIC = [
  Refusal,
  $ZodError,
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
] as const;

/** Whether the same input fails the same way again. Outages and timeouts do not. */
export const isDeterministic = (error: unknown): boolean =>
  DETERMINISTIC.some((type) => error instanceof type);

/** A failure as data: a refusal by its code, any other error by its name. */
export function failureOf(id: string, error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { id, code: error instanceof Refusal ? error.code : name, message };
}
