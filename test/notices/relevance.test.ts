import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/day.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import { stillRelevant } from '../../shared/notices/relevance.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import { deadline, entered, orderRuns, stateAfter, toldOfLast } from './sample.ts';

const id = 'case-1/rectification';
const running = [entered(), ...orderRuns('2026-10-21')];
const reminded: readonly BrandEvent[] = [
  ...running,
  { type: 'ReminderIssued', deadlineId: id, milestone: 'remind-holder-3', superseded: [] },
];
const lapsed: readonly BrandEvent[] = [
  ...reminded,
  { type: 'DeadlineLapsed', deadlineId: id, dueOn: parseDay('2026-11-23') },
];
const met: BrandEvent = { type: 'DeadlineMet', deadlineId: id, by: 'ReportFiled' };
const rescinded: BrandEvent = { type: 'LapseRescinded', deadlineId: id, reason: '已交邮' };
const moved: BrandEvent = {
  type: 'DeadlineRecomputed',
  deadline: deadline('rectification', '2026-10-26', '提交书面整改报告', 'case-1'),
  previousDueOn: parseDay('2026-11-23'),
  reason: '送达日更正',
};

const noticeOf = (events: readonly BrandEvent[]) =>
  toldOfLast(events, '2026-11-18T09:00:00+08:00')[0] as Notice;

describe('a notice about to be sent', () => {
  test.each([
    ['a reminder while the period runs', reminded, [], true],
    ['a reminder once the report is in', reminded, [met], false],
    ['a reminder of a day that has moved', reminded, [moved], false],
    ['a reminder after the period is over', reminded, lapsed.slice(-1), false],
    ['an overdue notice while nothing is recorded', lapsed, [], true],
    ['an overdue notice once the lapse is rescinded', lapsed, [rescinded], false],
    ['an order, whatever came after it', running, [met], true],
  ] as const)('%s: relevant %s', (_, told, since, relevant) => {
    expect(stillRelevant(noticeOf(told), stateAfter([...told, ...since]))).toBe(relevant);
  });
});
