import { setTimeout as pause } from 'node:timers/promises';
import type { FaultScript } from '../fault-script.ts';
import { type Ledger, LedgerUnavailable, type Page } from './port.ts';

/**
 * `fail-before`: nothing done. `lose-answer`: done, then unavailable. `throttle`: nothing done,
 * and the error says so. `conflict`: answered without doing anything. `stale`: an index answers as
 * of its previous answer: keys already handled are still there, those just added are not.
 * `slow`: late, but right. `kill`: see {@link FaultScript}.
 */
export type LedgerFault =
  | 'fail-before'
  | 'lose-answer'
  | 'throttle'
  | 'conflict'
  | 'stale'
  | 'slow'
  | 'kill';

export type LedgerMethod = Exclude<keyof Ledger, 'shards' | 'close'>;

const READ: readonly LedgerFault[] = ['fail-before', 'throttle', 'kill'];
const INDEX: readonly LedgerFault[] = [...READ, 'stale'];
const WRITE: readonly LedgerFault[] = [...READ, 'lose-answer'];
const CONDITIONAL: readonly LedgerFault[] = [...WRITE, 'conflict'];

/** What can go wrong with each call and makes a difference; `slow` can happen to all. */
export const FAULTS_OF: Readonly<Record<LedgerMethod, readonly LedgerFault[]>> = {
  load: READ,
  append: CONDITIONAL,
  outcome: READ,
  events: READ,
  due: INDEX,
  notice: READ,
  replaceNotices: CONDITIONAL,
  noticesOf: READ,
  noticesOn: READ,
  lookup: READ,
  contact: READ,
  putContact: WRITE,
  setTrouble: WRITE,
  raiseClock: WRITE,
  heads: READ,
  inventory: READ,
};

const CONFLICTS: Readonly<Record<string, unknown>> = {
  append: { kind: 'conflict' },
  replaceNotices: 'conflict',
};
const NOTHING: Page<never> = { items: [] };
const SLOW_MS = 5;

interface Disturbed {
  readonly method: string;
  /** Makes the call. */
  readonly call: () => Promise<unknown>;
  /** What the same call answered the time before. */
  readonly previous: Page<unknown> | undefined;
}

const DISTURBANCES: Readonly<Record<string, (of: Disturbed) => Promise<unknown>>> = {
  'fail-before': async ({ method }) => {
    throw new LedgerUnavailable(`${method}: not reached`);
  },
  throttle: async ({ method }) => {
    throw new LedgerUnavailable(`${method}: too many requests`, { throttled: true });
  },
  'lose-answer': async ({ method, call }) => {
    await call();
    throw new LedgerUnavailable(`${method}: answer lost`);
  },
  slow: async ({ call }) => {
    await pause(SLOW_MS);
    return call();
  },
  conflict: async ({ method }) => CONFLICTS[method],
  stale: async ({ previous = NOTHING }) => previous,
};

function disturbance(fault: string, method: string) {
  const known = DISTURBANCES[fault];
  const fits = fault === 'slow' || FAULTS_OF[method as LedgerMethod].some((f) => f === fault);
  if (!known || !fits) throw new TypeError(`no fault ${fault} for ${method}`);
  return known;
}

/** Any ledger, going wrong as the script says; with an empty script it is transparent. */
export function withFaults(ledger: Ledger, script: FaultScript): Ledger {
  const answers = new Map<string, Page<unknown>>();

  async function run(method: LedgerMethod, args: readonly unknown[]): Promise<unknown> {
    const fault = script.next(method);
    const index = FAULTS_OF[method] === INDEX;
    // `until` does not belong to the key: an index that lags answers for an earlier one.
    const key = index ? JSON.stringify([method, args[0], args[2]]) : method;
    const previous = answers.get(key);
    const call = async () => {
      const answer = await Reflect.apply(ledger[method], ledger, args);
      if (index) answers.set(key, answer);
      return answer;
    };
    return fault ? disturbance(fault, method)({ method, call, previous }) : call();
  }

  const wrapped = Object.keys(FAULTS_OF).map((method) => [
    method,
    (...args: unknown[]) => run(method as LedgerMethod, args),
  ]);
  return { shards: ledger.shards, close: () => ledger.close(), ...Object.fromEntries(wrapped) };
}
