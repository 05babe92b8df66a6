import { describe, expect, test } from 'vitest';
import { expectTheSame, settledTwice } from './disturb.ts';
import { rehearse } from './stage.ts';
import type { Step } from './story.ts';

/** Plays a story once, then each of its steps again under every fault at every call. */
export async function underEveryFault(story: readonly Step[], scheme?: string): Promise<void> {
  const scenes = await rehearse(story, scheme);
  describe.each(scenes.map((scene) => [scene.step.name, scene] as const))('%s', (_, scene) => {
    test('goes undisturbed to a clean ledger', () => {
      expect(scene.calls.length).toBeGreaterThan(1);
      expect(scene.undisturbed.findings).toEqual([]);
      expect(settledTwice(scene.undisturbed.mails, 'none')).toEqual([]);
    });

    test('ends the same after every fault at every call', () => expectTheSame(scene), 300_000);
  });
}
