import { Refusal } from '../../../shared/refusal.ts';
import { JIANGSU } from './jiangsu.ts';
import { KUNMING } from './kunming.ts';
import { LINFEN } from './linfen.ts';
import type { Sample } from './sample.ts';

const SAMPLES: Readonly<Record<string, Sample>> = {
  'kunming-2025': KUNMING,
  'linfen-2021': LINFEN,
  'jiangsu-2022': JIANGSU,
};

/** The sample of a scheme. @throws Refusal `sample.none` for a scheme that has none. */
export function sampleOf(scheme: string): Sample {
  const sample = SAMPLES[scheme];
  if (!sample) {
    const known = Object.keys(SAMPLES).join('、');
    throw new Refusal('sample.none', `方案“${scheme}”没有演示数据，现有：${known}`);
  }
  return sample;
}
