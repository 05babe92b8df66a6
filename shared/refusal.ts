import { config } from 'zod/v4/core';
import zhCN from 'zod/v4/locales/zh-CN.js';

/** What zod finds wrong is read by people too. */
config(zhCN());

/**
 * Why a request was not carried out: a stable `code` for programs (`area.reason`) and the
 * `requirement` that was not met, in Chinese, for people. Deciders return it, parsers throw it;
 * either way nothing has been written.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  /** Facts that help the caller, such as the accepted values. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, requirement: string, details: Record<string, unknown> = {}) {
    super(requirement);
    this.code = code;
    this.details = details;
  }

  get requirement(): string {
    return this.message;
  }
}

/** States a requirement; whoever does not meet it is refused. */
export function demand(met: unknown, code: string, requirement: string): asserts met {
  if (!met) throw new Refusal(code, requirement);
}

/** Hands back as data the first requirement that was not met on the way; other errors go on. */
export function orRefusal<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
