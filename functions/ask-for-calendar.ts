import * as z from 'zod/mini';
import { type Day, parseDay, yearOf } from '../shared/calendar/day.ts';
import { dayOf, type Moment } from '../shared/calendar/moment.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import { MomentInput } from './inputs.ts';

export const AskForCalendarInput = z.object({ now: z.optional(MomentInput) });

export interface AskForCalendarDeps {
  /** Code of the city office, which imports the calendar. */
  readonly city: string;
  readonly isProvisional: (day: Day) => boolean;
  readonly executeCommand: ExecuteCommand;
  readonly deliver: Deliver;
  readonly clock: () => Moment;
}

export interface AskedForCalendar {
  /** The year whose notice should be known by now. */
  readonly year: number;
  readonly asked: boolean;
}

/** From this day on the next year's notice is awaited: it was never announced earlier. */
const AWAITED_FROM = '10-25';

/** `2026-10-24` -> 2026; `2026-10-25` -> 2027. */
const awaitedYear = (today: Day): number =>
  yearOf(today) + (today.slice(5) >= AWAITED_FROM ? 1 : 0);

/** Only days late in December are provisional for the sake of the year after them. */
const midsummer = (year: number): Day => parseDay(`${year}-07-01`);

/** Asks the city to import the notice that should be known by now: again in every run until it is. */
export const createAskForCalendar =
  ({ city, isProvisional, executeCommand, deliver, clock }: AskForCalendarDeps) =>
  async ({ now = clock() }: z.output<typeof AskForCalendarInput>): Promise<AskedForCalendar> => {
    const today = dayOf(now);
    const year = awaitedYear(today);
    const asked = isProvisional(midsummer(year));
    if (asked) {
      const { notices } = await executeCommand(
        `office:${city}`,
        { type: 'ask-for-calendar', office: city, year },
        { commandId: `ask-for-calendar:${year}:${today}`, actor: SYSTEM, now },
      );
      await deliver(notices, now);
    }
    return { year, asked };
  };
