import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/day.ts';
import { composeDigest } from '../../shared/notices/digest.ts';
import { directoryAt } from './sample.ts';

const office = { code: '530102', name: '五华区人力资源和社会保障局' };
const directory = directoryAt('2026-11-23T08:30:00+08:00');

describe('the digest of an office', () => {
  test('is one line when there is nothing to do', () => {
    const digest = composeDigest(office, [], directory);
    expect(digest.subject).toBe('【待办汇总】2026年11月23日：今日无待办');
    expect(digest.blocks).toEqual([{ kind: 'paragraph', text: '今日无待办。' }]);
  });

  test('puts what hurts most first, then what is due first', () => {
    const digest = composeDigest(
      office,
      [
        { urgency: 'normal', subject: '丁', what: '决定', dueOn: parseDay('2026-12-01') },
        { urgency: 'soon', subject: '丙', what: '送达', dueOn: parseDay('2026-11-25') },
        { urgency: 'normal', subject: '戊', what: '导入放假安排' },
        { urgency: 'overdue', subject: '甲', what: '复查', dueOn: parseDay('2026-11-20') },
        { urgency: 'soon', subject: '乙', what: '送达', dueOn: parseDay('2026-11-24') },
      ],
      directory,
    );
    expect(digest.subject).toBe('【待办汇总】2026年11月23日：待办 5 项，逾期 1 项，临期 2 项');
    const table = digest.blocks.find((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['■ 逾期', '甲'],
      ['▲ 临期', '乙'],
      ['▲ 临期', '丙'],
      ['● 正常', '丁'],
      ['● 正常', '戊'],
    ]);
  });

  test('has one id a day and office', () => {
    const tomorrow = directoryAt('2026-11-24T08:30:00+08:00');
    const later = directoryAt('2026-11-23T11:30:00+08:00');
    const id = composeDigest(office, [], directory).id;
    expect(composeDigest(office, [], later).id).toBe(id);
    expect(composeDigest(office, [], tomorrow).id).not.toBe(id);
    expect(composeDigest({ ...office, code: '530103' }, [], directory).id).not.toBe(id);
  });
});
