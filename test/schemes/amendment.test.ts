import { describe, expect, test, vi } from 'vitest';
import { createHost } from '../../infra/local/host.ts';
import { adoptAmendment, previewAmendment } from '../../shared/application/amendment.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import type { Actor, Role } from '../../shared/identity/actor.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { tasks } from '../../shared/register/brand/tasks.ts';
import type { OfficeState } from '../../shared/register/office/decider.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { memoryLedger } from '../application/register.ts';
import { draft, enter, finding, number, paper, serve, sign } from '../register/commands.ts';
import { momentOf } from '../register/given.ts';

/** Kunming's regulation with two made-up amendments: evaluation every year, then every three. */
vi.mock('../../shared/schemes/packs.ts', async (original) => {
  const { PACKS } = await original<typeof import('../../shared/schemes/packs.ts')>();
  const { kunming2025 } = await import('../../shared/schemes/kunming-2025/scheme.ts');
  const { jiangsu2022 } = await import('../../shared/schemes/jiangsu-2022/scheme.ts');
  const { evaluatingEvery, evaluatingNoMore } = await import('./examples/amended.ts');
  return {
    PACKS: [
      ...PACKS,
      evaluatingEvery(1, kunming2025, { version: 2, effectiveFrom: '2026-03-01' }),
      evaluatingEvery(3, kunming2025, { version: 3, effectiveFrom: '2026-06-01' }),
      evaluatingNoMore(kunming2025, { version: 4, effectiveFrom: '2026-09-01' }),
      evaluatingEvery(1, jiangsu2022, { version: 2, effectiveFrom: '2026-03-01' }),
    ],
  };
});

const scheme = schemeById('kunming-2025', '2026-01-01' as never);
const CITY: Actor = { role: 'city-officer', id: 'city', office: scheme.city.code };
const by = (role: Role): Actor => ({ role, id: role, office: '530102' });

/** Two brands since August 2025, one with a case of which the period runs. */
async function register() {
  const ledger = memoryLedger();
  let commands = 0;
  const at = (day: string, on: Ledger = ledger) => {
    const host = createHost({
      ledger: on,
      mailer: { send: async ({ id }) => ({ kind: 'sent', messageId: id }) },
      scheme,
      sender: 'duekeeper@city.example',
      newRun: () => `run-${++commands}`,
      clock: () => momentOf(day),
      log: () => {},
    });
    const command = (
      stream: StreamId,
      content: object,
      actor = CITY,
      commandId = `c${++commands}`,
    ) => host.command({ stream, command: content, actor, commandId });
    const execute = (stream: StreamId, content: object, commandId: string) =>
      command(stream, content, CITY, commandId);
    return { host, command, execute };
  };
  const services = async () => {
    const lawOf = await readLaw(ledger, scheme);
    return { ledger, scheme, lawOf, stateOf: createExecutor(ledger, lawOf).stateOf };
  };
  const brand = async (id: string) =>
    (await (await services()).stateOf(`brand:${id}`)) as BrandState;
  for (const id of ['b1', 'b2'])
    await at('2025-08-21').command(
      `brand:${id}`,
      enter('2025-08-20', { id, name: `示例品牌${id}`, holder: { id: `p${id}`, name: '示例' } }),
    );
  const preview = async (day: string) =>
    previewAmendment(await services(), 'kunming-2025', momentOf(day));
  const adopt = async (day: string, approve = false) =>
    adoptAmendment(
      { ...(await services()), execute: at(day).execute },
      { scheme: 'kunming-2025', now: momentOf(day) },
      approve,
    );
  const eventsOf = async (stream: StreamId) => {
    const types: string[] = [];
    for await (const { event } of everyItem((page) => ledger.events(stream, 0, page)))
      types.push(event.type);
    return types;
  };
  const findings = async (day: string) => (await verifyRegister(ledger, momentOf(day))).findings;
  return { ledger, at, brand, preview, adopt, eventsOf, findings };
}

const evaluationOf = ({ deadlines }: BrandState) =>
  Object.values(deadlines).find(({ rule }) => rule === scheme.evaluation?.rule);

describe('before an amendment is adopted', () => {
  test('the dry run names the brands that pass over, and every date that changes', async () => {
    const { preview, ledger } = await register();
    const before = await ledger.heads();
    const { adopting, changed, brands, to } = await preview('2026-03-02');
    expect([to.version, brands, adopting.map(({ brand }) => brand)]).toEqual([2, 2, ['b1', 'b2']]);
    expect(changed).toHaveLength(2);
    expect(changed[0]).toMatchObject({
      brand: 'b1',
      before: { dueOn: '2027-08-20' },
      after: { dueOn: '2026-08-20' },
      shortened: true,
    });
    expect(await ledger.heads()).toEqual(before);
  });

  test('a version that has not taken effect changes nothing, and cannot be adopted', async () => {
    const { preview, adopt } = await register();
    expect(await preview('2026-02-28')).toMatchObject({ adopting: [], changed: [] });
    await expect(adopt('2026-02-28')).rejects.toMatchObject({
      cause: { code: 'scheme.nothing-to-adopt' },
    });
  });

  test('only the city decides on it', async () => {
    const { at } = await register();
    await expect(
      at('2026-03-02').command(
        'scheme:kunming-2025',
        { type: 'adopt-amendment' },
        by('county-lead'),
      ),
    ).rejects.toMatchObject({ cause: { code: 'actor.not-permitted' } });
  });
});

describe('adopting it', () => {
  test('every brand passes over; what would be shortened waits on the city’s desk and cannot lapse', async () => {
    const { at, adopt, brand } = await register();
    await adopt('2026-03-02');
    for (const id of ['b1', 'b2']) {
      expect((await brand(id)).scheme).toBe('kunming-2025@2');
      expect(evaluationOf(await brand(id))?.reckoning.dueOn).toBe('2027-08-20');
      expect(tasks(await brand(id))).toContainEqual(
        expect.objectContaining({ kind: 'approve-shortening', office: scheme.city.code }),
      );
    }
    await at('2027-09-01').host.drain(momentOf('2027-09-01'));
    expect(evaluationOf(await brand('b1'))?.status).toBe('running');
  });

  test('what it has no period for any more ends, said before and on record after; a case goes on', async () => {
    const { at, preview, adopt, brand, findings } = await register();
    const { command } = at('2026-08-20');
    for (const content of [
      finding('2026-08-20'),
      draft(),
      sign(),
      number('五人社责改〔2026〕1号'),
      serve('2026-08-20'),
    ])
      await command(
        'brand:b1',
        { caseId: 'case-1', ...content },
        by(content.type === 'sign-order' ? 'county-lead' : 'county-officer'),
      );
    const { ended } = await preview('2026-09-02');
    expect(ended.map(({ brand: id }) => id)).toEqual(['b1', 'b2']);
    await adopt('2026-09-02');
    const { deadlines, scheme: label } = await brand('b1');
    expect(label).toBe('kunming-2025@4');
    expect(evaluationOf(await brand('b1'))?.status).toBe('cancelled');
    expect(deadlines['case-1/rectification']).toMatchObject({ status: 'running' });
    expect(deadlines['case-1/rectification']?.reckoning.basis.scheme).toBe('kunming-2025@1');
    await at('2028-01-10').host.drain(momentOf('2028-01-10'));
    expect(tasks(await brand('b2')).map(({ kind }) => kind)).not.toContain('evaluate');
    expect(await findings('2028-01-10')).toEqual([]);
  });

  test('nor is a conclusion asked for any more that was due under the version before', async () => {
    const { at, adopt, brand } = await register();
    const asked = async () => tasks(await brand('b2')).map(({ kind }) => kind);
    await at('2027-09-01').host.drain(momentOf('2027-09-01'));
    expect(await asked()).toContain('evaluate');
    await adopt('2027-09-02');
    expect(await asked()).not.toContain('evaluate');
  });

  test('with approval it is shortened, once, however often it is repeated', async () => {
    const { adopt, brand, eventsOf, findings } = await register();
    await adopt('2026-03-02', true);
    await adopt('2026-03-02', true);
    expect(evaluationOf(await brand('b1'))?.reckoning).toMatchObject({
      dueOn: '2026-08-20',
      basis: { scheme: 'kunming-2025@2' },
    });
    expect(await eventsOf('scheme:kunming-2025')).toEqual(['VersionAdopted']);
    expect((await eventsOf('brand:b1')).slice(-3)).toEqual([
      'AmendmentAdopted',
      'ShorteningProposed',
      'DeadlineRecomputed',
    ]);
    expect(await findings('2026-03-02')).toEqual([]);
  });

  test('a second amendment on the same calendar is applied, too, and told once', async () => {
    const { adopt, brand, ledger, findings } = await register();
    await adopt('2026-03-02', true);
    await adopt('2026-06-02');
    expect((await brand('b1')).scheme).toBe('kunming-2025@3');
    expect(evaluationOf(await brand('b1'))?.reckoning.dueOn).toBe('2028-08-20');
    const corrections = (await ledger.noticesOf('brand:b1')).items.filter(
      ({ notice }) => notice.kind === 'correction',
    );
    expect(corrections.map(({ notice }) => notice.to.id)).toEqual([scheme.city.code]);
    expect(await findings('2026-06-02')).toEqual([]);
  });

  test('an open case keeps the version that it began under', async () => {
    const { at, adopt, brand } = await register();
    const on = at('2026-02-20');
    await on.command('brand:b1', finding('2026-02-20'), by('county-officer'));
    await on.command('brand:b1', draft(), by('county-officer'));
    await on.command('brand:b1', sign(), by('county-lead'));
    await on.command('brand:b1', number('五人社责改〔2026〕1号'), by('county-officer'));
    await on.command('brand:b1', serve('2026-02-20'), by('county-officer'));
    await adopt('2026-03-02');
    const { cases, deadlines, scheme: own } = await brand('b1');
    expect([own, cases['case-1']?.scheme]).toEqual(['kunming-2025@2', 'kunming-2025@1']);
    expect(deadlines['case-1/rectification']?.reckoning.basis.scheme).toBe('kunming-2025@1');
  });

  test('what was not passed over yet, verify tells', async () => {
    const { ledger, findings } = await register();
    const { execute } = createExecutor(ledger, await readLaw(ledger, scheme));
    await execute(
      'scheme:kunming-2025',
      { type: 'adopt-amendment', document: paper('修订通知') },
      { commandId: 'adopt', actor: CITY, now: momentOf('2026-03-02') },
    );
    expect(await findings('2026-03-02')).toContainEqual(
      expect.objectContaining({
        id: 'brand:b1',
        detail: '尚未适用修订后的方案 kunming-2025@2',
      }),
    );
  });
});

test('the duties of offices pass over with it', async () => {
  const ledger = memoryLedger();
  const jiangsu = schemeById('jiangsu-2022', '2026-01-01' as never);
  const office: StreamId = 'office:320100';
  let commands = 0;
  const execute = async (day: string, stream: StreamId, command: { type: string }) => {
    const { execute: carryOut } = createExecutor(ledger, await readLaw(ledger, jiangsu));
    const meta = { commandId: `c${++commands}`, actor: { ...CITY, office: '320000' } };
    return carryOut(stream, command, { ...meta, now: momentOf(day) });
  };
  const start = { type: 'start-duties', office: '320100' };
  await execute('2026-02-20', office, start);
  await execute('2026-03-02', 'scheme:jiangsu-2022', { type: 'adopt-amendment' });
  const { events } = await execute('2026-03-02', office, { type: 'recompute' });
  expect(events).toContain('DutiesAmended');
  const state = (await ledger.load(office))?.snapshot.state as OfficeState;
  expect(state.scheme).toBe('jiangsu-2022@2');
  const bases = Object.values(state.deadlines)
    .filter(({ status }) => status === 'running')
    .map(({ reckoning }) => reckoning.basis.scheme);
  expect(new Set(bases)).toEqual(new Set(['jiangsu-2022@2']));
});
