/** One disturbance. `at` counts from 1: all calls, or those of `method` where it is named. */
export interface PlannedFault<Fault extends string = string> {
  readonly at: number;
  readonly method?: string;
  readonly fault: Fault;
}

/** The process is gone: what was done is done, nothing more happens. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * Counts calls and says which of them go wrong. Decorators of several ports may share one script,
 * so that a test can enumerate every fault at every call of a whole run.
 */
export interface FaultScript {
  /** Names of the methods called so far, in order. */
  readonly calls: readonly string[];
  /**
   * Records a call; the fault planned for it, if any.
   * @throws Killed at the call for which `kill` is planned, and at every later one.
   */
  next(method: string): string | undefined;
}

export function faultScript(plan: readonly PlannedFault[] = []): FaultScript {
  const calls: string[] = [];
  const counts = new Map<string, number>();
  let killed = false;
  return {
    calls,
    next(method) {
      calls.push(method);
      const count = (counts.get(method) ?? 0) + 1;
      counts.set(method, count);
      const planned = plan.find((entry) =>
        entry.method === undefined
          ? entry.at === calls.length
          : entry.method === method && entry.at === count,
      );
      killed ||= planned?.fault === 'kill';
      if (killed) throw new Killed(`killed before call ${calls.length}, ${method}`);
      return planned?.fault;
    },
  };
}
