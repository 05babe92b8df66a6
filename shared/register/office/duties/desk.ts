import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { schemeByVersion } from '../../../schemes/catalogue.ts';
import type { TrackedDeadline } from '../../brand/state.ts';
import { lightOf } from '../../light.ts';
import type { DeskLine } from '../desk.ts';
import type { Duties } from './state.ts';

/** Open periods concern the office; those that lapsed also the office above it (督办). */
function concerns(office: string, own: string, deadline: TrackedDeadline, above?: string): boolean {
  return office === own || (office === above && deadline.status === 'lapsed');
}

const cityOf = ({ scheme }: Duties) => scheme && schemeByVersion(scheme).city.code;

/** The offices on whose desks something of these duties lies. */
export const desksOf = (own: string, duties: Duties): readonly string[] => {
  const offices = new Set([own, cityOf(duties) ?? own]);
  return [...offices].filter((office) =>
    Object.values(duties.deadlines).some((d) => concerns(office, own, d, cityOf(duties))),
  );
};

/** What an office's duties put on its own desk, and on that of the office above. */
export const dutyLines = (
  own: string,
  duties: Duties,
  office: string,
  today: Day,
  calendar: Calendar,
): readonly DeskLine[] =>
  Object.values(duties.deadlines)
    .filter((deadline) => concerns(office, own, deadline, cityOf(duties)))
    .map(({ what, reckoning, status, statutory }) => {
      const { dueOn, certainty, from } = reckoning;
      const urgency = lightOf({ dueOn, certainty }, today, calendar);
      return {
        group: status === 'lapsed' ? 'lapsed' : urgency === 'soon' ? 'due-soon' : 'other',
        urgency,
        subject: '工作任务',
        what,
        owner: own,
        since: from,
        dueOn,
        ...(certainty === 'provisional' && { provisional: true }),
        ...(!statutory && { target: true }),
        brand: '',
        kind: 'duty',
      };
    });
