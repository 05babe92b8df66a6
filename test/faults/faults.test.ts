import { describe, expect, test } from 'vitest';
import { FAULTS_OF, type LedgerMethod } from '../../shared/ledger/faults.ts';
import { rehearse, type Scene } from './stage.ts';

const scenes = await rehearse();

/** Every fault that makes a difference, at every call of a step. */
const plansFor = ({ calls }: Scene) =>
  calls.flatMap((method, i) => {
    const faults: readonly string[] =
      method === 'send'
        ? ['reject-retry', 'fail-before', 'lose-answer', 'kill']
        : FAULTS_OF[method as LedgerMethod];
    return faults.map((fault) => ({ at: i + 1, method, fault }));
  });

const settledTwice = (mails: Readonly<Record<string, number>>, fault: string) =>
  Object.values(mails).filter((count) => count > (MAY_REPEAT.has(fault) ? 2 : 1));

/** A mail may go twice only where the outcome of the first send was never learned. */
const MAY_REPEAT = new Set(['lose-answer', 'kill']);

describe.each(scenes.map((scene) => [scene.step.name, scene] as const))('%s', (_, scene) => {
  test('goes undisturbed to a clean ledger', () => {
    expect(scene.calls.length).toBeGreaterThan(1);
    expect(scene.undisturbed.findings).toEqual([]);
    expect(settledTwice(scene.undisturbed.mails, 'none')).toEqual([]);
  });

  test('ends the same after every fault at every call', async () => {
    for (const { at, method, fault } of plansFor(scene)) {
      const where = `${fault} at call ${at}, ${method}`;
      const { events, notices, mails, findings } = await scene.disturbed([{ at, fault }]);
      expect(events, where).toEqual(scene.undisturbed.events);
      expect(notices, where).toEqual(scene.undisturbed.notices);
      expect(Object.keys(mails).sort(), where).toEqual(Object.keys(scene.undisturbed.mails).sort());
      expect(settledTwice(mails, fault), where).toEqual([]);
      expect(findings, where).toEqual([]);
    }
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
