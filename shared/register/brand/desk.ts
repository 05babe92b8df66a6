import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { lightOf } from '../light.ts';
import type { DigestLine } from '../office/decider.ts';
import type { BrandState } from './state.ts';
import type { Task } from './task.ts';
import { tasks } from './tasks.ts';

/** A task's day is provisional only where its own deadline is: `import-calendar` says so itself. */
const certaintyOf = (brand: BrandState, { deadlineId }: Task) =>
  deadlineId ? brand.deadlines[deadlineId]?.reckoning.certainty : undefined;

/** What a brand puts into the digest of an office. */
export const digestLines = (
  brand: BrandState,
  office: string,
  today: Day,
  calendar: Calendar,
): readonly DigestLine[] =>
  tasks(brand)
    .filter((task) => task.office === office)
    .map((task) => {
      const certainty = certaintyOf(brand, task);
      const due = task.dueOn && { dueOn: task.dueOn, certainty };
      return {
        urgency: lightOf(due, today, calendar),
        subject: brand.name,
        what: task.what,
        dueOn: task.dueOn,
        ...(certainty === 'provisional' && { provisional: true }),
      };
    });
