import { describe, expect, test } from 'vitest';
import { expectTheSame, settledTwice } from './disturb.ts';
import { rehearse } from './stage.ts';
import { LADDER } from './stories/ladder.ts';

const scenes = await rehearse(LADDER);

describe.each(scenes.map((scene) => [scene.step.name, scene] as const))('%s', (_, scene) => {
  test('goes undisturbed to a clean ledger', () => {
    expect(scene.calls.length).toBeGreaterThan(1);
    expect(scene.undisturbed.findings).toEqual([]);
    expect(settledTwice(scene.undisturbed.mails, 'none')).toEqual([]);
  });

  test('ends the same after every fault at every call', async () => {
    await expectTheSame(scene);
  }, 300_000);
});

test('the story makes every kind of call that a sweep, a digest and a command make', () => {
  const called = new Set(scenes.flatMap(({ calls }) => calls));
  expect([...called].sort()).toEqual([
    'append',
    'contact',
    'due',
    'load',
    'lookup',
    'notice',
    'replaceNotices',
    'send',
  ]);
});
