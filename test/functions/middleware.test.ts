import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { withMiddleware } from '../../functions/middleware/with-middleware.ts';
import { Refusal } from '../../shared/refusal.ts';

const Input = z.object({ shard: z.int() });
const noLog = () => undefined;

describe('what every function has around it', () => {
  test('the handler gets what the schema makes of the event', async () => {
    const run = withMiddleware('echo', Input, async (input) => input, noLog);
    expect(await run({ shard: 1, unknown: true })).toEqual({ shard: 1 });
  });

  test('an event that does not parse is refused as data, and the handler never runs', async () => {
    const handler = vi.fn();
    const error = await withMiddleware(
      'f',
      Input,
      handler,
      noLog,
    )({ shard: 'one' }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'input.invalid' });
    expect(JSON.parse((error as Error).message)).toMatchObject({
      code: 'input.invalid',
      requirement: expect.stringContaining('输入不符合要求'),
      details: { issues: [{ path: 'shard' }] },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test('a refusal leaves with its code as the name of the error', async () => {
    const run = withMiddleware(
      'f',
      Input,
      async () => {
        throw new Refusal('service.without-proof', '登记送达须附证明', { field: 'proof' });
      },
      noLog,
    );
    const error = await run({ shard: 1 }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'service.without-proof' });
    expect(JSON.parse((error as Error).message)).toEqual({
      code: 'service.without-proof',
      requirement: '登记送达须附证明',
      details: { field: 'proof' },
    });
  });

  test('any other error is passed on as it is', async () => {
    const broken = new TypeError('broken');
    const run = withMiddleware('f', Input, () => Promise.reject(broken), noLog);
    await expect(run({ shard: 1 })).rejects.toBe(broken);
  });

  test('each run leaves one line, and of a refusal nothing that was entered', async () => {
    const log = vi.fn();
    const run = withMiddleware(
      'f',
      Input,
      async ({ shard }) => {
        if (shard === 2) throw new Refusal('a.b', '丙');
        if (shard === 3) throw new TypeError('broken');
        return 'done';
      },
      log,
    );
    await run({ shard: 1 });
    await run({ shard: 2 }).catch(() => undefined);
    await run({ shard: 3 }).catch(() => undefined);
    expect(log.mock.calls).toEqual([
      ['info', 'f done', { response: 'done' }],
      ['warn', 'f refused', { code: 'a.b' }],
      ['error', 'f failed', { failure: { id: 'f', code: 'TypeError', message: 'broken' } }],
    ]);
  });

  test.each([
    ['plenty of time', 60_000, true],
    ['only the reserve', 20_000, false],
  ])('with %s left a handler knows whether to go on', async (_, remaining, expected) => {
    const run = withMiddleware('f', Input, async (_input, { timeLeft }) => timeLeft(), noLog);
    expect(await run({ shard: 1 }, { getRemainingTimeInMillis: () => remaining })).toBe(expected);
  });

  test('without a limit there is always time', async () => {
    const run = withMiddleware('f', Input, async (_input, { timeLeft }) => timeLeft(), noLog);
    expect(await run({ shard: 1 })).toBe(true);
  });
});
