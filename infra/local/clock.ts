import { compileCalendar } from '../../shared/calendar/compile.ts';
import { dayOf, type Moment, momentFromEpoch } from '../../shared/calendar/moment.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { Refusal } from '../../shared/refusal.ts';

/** A clock whose latest moment the ledger remembers, so that time never runs backwards in it. */
export interface LedgerClock {
  readonly now: () => Moment;
  /**
   * Claims a moment for what is recorded next; a sandbox clock is set to it.
   * @throws Refusal `clock.behind-ledger` when the ledger has seen a later one,
   *   `calendar.not-covered`.
   */
  moveTo(moment: Moment): Promise<void>;
}

type Mark = Pick<Ledger, 'raiseClock'>;

/** The latest moment that the ledger has seen; 1970 for a new one. */
export const markOf = (ledger: Mark): Promise<Moment> => ledger.raiseClock(momentFromEpoch(0));

/** @throws Refusal `clock.behind-ledger` for a moment before `mark`. */
export function demandForward(moment: Moment, mark: Moment): void {
  if (moment < mark)
    throw new Refusal(
      'clock.behind-ledger',
      `时钟不得早于台账已记录的最近时刻 ${mark}，收到 ${moment}`,
      { mark },
    );
}

const CALENDAR = compileCalendar(NATIONAL);

/** A mark is never lowered: beyond the calendar it would leave a ledger that reckons nothing. */
async function raise(ledger: Mark, moment: Moment): Promise<void> {
  CALENDAR.kindOf(dayOf(moment));
  demandForward(moment, await ledger.raiseClock(moment));
}

/** Stands still until it is moved. It begins where the ledger has got to. */
export async function sandboxClock(ledger: Mark): Promise<LedgerClock> {
  let now = await markOf(ledger);
  return {
    now: () => now,
    async moveTo(moment) {
      await raise(ledger, moment);
      now = moment;
    },
  };
}

export const realNow = (): Moment => momentFromEpoch(Date.now());

/** The machine's own clock. */
export const realClock = (ledger: Mark): LedgerClock => ({
  now: realNow,
  moveTo: (moment) => raise(ledger, moment),
});
