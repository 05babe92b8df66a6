import { describe, expect, test } from 'vitest';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { type Actor, SYSTEM } from '../../shared/identity/actor.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { register } from '../register/entry/applications.ts';
import { momentOf } from '../register/given.ts';
import { PLAIN_2027 } from '../register/notice-2027.ts';

/** Every kind of stream that keeps a period is verified against the calendar as it is. */

const jiangsu = schemeById('jiangsu-2022');
/** The made-up notice, with two days off more after New Year's Day: due days move. */
const LONGER = { ...PLAIN_2027, off: ['2027-01-01/2027-01-05', ...PLAIN_2027.off.slice(1)] };
const CITY: Actor = { role: 'city-officer', id: 'city', office: '530100' };

/** A public notice, a report and an office's duty that run across the unannounced turn of the year. */
async function acrossTheYear(stream: StreamId) {
  const r = await register(stream.startsWith('office') ? jiangsu : undefined);
  const findings = async (at: string) =>
    (await verifyRegister(r.ledger, momentOf(at))).findings.filter(
      ({ code }) => code !== 'notice.stuck',
    );
  const executor = async () =>
    createExecutor(r.ledger, await readLaw(r.ledger, schemeById('kunming-2025'), [jiangsu]));
  const run = async (at: string, command: { type: string }, actor = CITY) =>
    (await executor()).execute(stream, command, {
      commandId: `${command.type}/${at}`,
      actor,
      now: momentOf(at),
    });
  const announce = () =>
    r.act('2026-12-30', 'calendar:national', { type: 'import-calendar', notice: LONGER });
  const recompute = () => run('2026-12-30', { type: 'recompute' }, SYSTEM);
  return { ...r, findings, run, announce, recompute };
}

type Scene = Awaited<ReturnType<typeof acrossTheYear>>;

const OPENED: readonly (readonly [name: string, StreamId, (scene: Scene) => Promise<unknown>])[] = [
  [
    'a public notice',
    'notice-batch:n1',
    async ({ cleared, list, post }) => {
      await cleared();
      await list(['b1'], 'n1', '2026-12-28');
      await post({ postedAt: '2026-12-28T09:00:00+08:00' }, 'n1', '2026-12-28');
    },
  ],
  [
    'a report from the public',
    'public-report:r1',
    ({ run }) =>
      run('2026-12-28', {
        type: 'file-public-report',
        id: 'r1',
        about: { outsider: '示例单位' },
        statement: '冒用标识',
        clues: '门店招牌',
        channel: 'window',
        office: '530100',
        receivedOn: '2026-12-28',
      } as { type: string }),
  ],
  [
    'a duty of an office',
    'office:320100',
    ({ run }) =>
      run('2026-12-28', { type: 'start-duties', office: '320100', scheme: 'jiangsu-2022' } as {
        type: string;
      }),
  ],
];

describe('verify', () => {
  test.each(OPENED)(
    '%s on a calendar that is no longer current is found, until it is recomputed',
    async (_, stream, open) => {
      const scene = await acrossTheYear(stream);
      await open(scene);
      expect(await scene.findings('2026-12-29')).toEqual([]);
      await scene.announce();
      const found = await scene.findings('2026-12-30');
      expect([...new Set(found.map(({ code, id }) => `${code} ${id}`))]).toEqual([
        `basis ${stream}`,
      ]);
      await scene.recompute();
      expect(await scene.findings('2026-12-30')).toEqual([]);
    },
  );
});
