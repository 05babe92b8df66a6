import { describe, expect, test, vi } from 'vitest';
import { expectTheSame } from './disturb.ts';
import { rehearse } from './stage.ts';
import { LAW } from './stories/law.ts';

/** A made-up amendment, in effect since spring, by which the evaluation comes round a year later. */
vi.mock('../../shared/schemes/packs.ts', async (original) => {
  const { PACKS } = await original<typeof import('../../shared/schemes/packs.ts')>();
  const { kunming2025 } = await import('../../shared/schemes/kunming-2025/scheme.ts');
  const { evaluatingEvery } = await import('../schemes/examples/amended.ts');
  const amended = evaluatingEvery(3, kunming2025, { version: 2, effectiveFrom: '2027-03-01' });
  return { PACKS: [...PACKS, amended] };
});

const scenes = await rehearse(LAW);

describe.each(scenes.map((scene) => [scene.step.name, scene] as const))('%s', (_, scene) => {
  test('goes undisturbed to a clean ledger, each brand recomputed once', () => {
    const { findings, events } = scene.undisturbed;
    expect(findings).toEqual([]);
    const recomputed = Object.values(events)
      .flat()
      .filter((event) => event.includes('"DeadlineRecomputed"'));
    // Two evaluations and a verification of the county's; then the two evaluations once more.
    expect(recomputed).toHaveLength(scene.step.name.startsWith('answer') ? 3 : 5);
  });

  test('ends the same after every fault at every call', () => expectTheSame(scene), 600_000);
});
