import { describe, expect, test } from 'vitest';
import { createExecutor } from '../../../shared/application/execute.ts';
import { readLaw } from '../../../shared/application/law.ts';
import { parseDay } from '../../../shared/calendar/day.ts';
import { quotaProgress } from '../../../shared/register/brand/entry/quotas.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { memoryLedger } from '../../application/register.ts';
import { type Command, enter, paper } from '../commands.ts';
import { given, lived, momentOf } from '../given.ts';

const jiangsu = {
  scheme: 'jiangsu-2022',
  kind: 'provincial',
  category: 'skilled',
  county: '苏州市',
};

async function province() {
  const executor = createExecutor(
    memoryLedger(),
    await readLaw(memoryLedger(), schemeById('jiangsu-2022')),
  );
  let commands = 0;
  const execute = (at: string, command: Command) =>
    executor.execute('brand:b1', command, {
      commandId: `c${++commands}`,
      actor: { role: 'city-officer', id: 'officer', office: '320000' },
      now: momentOf(at),
    });
  const brand = async () => (await executor.stateOf('brand:b1')) as BrandState;
  await execute('2026-01-10', enter('2026-01-10', { ...jiangsu, register: 'city' }));
  return { execute, brand };
}

const decided = (fields: object) => ({
  on: '2026-03-02',
  reason: '经认定符合省级标准',
  document: paper('认定文件'),
  ...fields,
});
const move = (to: string) => ({ type: 'move-register', ...decided({ to }) });
const leave = { type: 'leave-register', ...decided({ reason: '已不再经营' }) };

describe('二（三）：省、市、县三级重点项目资源库，能进能出', () => {
  test('a brand moves up, out, and may come back: no ban follows', async () => {
    const { execute, brand } = await province();
    expect((await brand()).register).toBe('city');
    await execute('2026-03-02', move('province'));
    expect((await brand()).register).toBe('province');
    await execute('2026-03-03', leave);
    expect((await brand()).standing).toBe('exited');
    await execute('2026-05-06', enter('2026-05-06', { ...jiangsu, register: 'county' }));
    expect(await brand()).toMatchObject({ standing: 'listed', register: 'county' });
  });

  test('counts towards the 200 of 2025 once it is on the province’s register, if it entered by then', async () => {
    const { execute, brand } = await province();
    const has = async (enteredOn: string) =>
      quotaProgress(
        schemeById('jiangsu-2022'),
        [{ ...(await brand()), enteredOn: parseDay(enteredOn) }],
        '2026',
      ).map(({ quota, has: n, atLeast }) => `${quota} ${n}/${atLeast}`);
    expect(await has('2025-12-31')).toEqual(['provincial-2025 0/200', 'provincial-2022 0/50']);
    await execute('2026-03-02', move('province'));
    expect(await has('2025-12-31')).toEqual(['provincial-2025 1/200', 'provincial-2022 0/50']);
    expect(await has('2026-01-01')).toEqual(['provincial-2025 0/200', 'provincial-2022 0/50']);
  });

  test.each([
    ['a register that the scheme does not keep', move('nation'), 'register.unknown'],
    ['the one that it is on', move('city'), 'register.same'],
  ])('%s is refused', async (_what, command, code) => {
    const { execute } = await province();
    await expect(execute('2026-03-02', command)).rejects.toMatchObject({ code });
  });

  test('where the regulation has its own grounds of removal there is no other way out', () =>
    given(lived(['2026-01-10', enter('2026-01-10')]))
      .when(leave, { at: '2026-03-03' })
      .thenRefused('register.no-way-out'));
});
