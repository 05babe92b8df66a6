import { dayOf } from '../calendar/moment.ts';
import type { Directory } from './directory.ts';
import type { Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { paragraph } from './wording.ts';

/**
 * 请导入节假日安排: until somebody imports the State Council's notice for a year, whatever falls due
 * in it stays provisional and cannot lapse.
 */
export function composeCalendarRequest(
  office: { readonly code: string; readonly name: string },
  year: number,
  { now, scheme }: Pick<Directory, 'now' | 'scheme'>,
): Notice {
  const today = dayOf(now);
  return {
    id: noticeId('calendar-request', office.code, String(year), today),
    kind: 'calendar-request',
    to: { kind: 'office', id: office.code, name: office.name },
    subject: `【导入日历】${year}年节假日安排尚未导入`,
    title: '请导入节假日安排',
    blocks: [
      paragraph(`${year}年节假日安排尚未导入工作日历。`),
      paragraph(
        `导入之前，届满日落在${year}年的期限一律为暂定，不作届满处理，也不发逾期通知；持有人按最早可能的日期收到提醒。`,
      ),
      paragraph(
        '请在国务院办公厅发布通知后，办理“导入日历”。导入后系统自动重算，日期有变动的另行书面更正。',
      ),
    ],
    from: { office: scheme.city.office, on: today },
    mergeable: false,
    composedAt: now,
  };
}
