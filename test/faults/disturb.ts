import { expect } from 'vitest';
import { FAULTS_OF, type LedgerMethod } from '../../shared/ledger/faults.ts';
import type { Scene } from './stage.ts';

/** Every fault that makes a difference, at every call of a step. */
const plansFor = ({ calls }: Scene) =>
  calls.flatMap((method, i) => {
    const faults: readonly string[] =
      method === 'send'
        ? ['reject-retry', 'fail-before', 'lose-answer', 'kill']
        : FAULTS_OF[method as LedgerMethod];
    return faults.map((fault) => ({ at: i + 1, method, fault }));
  });

/** A mail may go twice only where the outcome of the first send was never learned. */
const MAY_REPEAT = new Set(['lose-answer', 'kill']);

export const settledTwice = (mails: Readonly<Record<string, number>>, fault: string) =>
  Object.values(mails).filter((count) => count > (MAY_REPEAT.has(fault) ? 2 : 1));

/** What goes out later than the rest of the day's can no longer travel in the same mail. */
const alsoApart = (notices: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(notices).map(([id, ended]) => [id, ended.replace(/merged$/, 'sent')]),
  );

const sentIn = (notices: Readonly<Record<string, string>>) =>
  Object.keys(notices).filter((id) => notices[id]?.endsWith(' sent'));

/** However a step is disturbed, it ends as it would have ended undisturbed. */
export async function expectTheSame(scene: Scene): Promise<void> {
  for (const { at, method, fault } of plansFor(scene)) {
    const where = `${fault} at call ${at}, ${method}`;
    const { events, notices, mails, contacts, findings } = await scene.disturbed([{ at, fault }]);
    expect(events, where).toEqual(scene.undisturbed.events);
    expect(alsoApart(notices), where).toEqual(alsoApart(scene.undisturbed.notices));
    expect(Object.keys(mails).sort(), where).toEqual(sentIn(notices).sort());
    expect(settledTwice(mails, fault), where).toEqual([]);
    expect(contacts, where).toEqual(scene.undisturbed.contacts);
    expect(findings, where).toEqual([]);
  }
}
