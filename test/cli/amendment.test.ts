import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run as amendment } from '../../infra/local/cli/amendment.ts';
import { run as scheme } from '../../infra/local/cli/scheme.ts';
import { LEDGER_FILE } from '../../infra/local/machine.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { type Moment, momentAt, parseMoment } from '../../shared/calendar/moment.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { temporaryFolder } from '../local/sample.ts';
import { enter } from '../register/commands.ts';

/** A made-up amendment, in effect since March, by which the evaluation comes round every year. */
vi.mock('../../shared/schemes/packs.ts', async (original) => {
  const { PACKS } = await original<typeof import('../../shared/schemes/packs.ts')>();
  const { kunming2025 } = await import('../../shared/schemes/kunming-2025/scheme.ts');
  const { evaluatingEvery } = await import('../schemes/examples/amended.ts');
  const amended = evaluatingEvery(1, kunming2025, { version: 2, effectiveFrom: '2026-03-01' });
  return { PACKS: [...PACKS, amended] };
});

let data: string;
let remove: () => void;
let said: string[] = [];

const staff = (role: Actor['role']): Actor => ({ role, id: `${role}-1`, office: '530100' });

/** A register with one brand, of which the clock stands in March 2026. */
beforeEach(async () => {
  ({ folder: data, remove } = temporaryFolder());
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(`${line}`));
  const ledger = openSqliteLedger({ file: join(data, LEDGER_FILE), shards: 1 });
  const own = schemeById('kunming-2025', '2025-08-21' as never);
  const { execute } = createExecutor(ledger, await readLaw(ledger, own));
  const carryOut = (stream: StreamId, now: Moment, actor: Actor, command: { type: string }) =>
    execute(stream, command, { commandId: command.type, actor, now });
  const entered = momentAt('2025-08-21' as never, '10:00');
  await carryOut('brand:b1', entered, staff('city-officer'), enter('2025-08-20'));
  const answer = {
    type: 'answer-ruling',
    ruling: 'verification-within',
    answer: '10-working-days',
    reason: '复查须到现场',
  };
  const now = parseMoment('2026-03-02T10:00:00+08:00');
  await carryOut('scheme:kunming-2025', now, staff('legal-reviewer'), answer);
  await ledger.raiseClock(now);
  await ledger.close();
});
afterEach(() => remove());

const amend = (...args: string[]) => amendment([...args, 'kunming-2025', '--data', data]);

test('the preview names the brands and the dates; nothing is adopted by it', async () => {
  await amend('preview');
  await amend('preview');
  expect(said[0]).toBe(said[1]);
  expect(said[0]).toContain('将适用新版本的品牌 1 个：示例家政');
  expect(said[0]).toContain('【提前，须批准】');
  expect(said[0]).toMatch(/2027-08-20.* → .*2026-08-20/);
});

test('adopting waits for the approval of what it would shorten; again is once', async () => {
  await amend('adopt');
  await amend('adopt');
  expect(said[0]).toMatch(/尚未适用的品牌 0 个，待批准缩短 1 项$/);
  expect(said[1]).toBe(said[0]);
});

test('with the approval nothing is left', async () => {
  await amend('adopt', '--approve-shortening');
  expect(said[0]).toMatch(/^已适用 kunming-2025@2，.*待批准缩短 0 项$/);
});

test('scheme says as what a register answers, who answered, when and why', async () => {
  await scheme(['kunming-2025', '--data', data]);
  expect(said[0]).toContain('● 10个工作日（10-working-days）');
  expect(said[0]).toContain(
    '2026年3月2日 周一 10:00 法制审核人，昆明市人力资源和社会保障局（legal-reviewer-1）由“5个工作日”改为“10个工作日”，理由：复查须到现场',
  );
  expect(said[0]?.match(/默认，未更改/g)).toHaveLength(70);
  await scheme(['kunming-2025', '--data', data, '--json']);
  const { rulings } = JSON.parse(said[1] ?? '{}');
  expect(rulings.find(({ id }: { id: string }) => id === 'verification-within')).toMatchObject({
    default: '5-working-days',
    answer: '10-working-days',
  });
});

test('refused: no such action, and nothing to adopt', async () => {
  await expect(amend('burn')).rejects.toMatchObject({ code: 'cli.arguments' });
  const other = amendment(['adopt', 'linfen-2021', '--data', data]);
  await expect(other).rejects.toMatchObject({ code: 'scheme.not-served' });
});
