import { describe, expect, test, vi } from 'vitest';
import { createReportQuarter } from '../../functions/report-quarter.ts';
import { openServices } from '../../shared/application/services.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import type { Quarter } from '../../shared/export/quarter.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

const scheme = schemeById('kunming-2025');
const city = scheme.city.code;

/** As on the machine, with a register that is one row. */
async function reporting() {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  await ledger.putContact(`office:${city}`, { email: 'city@kunming.example' });
  const mailer = { send: vi.fn(async () => ({ kind: 'sent' as const, messageId: 'm' })) };
  const { executor, deliver, lawOf } = await openServices({
    ledger,
    mailer,
    scheme,
    sender: 'duekeeper@kunming.example',
    newRun: () => 'run',
  });
  const countiesIn = vi.fn(async ({ label }: Quarter) => ({
    name: label,
    columns: ['县（市、区）', '季末在库品牌'],
    rows: [['五华区', 3]],
  }));
  const report = createReportQuarter({
    cities: [city],
    isWorking: lawOf().calendars.national.isWorking,
    countiesIn,
    executeCommand: executor.execute,
    deliver,
    clock: () => momentAt(parseDay('2026-01-05'), '09:00'),
  });
  const on = (day: string) => report({ now: momentAt(parseDay(day), '09:00') });
  return { on, countiesIn, mailer, ledger };
}

describe('the report of a quarter', () => {
  test.each([
    ['the first of April is a working day', '2026-04-01', '2026Q1', true],
    ['it is sent once, not on every working day', '2026-04-02', '2026Q1', false],
    ['1 to 7 October are days off', '2026-10-01', '2026Q3', false],
    ['so it goes out on the 8th', '2026-10-08', '2026Q3', true],
    ['New Year is a day off', '2026-01-01', '2025Q4', false],
    ['4 January 2026 is a Sunday that is worked', '2026-01-04', '2025Q4', true],
  ])('%s', async (_, day, quarter, reported) => {
    const { on, countiesIn } = await reporting();
    expect(await on(day)).toEqual({ quarter, reported });
    expect(countiesIn).toHaveBeenCalledTimes(reported ? 1 : 0);
  });

  test('tells the city every county in numbers, once however often it runs', async () => {
    const { on, mailer, ledger } = await reporting();
    await on('2026-04-01');
    await on('2026-04-01');
    const { items } = await ledger.noticesOf(`office:${city}`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ state: 'sent', notice: { kind: 'quarter-report' } });
    expect(items[0]?.notice.subject).toBe(
      '【季度报告】各县（市、区）办理情况，2026年1月1日至2026年3月31日',
    );
    expect(items[0]?.notice.blocks).toContainEqual({
      kind: 'table',
      columns: ['县（市、区）', '季末在库品牌'],
      rows: [['五华区', '3']],
    });
    expect(mailer.send).toHaveBeenCalledOnce();
  });
});
