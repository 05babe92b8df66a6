import { describe, expect, test } from 'vitest';
import { createHost } from '../../infra/local/host.ts';
import { previewCycle } from '../../shared/application/cycle-preview.ts';
import { reportCycle } from '../../shared/application/cycle-report.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { exportQuarter } from '../../shared/application/quarter-export.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import { brandsPage } from '../../shared/console/brands.ts';
import { parseQuarter } from '../../shared/export/quarter.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { areasOf, countyOf, schemeById } from '../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../shared/schemes/format.ts';
import { countyName } from '../../shared/words/names.ts';
import { paper } from '../register/commands.ts';
import { CODES } from '../register/entry/applications.ts';
import { SHIPPED } from '../register/given.ts';

/** linfen 三（二）1：市直劳务品牌、劳务协作基地由创建单位直接向市人社局申报. Whatever goes area by area meets them. */

const linfen = schemeById('linfen-2021');
const kunming = schemeById('kunming-2025');

function deployment(scheme: Scheme) {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  const city: Actor = { role: 'city-officer', id: 'city', office: scheme.city.code };
  let runs = 0;
  const at = (now: Moment) =>
    createHost({
      ledger,
      mailer: { send: async ({ id }) => ({ kind: 'sent', messageId: id }) },
      scheme,
      sender: 'duekeeper@city.example',
      newRun: () => `run-${++runs}`,
      clock: () => now,
      log: () => {},
    });
  const act = (now: Moment, stream: `${'brand' | 'cycle'}:${string}`, command: { type: string }) =>
    at(now).command({ stream, commandId: `${stream}/${command.type}`, actor: city, command });
  const services = async () => {
    const lawOf = await readLaw(ledger, scheme);
    return { ledger, lawOf, stateOf: createExecutor(ledger, lawOf).stateOf };
  };
  return { ledger, at, act, services };
}

const APPLIED = parseMoment('2021-12-01T10:00:00+08:00');

async function appliedDirectly() {
  const d = deployment(linfen);
  await d.act(APPLIED, 'brand:b1', {
    type: 'apply',
    id: 'b1',
    scheme: linfen.id,
    name: '临汾输出基地',
    kind: 'cooperation-base',
    county: '临汾市',
    holder: { id: 'p1', name: '示例市直单位', creditCode: CODES[0] },
    on: '2021-12-01',
    form: { transferred: 2000 },
    documents: [paper('申报认定表')],
  } as { type: string });
  return d;
}

describe('a unit of the city is of an area of its own, 市直', () => {
  test('where the procedure has that way, and nowhere else', () => {
    expect(areasOf(linfen).map(({ code }) => code)).toEqual([
      ...linfen.counties.map(({ code }) => code),
      linfen.city.code,
    ]);
    expect(areasOf(kunming)).toEqual(kunming.counties);
    expect(countyOf(linfen, '市直')).toMatchObject({ code: '141000', name: linfen.city.office });
    expect(() => countyOf(kunming, '市直')).toThrow('没有县（市、区）“市直”');
    expect(countyName(linfen, '141000')).toBe('市直');
  });

  test('its next step is in the city’s digest', async () => {
    const { ledger, at } = await appliedDirectly();
    const now = parseMoment('2021-12-02T08:30:00+08:00');
    await at(now).digest(now);
    const [row] = (await ledger.noticesOf('office:141000')).items;
    expect(JSON.stringify(row?.notice.blocks)).toContain('临汾输出基地');
  });

  test('the quarterly workbook tells what changed for it, and has a row for it', async () => {
    const { act, services, ledger } = deployment(linfen);
    await act(APPLIED, 'brand:b1', {
      type: 'enter-brand',
      id: 'b1',
      scheme: linfen.id,
      name: '临汾输出基地',
      kind: 'cooperation-base',
      category: '',
      county: '市直',
      holder: { id: 'p1', name: '示例市直单位' },
      enteredOn: '2021-11-30',
      provenance: 'illustrative',
    } as { type: string });
    const { stateOf } = await services();
    const [register, changes, areas] = await exportQuarter(
      parseQuarter('2021Q4'),
      linfen,
      ledger,
      stateOf,
    );
    expect(register?.rows.map(([name, , , area]) => [name, area])).toEqual([
      ['临汾输出基地', '市直'],
    ]);
    expect(changes?.rows).toHaveLength(1);
    expect(areas?.rows.at(-1)?.slice(0, 2)).toEqual(['市直', 1]);
    expect(areas?.rows).toHaveLength(18);
  });

  test('the list of brands can be narrowed to it', () => {
    const today = { on: parseDay('2021-12-02'), calendar: SHIPPED.national };
    const filter = { county: '', standing: '', light: '', name: '', page: 1 } as const;
    const { body } = brandsPage([], filter, linfen, today);
    expect(String(body)).toContain('<option value="141000">市直</option>');
  });

  test('a round of evaluations takes it in, where a scheme has both', async () => {
    const step = {
      id: 'direct-application',
      clause: '10',
      name: '市直申报',
      by: 'holder',
    } as const;
    const both = { ...kunming, procedure: [...kunming.procedure, { ...step, scored: false }] };
    const { act, services } = deployment(both);
    await act(parseMoment('2025-08-06T10:00:00+08:00'), 'brand:b1', {
      type: 'enter-brand',
      id: 'b1',
      scheme: both.id,
      name: '昆明市直家政',
      kind: both.objectKinds[0]?.code,
      category: both.categories[0]?.code,
      county: '市直',
      holder: { id: 'p1', name: '示例市直单位' },
      enteredOn: '2025-08-05',
      provenance: 'illustrative',
    } as { type: string });
    const now = parseMoment('2027-09-01T10:00:00+08:00');
    const cohort = {
      counties: areasOf(both).map(({ code }) => code),
      kinds: both.objectKinds.map(({ code }) => code),
      dueThrough: parseDay('2027-12-31'),
    };
    const materialsDueOn = parseDay('2027-10-29');
    const plan = { cohort, materialsDueOn, until: parseDay('2027-12-31') };
    const preview = await previewCycle(await services(), plan, now);
    expect(preview.included.map(({ brand }) => brand)).toEqual(['b1']);
    expect(Object.keys(preview.workload)).toContain(both.city.code);
    const number = '示例人社评〔2027〕1号';
    await act(now, 'cycle:c1', {
      type: 'open-cycle',
      id: 'c1',
      cohort,
      number,
      materialsDueOn,
    } as { type: string });
    const report = await reportCycle(await services(), 'c1');
    expect(report?.counties).toEqual({ [both.city.code]: { 'to-serve': 1 } });
  });
});
