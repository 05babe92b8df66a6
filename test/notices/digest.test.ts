import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/day.ts';
import { composeDigest } from '../../shared/notices/digest.ts';
import type { DeskLine } from '../../shared/register/office/desk.ts';
import { renderHtml } from '../../shared/render/html.ts';
import { renderText } from '../../shared/render/text.ts';
import { directoryAt } from './sample.ts';

const office = { code: '530102', name: '五华区人力资源和社会保障局' };
const directory = directoryAt('2026-11-23T08:30:00+08:00');

describe('the digest of an office', () => {
  test('is one line when there is nothing to do', () => {
    const digest = composeDigest(office, { lines: [] }, directory);
    expect(digest.subject).toBe('【待办汇总】2026年11月23日：今日无待办');
    expect(digest.blocks).toEqual([{ kind: 'paragraph', text: '今日无待办。' }]);
  });

  const line = (fields: Partial<DeskLine>): DeskLine => ({
    group: 'report',
    urgency: 'normal',
    subject: '甲',
    what: '复查',
    owner: '530102',
    since: parseDay('2026-11-16'),
    brand: 'b1',
    kind: 'verify',
    ...fields,
  });
  const tablesOf = (lines: DeskLine[]) =>
    composeDigest(office, { lines }, directory).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.rows] : [],
    );

  test('puts decisions before what has lapsed, and both before reports and renewals', () => {
    const digest = composeDigest(
      office,
      {
        lines: [
          line({ group: 'renewal' }),
          line({ group: 'report' }),
          line({ group: 'calendar' }),
          line({ group: 'lapsed', urgency: 'overdue' }),
          line({ group: 'decision', urgency: 'soon' }),
        ],
      },
      directory,
    );
    expect(digest.subject).toBe('【待办汇总】2026年11月23日：待办 5 项，逾期 1 项，临期 1 项');
    expect(
      digest.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    ).toEqual([
      '待决定（1）',
      '待复查与届满未办（1）',
      '报告待复查（1）',
      '暂停期满前（1）',
      '暂定日期（1）',
    ]);
  });

  test('inside a group the worst light comes first, then the earliest day', () => {
    const [rows] = tablesOf([
      line({ subject: '丁', dueOn: parseDay('2027-01-20') }),
      line({ subject: '丙', urgency: 'soon', dueOn: parseDay('2026-11-25') }),
      line({ subject: '甲', urgency: 'overdue', dueOn: parseDay('2026-11-20') }),
      line({ subject: '乙', urgency: 'soon', dueOn: parseDay('2026-11-24') }),
    ]);
    expect(rows?.map((row) => row.slice(0, 2))).toEqual([
      ['■ 逾期', '甲'],
      ['▲ 临期', '乙'],
      ['▲ 临期', '丙'],
      ['● 正常', '丁'],
    ]);
  });

  test('says of each line until when it is, and how long it has waited', () => {
    const [rows] = tablesOf([line({ dueOn: parseDay('2026-11-25'), target: true })]);
    expect(rows?.[0]?.slice(3)).toEqual(['2026年11月25日（周三）（内部时限）', '7 天']);
  });

  test('says whose a line is where another office has to do it', () => {
    const [rows] = tablesOf([line({ owner: '530103' })]);
    expect(rows?.[0]?.at(-2)).toBe('盘龙区');
  });

  test('every line leads to where it is dealt with, once the console can be reached', () => {
    const lines = [
      line({ group: 'decision', caseId: 'case-1' }),
      line({ group: 'report', report: 'r1' }),
      line({ group: 'renewal' }),
      line({ group: 'calendar' }),
      line({ group: 'other', kind: 'duty', brand: '' }),
    ];
    const digest = composeDigest(office, { lines }, directory);
    const paths = [
      '/brands/b1/cases/case-1',
      '/reports/r1',
      '/brands/b1',
      '/calendar',
      '/offices/530102',
    ];
    const linked = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
    const baseUrl = 'http://127.0.0.1:8787';
    expect(linked(renderHtml(digest, { baseUrl }))).toEqual(paths.map((path) => baseUrl + path));
    for (const path of paths)
      expect(renderText(digest, { baseUrl })).toContain(`办理：${baseUrl}${path}`);
    expect(linked(renderHtml(digest))).toEqual([]);
  });

  test('tells all provisional dates in one line: one import settles them', () => {
    const imports = ['甲', '乙', '丙'].map((subject) => line({ group: 'calendar', subject }));
    expect(tablesOf(imports)[0]?.map((row) => row[1])).toEqual(['甲等 3 项']);
  });

  test('shows the city its counties in numbers, and what went out', () => {
    const counties = [
      { office: '530102', overdue: 1, groups: { decision: 1, lapsed: 2 } },
      { office: '530103', overdue: 0, groups: {} },
    ];
    const { blocks } = composeDigest(office, { lines: [], counties, wentOut: 4 }, directory);
    expect(blocks).toContainEqual({
      kind: 'table',
      columns: ['县（市、区）', '逾期', '待办'],
      rows: [['五华区', '1', '待决定 1，待复查与届满未办 2']],
      links: { column: 0, paths: ['/desk/530102'] },
    });
    expect(JSON.stringify(blocks.at(-1))).toContain('4 件');
  });

  test('does not say that nothing is left to do when something could not be read', () => {
    const { subject, blocks } = composeDigest(office, { lines: [], unread: 2 }, directory);
    expect(subject).toContain('2 件记录未能读取');
    expect(JSON.stringify(blocks)).toContain('本次汇总不全');
    expect(JSON.stringify(blocks)).not.toContain('无待办');
  });

  test('has one id a day and office', () => {
    const tomorrow = directoryAt('2026-11-24T08:30:00+08:00');
    const later = directoryAt('2026-11-23T11:30:00+08:00');
    const id = composeDigest(office, { lines: [] }, directory).id;
    expect(composeDigest(office, { lines: [] }, later).id).toBe(id);
    expect(composeDigest(office, { lines: [] }, tomorrow).id).not.toBe(id);
    expect(composeDigest({ ...office, code: '530103' }, { lines: [] }, directory).id).not.toBe(id);
  });
});
