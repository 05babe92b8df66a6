import type { Calendar } from '../calendar/calendar.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Scheme } from '../schemes/format.ts';

/** What composing a notice needs to know besides the event and the state. */
export interface Directory {
  readonly now: Moment;
  readonly scheme: Scheme;
  readonly calendar: Calendar;
}
