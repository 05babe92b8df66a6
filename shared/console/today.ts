import type { Calendar } from '../calendar/calendar.ts';
import { type Day, daysBetween } from '../calendar/day.ts';

/** The day from which distances are told, and the calendar that counts them. */
export interface Today {
  readonly on: Day;
  readonly calendar: Calendar;
}

/** Beyond this many days a distance is told in days: nobody plans in 500 working days. */
const FAR_DAYS = 180;

const workingDays = ({ on, calendar }: Today, day: Day): number => {
  const [from, to] = on < day ? [on, day] : [day, on];
  const covered = from >= calendar.first && to <= calendar.last;
  return covered && daysBetween(from, to) <= FAR_DAYS ? calendar.workingDaysBetween(from, to) : 0;
};

/** `还有 9 个工作日`, `今天届满`, `已过 2 天` (plain days where no working day lies between). */
export function distance(day: Day, today: Today): string {
  const days = daysBetween(today.on, day);
  if (days === 0) return '今天届满';
  const working = workingDays(today, day);
  const size = working > 0 ? `${working} 个工作日` : `${Math.abs(days)} 天`;
  return `${days > 0 ? '还有' : '已过'} ${size}`;
}
