import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import { type Moment, momentAt } from '../../calendar/moment.ts';
import { lightOf } from '../light.ts';
import type { DeskLine } from '../office/desk.ts';
import type { PublicReportState } from './state.ts';

/** What a report asks of the office that handles it. */
function taskOf({
  outcome,
  answer,
  identified,
}: PublicReportState): { readonly kind: string; readonly what: string } | undefined {
  if (!outcome)
    return { kind: 'triage-report', what: '办理举报：立案、说明理由不予立案，或者移送' };
  return identified && !answer ? { kind: 'answer-report', what: '答复举报人' } : undefined;
}

/** 00:00 after the internal target, while there is something left to do that is not followed up. */
export const overdueAt = (report: PublicReportState): Moment | undefined =>
  report.handleBy && !report.overdue && taskOf(report)
    ? momentAt(addDays(report.handleBy, 1), '00:00')
    : undefined;

/** Who follows up a report that another office has not dealt with in time. */
const follower = (report: PublicReportState): string | undefined =>
  report.overdue && taskOf(report) && report.overdue.city !== report.office
    ? report.overdue.city
    : undefined;

/** The offices on whose desks something of a report lies. */
export const desksOf = (report: PublicReportState): readonly string[] => [
  ...(taskOf(report) || Object.keys(report.unreached).length > 0 ? [report.office] : []),
  ...(follower(report) ? [follower(report) as string] : []),
];

/** Its lines on an office's desk; what is reported is read on its own page, by that office only. */
export function reportLines(
  report: PublicReportState,
  office: string,
  today: Day,
  calendar: Calendar,
): readonly DeskLine[] {
  const { id, about, receivedOn, handleBy: dueOn, unreached, overdue } = report;
  const task = taskOf(report);
  const subject = `举报 ${id}`;
  const line = { urgency: 'normal', owner: report.office, brand: '', report: id } as const;
  const named = { ...line, subject: `${subject}（${about.name}）` };
  const handling: DeskLine | undefined = task && {
    ...named,
    group: 'report',
    urgency: lightOf(dueOn && { dueOn }, today, calendar),
    what: task.what,
    since: receivedOn,
    ...(dueOn && { dueOn, target: true }),
    kind: task.kind,
  };
  const following: DeskLine | undefined = overdue && {
    ...line,
    group: 'lapsed',
    urgency: 'overdue',
    subject,
    what: '督办逾期未办的举报',
    since: overdue.dueOn,
    dueOn: overdue.dueOn,
    target: true,
    kind: 'supervise',
  };
  const others = Object.entries(unreached).map(
    ([noticeId, { subject: mail, since }]): DeskLine => ({
      ...named,
      group: 'contact',
      what: `邮件未能送达举报人，以电话等方式告知：${mail}`,
      since,
      kind: 'other-way',
      noticeId,
    }),
  );
  return [
    ...(handling && office === report.office ? [handling] : []),
    ...(following && office === follower(report) ? [following] : []),
    ...(office === report.office ? others : []),
  ];
}
