import type { PeriodLength } from '../periods/reckoning.ts';
import type { Rule } from './format.ts';

const UNITS: Readonly<Record<PeriodLength['unit'], string>> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
};

/** 7个工作日; 不少于 where the notice may print more; the printed days of a fixed rule. */
export function lengthInWords({ length, rounds, bound }: Rule): string {
  if (!length) return rounds.map(({ on }) => on).join('、') || '期日';
  return `${bound === 'at_least' ? '不少于' : ''}${length.n}${UNITS[length.unit]}`;
}
