import { describe, expect, test, vi } from 'vitest';
import { expectTheSame } from './disturb.ts';
import { rehearse } from './stage.ts';
import { city, commandOn, enter, lawyer, order, prelude, type Step, sweep } from './story.ts';

/** A made-up amendment, in effect since spring, by which the evaluation comes round a year later. */
vi.mock('../../shared/schemes/packs.ts', async (original) => {
  const { PACKS } = await original<typeof import('../../shared/schemes/packs.ts')>();
  const { kunming2025 } = await import('../../shared/schemes/kunming-2025/scheme.ts');
  const { evaluatingEvery } = await import('../schemes/examples/amended.ts');
  const amended = evaluatingEvery(3, kunming2025, { version: 2, effectiveFrom: '2027-03-01' });
  return { PACKS: [...PACKS, amended] };
});

const SCHEME = 'scheme:kunming-2025';

/** What an interrupted recomputation left, the next run finds: operators start it until it is done. */
const again = (step: Step): Step => ({ ...step, scheduledAgain: true });

const STORY: readonly Step[] = [
  ...prelude(
    enter('rice-noodles', '五华米线工匠'),
    enter('flowers', '五华花艺师'),
    ...order('rice-noodles', '示例人社责改〔2026〕1号'),
    sweep('2026-04-07T09:30:00+08:00', 'the period is over, and everybody was told'),
  ),
  again(
    commandOn('2026-04-07T10:00:00+08:00', SCHEME, lawyer, {
      type: 'answer-ruling',
      ruling: 'verification-within',
      answer: '10-working-days',
      reason: '复查须到现场',
    }),
  ),
  ...prelude(sweep('2027-05-10T09:30:00+08:00', 'the city was reminded of the evaluations')),
  again(commandOn('2027-05-11T10:00:00+08:00', SCHEME, city, { type: 'adopt-amendment' })),
];

const scenes = await rehearse(STORY);

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
