import * as z from 'zod/mini';
import { addDays, type Day } from '../shared/calendar/day.ts';
import { dayOf, type Moment } from '../shared/calendar/moment.ts';
import { type Quarter, quarterBefore } from '../shared/export/quarter.ts';
import type { Sheet } from '../shared/export/workbook.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import { MomentInput } from './inputs.ts';

export const ReportQuarterInput = z.object({ now: z.optional(MomentInput) });

export interface ReportQuarterDeps {
  /** Codes of the offices that hear of their counties: of each scheme its city's. */
  readonly cities: readonly string[];
  readonly isWorking: (day: Day) => boolean;
  /** Every county of a city in numbers: reads the whole register. */
  readonly countiesIn: (quarter: Quarter, city: string) => Promise<Sheet>;
  readonly executeCommand: ExecuteCommand;
  readonly deliver: Deliver;
  readonly clock: () => Moment;
}

export interface ReportedQuarter {
  readonly quarter: string;
  readonly reported: boolean;
}

/**
 * Tells a city how its counties did, once a quarter: on the first working day after it. After
 * 2026Q3 that is 2026-10-08, because 1 to 7 October are days off.
 */
export const createReportQuarter =
  ({ cities, isWorking, countiesIn, executeCommand, deliver, clock }: ReportQuarterDeps) =>
  async ({ now = clock() }: z.output<typeof ReportQuarterInput>): Promise<ReportedQuarter> => {
    const today = dayOf(now);
    const quarter = quarterBefore(today);
    let reportDay = addDays(quarter.to, 1);
    while (!isWorking(reportDay)) reportDay = addDays(reportDay, 1);
    const reported = today === reportDay;
    for (const city of reported ? cities : []) {
      const { columns, rows } = await countiesIn(quarter, city);
      const counties = rows.map((row) => row.map(String));
      const { label, from, to } = quarter;
      const { notices } = await executeCommand(
        `office:${city}`,
        { type: 'report-quarter', office: city, quarter: label, from, to, columns, counties },
        { commandId: `report-quarter:${city}:${label}`, actor: SYSTEM, now },
      );
      await deliver(notices, now);
    }
    return { quarter: quarter.label, reported };
  };
