import { describe, expect, test } from 'vitest';
import { verifyRegister } from '../../shared/application/verify.ts';
import { type Ledger, LedgerUnavailable } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import type { PartyState } from '../../shared/register/party/decider.ts';
import { enter, finding } from '../register/commands.ts';
import { momentOf } from '../register/given.ts';
import { exit, transfer } from '../register/sanctions/lives.ts';
import { memoryLedger, registerOn } from './register.ts';

const ON = '2026-03-02';
const NOW = momentOf(ON);
const PARTY: StreamId = 'party:p1';
const BRANDS = ['brand:b1', 'brand:b2', 'brand:b3'] as const;
const blacklisted = { ...finding(ON, ['15(3)2']), type: 'record-party-finding', id: 'p1' };

/** One party that holds three brands, and nobody has registered it. */
async function threeBrands(ledger: Ledger = memoryLedger()) {
  const register = await registerOn(ledger);
  for (const stream of BRANDS)
    await register.execute('2025-08-20', enter('2025-08-20', { id: stream.slice(6) }), { stream });
  const proposed = async () =>
    Promise.all(
      BRANDS.map(async (stream) => {
        const { cases } = (await register.executor.stateOf(stream)) as BrandState;
        return Object.values(cases).map((c) => `${c.grounds} ${c.proposed}`);
      }),
    );
  const party = async () => (await register.executor.stateOf(PARTY)) as PartyState;
  return { ...register, proposed, party };
}

const ONE_EACH = [['15(3)2 suspension'], ['15(3)2 suspension'], ['15(3)2 suspension']];

describe('a finding about a party', () => {
  test('proposes a case for each of its brands', async () => {
    const { execute, executor, proposed, party, events } = await threeBrands();
    await execute(ON, blacklisted, { stream: PARTY });
    expect(await proposed()).toEqual([[], [], []]);
    await executor.passOn(PARTY, NOW);
    expect(await proposed()).toEqual(ONE_EACH);
    expect(await party()).toMatchObject({ name: '示例家政有限公司', pending: [] });
    expect((await events(PARTY)).map(({ event }) => event.type)).toEqual([
      'PartyRegistered',
      'PartyFindingRecorded',
      'PartyFindingPassedOn',
    ]);
  });

  test('stays due until it has reached them all, wherever it broke off, and reaches each once', async () => {
    const plain = memoryLedger();
    let [calls, fails] = [0, 0];
    const failing: Ledger = {
      ...plain,
      append: async (commit) => {
        calls += 1;
        if (calls === fails) throw new LedgerUnavailable('before');
        const result = await plain.append(commit);
        if (calls === -fails) throw new LedgerUnavailable('after');
        return result;
      },
    };
    const { execute, executor, proposed, party } = await threeBrands(failing);
    await execute(ON, blacklisted, { stream: PARTY, commandId: 'finding' });
    for (const at of [1, -1, 2, -2, 3, -3, 4]) {
      expect((await plain.load(PARTY))?.dueAt).toBeDefined();
      [calls, fails] = [0, at];
      if (at < 0) fails = at;
      await executor.passOn(PARTY, NOW).catch((error) => {
        expect(error).toBeInstanceOf(LedgerUnavailable);
      });
      if ((await party()).pending.length === 0) break;
    }
    fails = 0;
    await executor.advance(PARTY, NOW);
    expect(await proposed()).toEqual(ONE_EACH);
    expect(await party()).toMatchObject({ pending: [] });
    expect((await plain.load(PARTY))?.dueAt).toBeUndefined();
    expect((await verifyRegister(plain, NOW)).findings).toEqual([]);
  });

  test('again, about something else, opens another case', async () => {
    const { execute, executor, proposed } = await threeBrands();
    await execute(ON, blacklisted, { stream: PARTY });
    await execute(ON, { ...blacklisted, grounds: ['15(4)1'] }, { stream: PARTY });
    await executor.passOn(PARTY, NOW);
    await executor.passOn(PARTY, NOW);
    expect((await proposed())[0]).toEqual(['15(3)2 suspension', '15(4)1 removal']);
  });

  test('rests on the day since when it lasts, checked before any brand hears of it', async () => {
    const { execute, executor, events } = await threeBrands();
    const idle = (lastActiveOn: string) =>
      execute(ON, { ...blacklisted, grounds: ['15(4)1'], lastActiveOn }, { stream: PARTY });
    await expect(idle('2025-03-02')).rejects.toMatchObject({ code: 'finding.period-not-over' });
    await idle('2023-11-20');
    await executor.passOn(PARTY, NOW);
    expect((await events('brand:b1')).map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: 'FindingRecorded',
        lasting: expect.objectContaining({ dueOn: '2025-11-20' }),
      }),
    );
  });

  test('leaves alone what has left the register, and says so', async () => {
    const { execute, executor, proposed, events } = await threeBrands();
    await execute(ON, exit(ON), { stream: 'brand:b2' });
    await execute(ON, blacklisted, { stream: PARTY });
    await executor.passOn(PARTY, NOW);
    expect(await proposed()).toEqual([['15(3)2 suspension'], [], ['15(3)2 suspension']]);
    expect((await events(PARTY)).at(-1)?.event).toMatchObject({
      refused: [{ stream: 'brand:b2', code: 'brand.left' }],
    });
  });
});

describe('who is known as a party', () => {
  test('a holder by its brands: another brand can be transferred to it', async () => {
    const { execute, executor } = await threeBrands();
    const other = {
      id: 'b4',
      holder: { id: 'p2', name: '另一示例公司', creditCode: '91530102MA0000002W' },
    };
    await execute('2025-08-20', enter('2025-08-20', other), { stream: 'brand:b4' });
    await execute(ON, transfer(ON, 'p2'), { stream: 'brand:b1' });
    expect(((await executor.stateOf('brand:b1')) as BrandState).holder).toEqual(other.holder);
  });

  test('whoever is registered: once', async () => {
    const { execute, executor } = await threeBrands();
    const registration = { type: 'register-party', id: 'p3', name: '新单位' };
    await execute(ON, registration, { stream: 'party:p3' });
    await execute(ON, transfer(ON, 'p3'), { stream: 'brand:b1' });
    expect(((await executor.stateOf('brand:b1')) as BrandState).holder.name).toBe('新单位');
    await expect(execute(ON, registration, { stream: 'party:p3' })).rejects.toMatchObject({
      code: 'party.registered-before',
    });
  });
});
