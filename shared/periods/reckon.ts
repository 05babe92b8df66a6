import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { datesOf } from './dates.ts';
import type { Pause, Period, Reckoning } from './reckoning.ts';
import { explain } from './steps.ts';

/**
 * Reckons the period that starts with an event on `from`, and says why.
 *
 * - `act` (somebody must do something): the start day is not counted (民法典201); the last day is
 *   the corresponding day, or the month's end (202); a rest day rolls over (203). One month from
 *   2026-01-14 ends on 2026-02-14, a Saturday worked; from 2026-01-15 on 2026-02-24.
 * - `working-days`: the start day is not counted; only working days are.
 * - `status` (a burden that ends by itself): as `act`, but nothing rolls over. One year from
 *   2026-11-20 ends on Saturday 2027-11-20.
 * - `fixed`: `from` is the day that the notice prints.
 *
 * A period that stood still (`pauses`) leaves that time out: one month from 2026-03-04 is
 * over on 4 April; stopped on 20 March with 16 days left and resumed on the 30th, it goes on to 15 April.
 *
 * Rulings may answer otherwise in `period.countsStart` and `period.rolls`.
 * @param scheme `<scheme id>@<version>`, kept in the basis.
 * @throws Refusal `calendar.not-covered`.
 */
export function reckon(
  period: Period,
  from: Day,
  calendar: Calendar,
  scheme: string,
  pauses: readonly Pause[] = [],
): Reckoning {
  const dates = datesOf(period, from, calendar, pauses);
  return {
    rule: period.id,
    clause: period.clause,
    class: period.class,
    from,
    ...dates,
    basis: {
      scheme,
      calendar: calendar.version,
      ...(calendar.overlay === undefined ? {} : { overlay: calendar.overlay }),
    },
    ...(pauses.length > 0 && { pauses }),
    steps: explain(period, from, dates, calendar, pauses),
  };
}
