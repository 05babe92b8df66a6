import { describe, expect, test } from 'vitest';
import { planDigest, planRecompute, reportQuarter } from '../../infra/functions.ts';
import { createHost } from '../../infra/local/host.ts';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { officesOf, schemeById } from '../../shared/schemes/catalogue.ts';

/** Two regulations in one deployment: the offices of both are reached by everything. */

const scheme = schemeById('kunming-2025');
const linfen = schemeById('linfen-2021');
const OFFICE = linfen.counties[0]?.code as string;
const CITY: Actor = { role: 'city-officer', id: 'city', office: linfen.city.code };

function deployment() {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  let now = parseMoment('2026-03-02T08:30:00+08:00');
  let runs = 0;
  const ports = {
    ledger,
    mailer: { send: async ({ id }: { id: string }) => ({ kind: 'sent' as const, messageId: id }) },
    scheme,
    beside: [linfen],
    sender: 'duekeeper@city.example',
    newRun: () => `run-${++runs}`,
    clock: () => now,
    log: () => {},
  };
  const at = (moment: Moment) => {
    now = moment;
    return createHost(ports);
  };
  const enter = () =>
    at(now).command({
      stream: 'brand:l1',
      commandId: 'enter',
      actor: CITY,
      command: {
        type: 'enter-brand',
        id: 'l1',
        scheme: linfen.id,
        name: '示例品牌',
        kind: linfen.objectKinds[0]?.code,
        category: linfen.categories[0]?.code ?? '',
        county: OFFICE,
        holder: { id: 'p1', name: '示例' },
        enteredOn: '2026-02-02',
        provenance: 'illustrative',
      },
    });
  return { ledger, ports, at, enter };
}

const codes = ({ items }: { items: readonly { office: string }[] }) =>
  items.map(({ office }) => office);

describe('with a second regulation beside its own', () => {
  test('a brand enters under it; under one that the deployment does not run, none does', async () => {
    const { ledger, enter, at } = deployment();
    await enter();
    const state = (await ledger.load('brand:l1'))?.snapshot.state as BrandState;
    expect([state.scheme, state.county]).toEqual(['linfen-2021@1', OFFICE]);
    const elsewhere = at(parseMoment('2026-03-02T10:00:00+08:00')).command({
      stream: 'brand:j1',
      commandId: 'elsewhere',
      actor: CITY,
      command: { type: 'enter-brand', id: 'j1', scheme: 'jiangsu-2022', county: '南京市' },
    });
    await expect(elsewhere).rejects.toMatchObject({ cause: { code: 'scheme.not-served' } });
  });

  test('digest and recomputation are planned for the offices of both, each once', async () => {
    const { ports } = deployment();
    const offices = officesOf([scheme, linfen]);
    expect(new Set(offices).size).toBe(offices.length);
    const run = { now: '2026-03-02T08:30:00+08:00' };
    expect(codes(await planDigest(ports)(run))).toEqual(offices);
    expect(codes(await planRecompute(ports)(run))).toEqual(offices);
  });

  test('its offices get their digests in their own names', async () => {
    const { ledger, at, enter } = deployment();
    await enter();
    await ledger.putContact(`office:${OFFICE}`, { email: 'county@linfen.example' });
    const now = parseMoment('2026-03-03T08:30:00+08:00');
    const { counts } = await at(now).digest(now);
    expect(counts.failed).toBe(0);
    const [row] = (await ledger.noticesOf(`office:${OFFICE}`)).items;
    expect(row?.notice.to.name).toBe(linfen.counties[0]?.name);
    const [city] = (await ledger.noticesOf(`office:${linfen.city.code}`)).items;
    expect(city?.notice.to.name).toBe(linfen.city.office);
  });

  test('each city hears how its own counties did in the quarter', async () => {
    const { ledger, ports, enter } = deployment();
    await enter();
    await reportQuarter(ports)({ now: '2026-04-01T09:00:00+08:00' });
    for (const { city, counties } of [scheme, linfen]) {
      const [row] = (await ledger.noticesOf(`office:${city.code}`)).items;
      expect(row?.notice.kind).toBe('quarter-report');
      expect(JSON.stringify(row?.notice.blocks)).toContain(counties[0]?.county);
    }
  });
});
