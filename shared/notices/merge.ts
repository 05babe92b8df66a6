import { dayOf } from '../calendar/moment.ts';
import type { Notice } from './notice.ts';
import { distance, dueInFull, paragraph } from './wording.ts';

/**
 * Several reminders to one holder as one document: every due day in the table at its top, soonest
 * first, then each in full. It carries the id of the first notice given, the leader of the mail.
 * @throws Error when the notices are none, or not all mergeable and to one recipient.
 */
export function mergeNotices(notices: readonly Notice[]): Notice {
  const [leader] = notices;
  if (!leader) throw new Error('nothing to merge');
  if (notices.length === 1) return leader;
  if (!notices.every(({ mergeable, to }) => mergeable && to.id === leader.to.id))
    throw new Error('only mergeable notices to one recipient travel together');
  const items = notices
    .flatMap((notice) => (notice.due ? [{ notice, due: notice.due }] : []))
    .sort((a, b) => a.due.reckoning.dueOn.localeCompare(b.due.reckoning.dueOn));
  const soonest = items[0]?.due;
  const { due: _due, brand: _brand, relevantWhile: _relevant, ...shared } = leader;
  return {
    ...shared,
    subject: `【期限提醒】${items.length} 项期限${soonest ? `，最近：${soonest.what}，${dueInFull(soonest.reckoning)}` : ''}`,
    title: `期限提醒（${items.length} 项）`,
    blocks: [
      {
        kind: 'table',
        columns: ['品牌', '事项', '届满日', '距今'],
        rows: items.map(({ notice, due }) => [
          notice.brand?.name ?? '',
          due.what,
          dueInFull(due.reckoning),
          distance(due.reckoning, due.workingDaysLeft, dayOf(notice.composedAt)),
        ]),
      },
      ...items.flatMap(({ notice, due }, index) => [
        { kind: 'heading', text: `${index + 1}. ${notice.brand?.name}：${due.what}` } as const,
        ...notice.blocks,
        paragraph(`为何是这天：${due.why}`),
      ]),
    ],
  };
}
