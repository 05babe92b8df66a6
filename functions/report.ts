import * as z from 'zod/mini';
import type { Log } from '../shared/log.ts';
import { MOST_IDS } from './inputs.ts';

const sum = (values: readonly number[]) => values.reduce((total, n) => total + n, 0);
const highest = (values: readonly number[]) => Math.max(...values);

/** What workers count, and what one number is made of it. */
const COUNTS = {
  advanced: sum,
  recomputed: sum,
  awaiting: sum,
  enrolled: sum,
  refused: sum,
  left: sum,
  lines: sum,
  sent: sum,
  withdrawn: sum,
  undeliverable: sum,
  parked: sum,
  parkedStreams: sum,
  overdueMinutes: highest,
  failed: sum,
} as const;
const NAMES = Object.keys(COUNTS) as (keyof typeof COUNTS)[];

const Count = z.optional(z.number());

/** A worker's answer; where it threw, the item with the `error` that the workflow caught. */
const Result = z.looseObject({
  ...Object.fromEntries(NAMES.map((name) => [name, Count] as const)),
  ids: z._default(z.array(z.string()), []),
  error: z.optional(z.object({ Error: z.string(), Cause: z.string() })),
});

export const ReportInput = z.object({ results: z.array(Result) });

export interface Report {
  readonly items: number;
  /** The workers' counts as one; only those that some worker gave. */
  readonly counts: Readonly<Record<string, number>>;
  /** Items whose worker threw, and why; at most ten. */
  readonly failures: readonly { readonly item: unknown; readonly code: string }[];
  readonly failedItems: number;
  /** What failed inside the workers, at most ten. */
  readonly ids: readonly string[];
}

/** The last state: sums up. Failures are data here; the log line is what alarms watch. */
export const createReport =
  ({ log }: { readonly log: Log }) =>
  async ({ results }: z.output<typeof ReportInput>): Promise<Report> => {
    const failures = results.flatMap(({ error, ids: _ids, ...item }) =>
      error ? [{ item, code: error.Error }] : [],
    );
    const ids = results.flatMap((result) => result.ids);
    const counts: Record<string, number> = {};
    for (const name of NAMES) {
      const given = results.map((result) => result[name]).filter((n) => typeof n === 'number');
      if (given.length > 0) counts[name] = COUNTS[name](given);
    }
    const report = {
      items: results.length,
      counts,
      failures: failures.slice(0, MOST_IDS),
      failedItems: failures.length,
      ids: ids.slice(0, MOST_IDS),
    };
    if (failures.length > 0 || counts.failed) log('error', 'workflow had failures', report);
    return report;
  };
