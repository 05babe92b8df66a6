import { describe, expect, test, vi } from 'vitest';
import { createAskForCalendar } from '../../functions/ask-for-calendar.ts';
import { createPlanRecompute } from '../../functions/plan-recompute.ts';
import { createRecomputeOffice } from '../../functions/recompute-office.ts';
import { openServices } from '../../shared/application/services.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import { SYSTEM } from '../../shared/identity/actor.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { Delivery } from '../../shared/outbox/deliver.ts';
import { Refusal } from '../../shared/refusal.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { commitOf, NOON } from '../ledger/fixtures.ts';

const sent: Delivery = { outcomes: new Map([['n1', 'sent']]), failures: [] };
const noLog = () => undefined;

describe('asking for the calendar', () => {
  const on = (day: string) => momentAt(parseDay(day), '09:00');

  function asking(announced: number) {
    const executeCommand = vi.fn(async () => ({ notices: ['n1'] }));
    const deliver = vi.fn(async () => sent);
    const ask = createAskForCalendar({
      city: '530100',
      isProvisional: (day) => Number(day.slice(0, 4)) > announced,
      executeCommand,
      deliver,
      clock: () => NOON,
    });
    return { ask, executeCommand, deliver };
  }

  test.each([
    ['nobody asks before 25 October', '2026-10-24', 2026, { year: 2026, asked: false }],
    ['from 25 October the next year is awaited', '2026-10-25', 2026, { year: 2027, asked: true }],
    ['once it is imported nobody asks', '2026-11-30', 2027, { year: 2027, asked: false }],
    ['a year begun without it is asked for', '2027-02-01', 2026, { year: 2027, asked: true }],
  ])('%s', async (_, day, announced, expected) => {
    expect(await asking(announced).ask({ now: on(day) })).toEqual(expected);
  });

  test('the city is sent one notice a day', async () => {
    const { ask, executeCommand, deliver } = asking(2026);
    await ask({ now: on('2026-11-02') });
    expect(executeCommand).toHaveBeenCalledExactlyOnceWith(
      'office:530100',
      { type: 'ask-for-calendar', office: '530100', year: 2027 },
      { commandId: 'ask-for-calendar:2027:2026-11-02', actor: SYSTEM, now: on('2026-11-02') },
    );
    expect(deliver).toHaveBeenCalledExactlyOnceWith(['n1'], on('2026-11-02'));
  });

  test('the notice says what stays undone until the import', async () => {
    const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
    const scheme = schemeById('kunming-2025');
    const city = scheme.city.code;
    await ledger.putContact(`office:${city}`, { email: 'city@kunming.example' });
    const mailer = { send: vi.fn(async () => ({ kind: 'sent' as const, messageId: 'm' })) };
    const { executor, deliver } = await openServices({
      ledger,
      mailer,
      scheme,
      sender: 'duekeeper@kunming.example',
      newRun: () => 'run',
    });
    const command = { type: 'ask-for-calendar', office: city, year: 2027 };
    const { notices } = await executor.execute(`office:${city}`, command, {
      commandId: 'c1',
      actor: SYSTEM,
      now: on('2026-11-02'),
    });
    await deliver(notices, on('2026-11-02'));
    const [row] = (await ledger.noticesOf(`office:${city}`)).items;
    expect(row).toMatchObject({ state: 'sent', notice: { kind: 'calendar-request' } });
    expect(row?.notice.subject).toBe('【导入日历】2027年节假日安排尚未导入');
    expect(mailer.send).toHaveBeenCalledOnce();
  });
});

describe('recomputing after an import', () => {
  test('every county gets a worker', async () => {
    const plan = createPlanRecompute({ offices: ['530102', '530103'], clock: () => NOON });
    expect(await plan({})).toEqual({
      items: [
        { office: '530102', now: NOON },
        { office: '530103', now: NOON },
      ],
    });
  });

  async function county(...streams: StreamId[]) {
    const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
    for (const stream of streams)
      await ledger.append(commitOf({ stream, lookups: ['office:530102'] }));
    const executeCommand = vi.fn(async (stream: StreamId) => {
      if (stream === 'brand:bad') throw new Refusal('rule.unknown', '没有这条规则');
      return { stream, version: 2, events: ['DeadlineRecomputed'], notices: [`n-${stream}`] };
    });
    const deliver = vi.fn(async () => sent);
    const run = createRecomputeOffice({
      ledger,
      basisOf: () => 'law-2',
      executeCommand,
      deliver,
      log: noLog,
    });
    return { ledger, executeCommand, deliver, run };
  }

  const always = { timeLeft: () => true };

  test('each brand once for each law, and the corrections go out', async () => {
    const { run, executeCommand, deliver } = await county('brand:b1', 'brand:b2');
    expect(await run({ office: '530102', now: NOON }, always)).toEqual({
      office: '530102',
      recomputed: 2,
      sent: 1,
      left: 0,
      failed: 0,
      ids: [],
    });
    expect(executeCommand).toHaveBeenCalledWith(
      'brand:b1',
      { type: 'recompute' },
      { commandId: 'recompute:brand:b1:law-2', actor: SYSTEM, now: NOON },
    );
    expect(deliver).toHaveBeenCalledWith(['n-brand:b1', 'n-brand:b2'], NOON, always.timeLeft);
  });

  test('a brand done in an earlier run is skipped', async () => {
    const { run, ledger, executeCommand } = await county('brand:b1');
    await ledger.append(commitOf({ stream: 'brand:b3', commandId: 'recompute:brand:b1:law-2' }));
    expect(await run({ office: '530102', now: NOON }, always)).toMatchObject({ recomputed: 0 });
    expect(executeCommand).not.toHaveBeenCalled();
  });

  test('a brand that fails does not stop the others', async () => {
    const { run } = await county('brand:bad', 'brand:good');
    expect(await run({ office: '530102', now: NOON }, always)).toMatchObject({
      recomputed: 1,
      failed: 1,
      ids: ['brand:bad'],
    });
  });

  test('says how many it had no time for', async () => {
    const { run } = await county('brand:b1', 'brand:b2', 'brand:b3');
    let calls = 0;
    expect(
      await run({ office: '530102', now: NOON }, { timeLeft: () => ++calls <= 1 }),
    ).toMatchObject({ recomputed: 1, left: 2 });
  });
});
