import { Period, type PeriodClass, type PeriodLength } from '../../shared/periods/reckoning.ts';

/** A period as a scheme would word it, with the defaults of its class. */
export const periodOf = (
  periodClass: PeriodClass,
  length?: PeriodLength,
  rulings: { countsStart?: boolean; rolls?: boolean } = {},
): Period =>
  Period.parse({
    id: 'sample',
    clause: '15(1)',
    name: '整改期限',
    class: periodClass,
    length,
    startLabel: '送达',
    rolls: periodClass === 'act',
    ...rulings,
  });

export const actOf = (n: number, unit: 'day' | 'month' | 'year' = 'month') =>
  periodOf('act', { n, unit });
export const workingDaysOf = (n: number) => periodOf('working-days', { n, unit: 'working-day' });
export const statusOf = (n: number, unit: 'day' | 'month' | 'year' = 'year') =>
  periodOf('status', { n, unit });
export const fixedDay = periodOf('fixed');
