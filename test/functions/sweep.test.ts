import { describe, expect, test, vi } from 'vitest';
import { createPlanSweep } from '../../functions/plan-sweep.ts';
import { createReport, ReportInput } from '../../functions/report.ts';
import { createSweepShard } from '../../functions/sweep-shard.ts';
import { faultScript } from '../../shared/fault-script.ts';
import { withFaults } from '../../shared/ledger/faults.ts';
import { type Ledger, LedgerUnavailable } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { Delivery } from '../../shared/outbox/deliver.ts';
import { Refusal } from '../../shared/refusal.ts';
import { ATTEMPTS_BEFORE_PARKING } from '../../shared/workflow/parking.ts';
import { commitOf, minute, NOON, rowOf } from '../ledger/fixtures.ts';

const always = { timeLeft: () => true };
const noLog = () => undefined;
const nothing: Delivery = { outcomes: new Map(), failures: [] };
const done = { notices: [], more: false };

async function ledgerWith(...streams: StreamId[]) {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  for (const stream of streams) await ledger.append(commitOf({ stream, dueAt: NOON }));
  return ledger;
}

function sweep(
  ledger: Ledger,
  advanceStream: Parameters<typeof createSweepShard>[0]['advanceStream'],
) {
  const deliver = vi.fn(async () => nothing);
  const shard = createSweepShard({ ledger, advanceStream, deliver, log: noLog });
  return { deliver, run: (now = NOON) => shard({ shard: 0, now }, always) };
}

describe('planning a sweep', () => {
  const plan = createPlanSweep({ shards: 3, clock: () => NOON });

  test('every shard looks at the scheduled moment', async () => {
    expect(await plan({ now: minute(1) })).toEqual({
      items: [0, 1, 2].map((shard) => ({ shard, now: minute(1) })),
    });
  });

  test('or at that of the clock, where none is given', async () => {
    expect((await plan({})).items[0]).toEqual({ shard: 0, now: NOON });
  });
});

describe('sweeping a shard', () => {
  test('advances what is due, then delivers it together with what was due already', async () => {
    const ledger = await ledgerWith('brand:b1');
    await ledger.append(
      commitOf({ stream: 'brand:b2', notices: [rowOf('old', { stream: 'brand:b2' })] }),
    );
    const { run, deliver } = sweep(ledger, async () => ({ notices: ['new'], more: false }));
    expect(await run()).toMatchObject({ shard: 0, advanced: 1, failed: 0, ids: [] });
    expect(deliver).toHaveBeenCalledExactlyOnceWith(['old', 'new'], NOON, always.timeLeft);
  });

  test('asks the index once, page by page', async () => {
    const script = faultScript();
    const streams = Array.from({ length: 150 }, (_, i): StreamId => `brand:b${i}`);
    const ledger = withFaults(await ledgerWith(...streams), script);
    expect(await sweep(ledger, async () => done).run()).toMatchObject({ advanced: 150 });
    const pages = script.calls.filter((call) => call === 'due').length;
    expect(pages).toBeGreaterThan(1);
    expect(script.calls).toEqual(Array(pages).fill('due'));
  });

  test('goes on with a stream that has more than one commit can hold', async () => {
    const answers = [
      { notices: ['n1'], more: true },
      { notices: ['n2'], more: false },
    ];
    const { run, deliver } = sweep(
      await ledgerWith('brand:b1'),
      async () => answers.shift() ?? done,
    );
    expect(await run()).toMatchObject({ advanced: 1 });
    expect(deliver).toHaveBeenCalledWith(['n1', 'n2'], NOON, always.timeLeft);
  });

  test('counts what became of the notices, merged ones as sent', async () => {
    const outcomes = new Map([
      ['a', 'sent'],
      ['b', 'merged'],
      ['c', 'withdrawn'],
      ['d', 'undeliverable'],
      ['e', 'parked'],
      ['f', 'unknown'],
    ] as const);
    const failures = [{ id: 'g', code: 'LedgerUnavailable', message: 'gone' }];
    const shard = createSweepShard({
      ledger: await ledgerWith(),
      advanceStream: async () => done,
      deliver: async () => ({ outcomes, failures }),
      log: noLog,
    });
    expect(await shard({ shard: 0, now: NOON }, always)).toEqual({
      shard: 0,
      advanced: 0,
      sent: 2,
      withdrawn: 1,
      undeliverable: 1,
      parked: 1,
      parkedStreams: 0,
      overdueMinutes: 0,
      failed: 1,
      ids: ['g'],
    });
  });

  test('one bad stream does not stop the others, and is parked at the third failure', async () => {
    const ledger = await ledgerWith('brand:bad', 'brand:good');
    const { run } = sweep(ledger, async (stream) => {
      if (stream === 'brand:bad') throw new Refusal('scheme.unknown', '没有这个方案');
      return done;
    });
    for (let attempt = 1; attempt <= ATTEMPTS_BEFORE_PARKING; attempt++) {
      expect(await run(minute(attempt))).toMatchObject({
        advanced: 1,
        parkedStreams: attempt === ATTEMPTS_BEFORE_PARKING ? 1 : 0,
        overdueMinutes: attempt,
        ids: ['brand:bad'],
      });
      expect((await ledger.load('brand:bad'))?.trouble).toEqual({
        attempts: attempt,
        code: 'scheme.unknown',
        message: '没有这个方案',
        since: minute(1),
        parked: attempt === ATTEMPTS_BEFORE_PARKING,
      });
    }
    expect(await run(minute(60))).toMatchObject({ advanced: 1, failed: 0 });
    expect((await ledger.load('brand:bad'))?.dueAt).toBe('2026-03-03T12:03:00.000+08:00');
  });

  test('an outage is no fault of the stream', async () => {
    const ledger = await ledgerWith('brand:b1');
    const { run } = sweep(ledger, async () => {
      throw new LedgerUnavailable('gone');
    });
    expect(await run()).toMatchObject({ failed: 1, ids: ['brand:b1'] });
    expect((await ledger.load('brand:b1'))?.trouble).toBeUndefined();
  });

  test('names at most ten of those that failed', async () => {
    const streams = Array.from({ length: 12 }, (_, i): StreamId => `brand:b${i}`);
    const { run } = sweep(await ledgerWith(...streams), async () => {
      throw new LedgerUnavailable('gone');
    });
    const { failed, ids } = await run();
    expect([failed, ids.length]).toEqual([12, 10]);
  });

  test('an index that does not answer is a failure of the shard, as data', async () => {
    const script = faultScript([{ at: 1, fault: 'fail-before' }]);
    const { run } = sweep(withFaults(await ledgerWith('brand:b1'), script), async () => done);
    expect(await run()).toMatchObject({ advanced: 0, failed: 1, ids: ['shard:0'] });
  });

  test('stops before its time is up', async () => {
    const advanced: StreamId[] = [];
    const shard = createSweepShard({
      ledger: await ledgerWith('brand:b1', 'brand:b2', 'brand:b3'),
      advanceStream: async (stream) => {
        advanced.push(stream);
        return done;
      },
      deliver: async () => nothing,
      log: noLog,
    });
    await shard({ shard: 0, now: NOON }, { timeLeft: () => advanced.length < 2 });
    expect(advanced).toEqual(['brand:b1', 'brand:b2']);
  });
});

describe('reporting', () => {
  const input = ReportInput.parse({
    items: [{ shard: 0 }, { shard: 1 }, { shard: 2 }],
    results: [
      { shard: 0, advanced: 2, sent: 1, overdueMinutes: 7, failed: 1, ids: ['brand:b1'] },
      { shard: 1, error: { Error: 'TypeError', Cause: '{}' } },
      { shard: 2, advanced: 3, sent: 0, overdueMinutes: 59, failed: 0, ids: [] },
    ],
  });

  test('sums what the workers counted and keeps failures as data', async () => {
    expect(await createReport({ log: noLog })(input)).toEqual({
      items: 3,
      counts: { advanced: 5, sent: 1, overdueMinutes: 59, failed: 1 },
      failures: [{ item: { shard: 1 }, code: 'TypeError' }],
      failedItems: 1,
      ids: ['brand:b1'],
    });
  });

  test('logs an error only when something failed', async () => {
    const log = vi.fn();
    await createReport({ log })(ReportInput.parse({ results: [{ sent: 1, failed: 0 }] }));
    expect(log).not.toHaveBeenCalled();
    await createReport({ log })(input);
    expect(log).toHaveBeenCalledExactlyOnceWith('error', expect.any(String), expect.anything());
  });
});
