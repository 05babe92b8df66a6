import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { lightOf } from '../light.ts';
import type { DeskLine } from '../office/desk.ts';
import type { PublicReportState } from './state.ts';

/** What a report asks of the office that handles it. */
export function taskOf({
  outcome,
  answer,
  identified,
}: PublicReportState): { readonly kind: string; readonly what: string } | undefined {
  if (!outcome)
    return { kind: 'triage-report', what: '办理举报：立案、说明理由不予立案，或者移送' };
  return identified && !answer ? { kind: 'answer-report', what: '答复举报人' } : undefined;
}

/** Its line on that office's desk; what is reported is read on its own page. */
export function reportLines(
  report: PublicReportState,
  office: string,
  today: Day,
  calendar: Calendar,
): readonly DeskLine[] {
  const { id, about, receivedOn, handleBy, outcome } = report;
  const task = taskOf(report);
  if (!task || office !== report.office) return [];
  const due = outcome ? undefined : handleBy;
  return [
    {
      group: 'report',
      urgency: lightOf(due && { dueOn: due }, today, calendar),
      subject: `举报 ${id}（${about.name}）`,
      what: task.what,
      owner: office,
      since: receivedOn,
      ...(due && { dueOn: due, target: true }),
      brand: '',
      kind: task.kind,
      report: id,
    },
  ];
}
