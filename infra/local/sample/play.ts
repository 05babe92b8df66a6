import type { Moment } from '../../../shared/calendar/moment.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import type { Machine } from '../machine.ts';
import { passTime } from '../pass-time.ts';
import type { Sample, SampleStep } from './sample.ts';

/** Set apart from any real office's: the letters before the year are nobody's 机关代字. */
const documentNumber = (kind: string, year: string, n: number) =>
  `示例人社${kind}〔${year}〕${n}号`;

/**
 * Carries a sample out on a new ledger: the real commands at their own moments, and in between
 * everything that falls due, up to its end.
 */
export async function playSample(
  machine: Machine,
  sample: Sample,
  onStep: (done: number, of: number) => void,
): Promise<void> {
  const { ledger, host } = machine;
  const { scheme } = host.ports;
  const numbers = new Map<string, number>();

  function nextNumber(office: string, at: Moment): string {
    const year = at.slice(0, 4);
    const n = (numbers.get(office + year) ?? 0) + 1;
    numbers.set(office + year, n);
    return documentNumber(office === scheme.city.code ? '决' : '责改', year, n);
  }

  async function carryOut({ at, stream, actor, command }: SampleStep, n: number): Promise<void> {
    await passTime(machine, at, sample.digestsFrom);
    const state = (await ledger.load(stream))?.snapshot.state as BrandState | undefined;
    await host.command({
      stream,
      commandId: `sample:${n}`,
      actor,
      command: command({
        nextNumber: () => nextNumber(actor.office ?? '', at),
        openContact: () => Object.keys(state?.undelivered ?? {})[0],
      }),
    });
  }

  for (const [key, contact] of Object.entries(sample.contacts(scheme)))
    await ledger.putContact(key, contact);
  const steps = sample.steps(scheme).toSorted((a, b) => a.at.localeCompare(b.at));
  for (const [n, step] of steps.entries()) {
    await carryOut(step, n + 1);
    onStep(n + 1, steps.length);
  }
  await passTime(machine, sample.ends, sample.digestsFrom);
}
