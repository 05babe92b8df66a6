import { describe, expect, test } from 'vitest';
import { live, sample } from './live.ts';

describe('from application to entry', () => {
  const run = live(sample('application-to-entry'), '2026-03-01', '2026-05-15');

  test('every refusal is one that the scenario asks for, and the ledger verifies', async () => {
    const { simulated } = await run;
    expect(simulated.refused.map(({ code, expected }) => [code, expected])).toEqual([
      ['application.twice', 'application.twice'],
      ['entry.notice-running', 'entry.notice-running'],
      ['entry.objection-open', 'entry.objection-open'],
      ['brand.not-listed', 'brand.not-listed'],
    ]);
    expect(simulated.findings).toEqual([]);
    expect(simulated.failed).toBe(0);
  });

  test('an objection holds up its own brand only: one enters at once, one after, one not at all', async () => {
    const { simulated, facts } = await run;
    expect(
      facts('BrandListed').map(({ stream, effectiveOn }) => `${stream} ${effectiveOn}`),
    ).toEqual(['brand:weavers 2026-03-24', 'brand:housekeeping 2026-03-27']);
    expect(simulated.brands.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      'housekeeping listed',
      'weavers listed',
      'carers declined',
    ]);
  });

  test('posted on Monday 16 March, the five working days end on Monday 23 March', async () => {
    const { facts } = await run;
    const closed = facts('NoticeClosed');
    expect(closed.map(({ effectiveOn, recordedAt }) => [effectiveOn, recordedAt])).toEqual(
      Array(3).fill(['2026-03-23', '2026-03-24T00:00:00.000+08:00']),
    );
  });

  test('the ten working days of the second objection ran out; it still waited for the decision', async () => {
    const { facts, sent } = await run;
    expect(facts('DeadlineLapsed').map(({ stream, effectiveOn }) => [stream, effectiveOn])).toEqual(
      [['brand:carers', '2026-04-01']],
    );
    expect(facts('ApplicationClosed')[0]).toMatchObject({
      stream: 'brand:carers',
      effectiveOn: '2026-04-02',
      event: { outcome: 'objection' },
    });
    expect(
      sent.filter((line) => line.includes('reminder')).every((l) => l.endsWith('530100')),
    ).toBe(true);
  });

  test('the objection after the notice had closed has become a report', async () => {
    const { simulated } = await run;
    const reports = simulated.events.filter(({ event }) => event.type === 'PublicReportReceived');
    expect(reports.map(({ stream }) => stream)).toEqual(['public-report:weavers-objection-1']);
  });
});
