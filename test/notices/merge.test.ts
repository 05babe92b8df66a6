import { describe, expect, test } from 'vitest';
import { mergeNotices } from '../../shared/notices/merge.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import { entered, orderRuns, toldOfLast, wordsOf } from './sample.ts';

const reminderOf = (brand: string, servedOn: string, holder?: string): Notice => {
  const events: BrandEvent[] = [
    {
      ...entered(brand, holder),
      ...(holder && { holder: { id: holder, name: holder } }),
    } as BrandEvent,
    ...orderRuns(servedOn),
    {
      type: 'ReminderIssued',
      deadlineId: 'case-1/rectification',
      milestone: 'remind-holder-3',
      superseded: [],
    },
  ];
  return toldOfLast(events, '2026-11-18T09:00:00+08:00')[0] as Notice;
};
const later = reminderOf('滇味师傅', '2026-10-23');
const sooner = reminderOf('盘龙月嫂', '2026-10-20');

describe('several reminders to one holder', () => {
  test('travel as one document: the count in the subject, each due day in its first lines', () => {
    const merged = mergeNotices([later, sooner]);
    expect(merged.subject).toBe(
      '【期限提醒】2 项期限，最近：提交书面整改报告，2026年11月20日（周五）',
    );
    expect(merged.id).toBe(later.id);
    expect(merged.blocks[0]).toMatchObject({
      kind: 'table',
      rows: [
        ['盘龙月嫂', '提交书面整改报告', '2026年11月20日（周五）', '还有 2 个工作日'],
        ['滇味师傅', '提交书面整改报告', '2026年11月23日（周一）', '还有 3 个工作日'],
      ],
    });
    expect(wordsOf(merged)).toContain(later.due?.why);
    expect(wordsOf(merged)).toContain(sooner.due?.why);
  });

  test('a single one stays as it is', () => {
    expect(mergeNotices([later])).toBe(later);
  });

  test('never travel with another holder’s, nor with what must travel alone', () => {
    const other = reminderOf('呈贡花匠', '2026-10-20', '呈贡花卉协会');
    const together = 'only mergeable notices to one recipient travel together';
    expect(() => mergeNotices([later, other])).toThrow(together);
    expect(() => mergeNotices([later, { ...sooner, mergeable: false }])).toThrow(together);
  });

  test('of none there is no document', () => {
    expect(() => mergeNotices([])).toThrow('nothing to merge');
  });
});
