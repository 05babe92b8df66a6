import { describe, expect, test } from 'vitest';
import { exportQuarter } from '../../shared/application/quarter-export.ts';
import { parseQuarter } from '../../shared/export/quarter.ts';
import { Refusal } from '../../shared/refusal.ts';
import { registerOn } from '../application/register.ts';
import { verify } from '../register/commands.ts';
import { scheme } from '../register/given.ts';
import { served } from '../register/lives.ts';

async function sheets(quarter: string) {
  const { live, ledger, executor } = await registerOn();
  await live([...served('2026-01-15'), ['2026-02-20', verify('cured', '2026-02-20')]]);
  return exportQuarter(parseQuarter(quarter), scheme, ledger, executor.stateOf);
}

describe('a quarter', () => {
  test.each([
    ['2026Q1', '2026-01-01', '2026-03-31'],
    ['2028Q1', '2028-01-01', '2028-03-31'],
    ['2026Q4', '2026-10-01', '2026-12-31'],
  ])('%s is %s to %s', (label, from, to) => {
    expect(parseQuarter(label)).toEqual({ label, from, to });
  });

  test.each(['2026Q5', '2026-Q1', '', '26Q1'])('“%s” is none', (label) => {
    expect(() => parseQuarter(label)).toThrow(Refusal);
  });
});

describe('the quarterly workbook for the province', () => {
  test('the register as it stood on the last day of the quarter', async () => {
    const [register] = await sheets('2026Q1');
    expect(register?.rows).toEqual([
      [
        '示例家政',
        '企业劳务品牌',
        '居民服务类',
        '五华区',
        '示例家政有限公司',
        '',
        '2025年8月20日',
        '在库',
        0,
      ],
    ]);
    const [before] = await sheets('2025Q2');
    expect(before?.rows).toEqual([]);
  });

  test('what changed in it, day by day, in words', async () => {
    const [, changes] = await sheets('2026Q1');
    expect(changes?.rows.map(([on]) => on)).toEqual(['2026-01-15']);
    expect(changes?.rows[0]?.[3]).toContain('直接送达');
    const [, entry] = await sheets('2025Q3');
    expect(entry?.rows[0]?.[3]).toContain('入库');
  });

  test('every county in numbers, also those with nothing to tell', async () => {
    const [, , counties] = await sheets('2026Q1');
    const column = (name: string) => counties?.columns.indexOf(name) ?? -1;
    const row = counties?.rows.find(([name]) => name === '五华区') ?? [];
    const cells = { 送达整改通知书: 1, 签署复查意见: 1, 整改到位结案: 1, 签发至送达平均天数: 0 };
    for (const [name, value] of Object.entries(cells)) expect(row[column(name)]).toBe(value);
    expect(counties?.rows).toHaveLength(scheme.counties.length);
  });

  test('a later quarter starts from nothing, but for the register itself', async () => {
    const [register, changes, counties] = await sheets('2026Q2');
    expect(register?.rows).toHaveLength(1);
    expect(changes?.rows).toEqual([]);
    const row = counties?.rows.find(([name]) => name === '五华区') ?? [];
    expect(row.slice(2)).toEqual([0, 0, '', 0, 0, 0, 0, 0, 0, 0]);
  });
});
