import type { Ledger } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import { materialsIn } from '../register/brand/evaluation/materials.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { CycleState, Results } from '../register/cycle/decider.ts';
import { frozenMembers } from './cycle-members.ts';

/** How far a brand has come in a cycle; the last is by outcome. */
export type Progress =
  | 'not-enrolled'
  | 'to-serve'
  | 'awaited'
  | 'missing'
  | 'to-check'
  | 'to-conclude'
  | `outcome:${string}`;

export interface CycleReport {
  readonly cycle: CycleState;
  /** Progress -> brands, over the whole cycle. */
  readonly total: Readonly<Record<string, number>>;
  readonly counties: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Every brand of the list, county by county. */
  readonly brands: readonly Standing[];
}

/** Where one brand stands. */
export interface Standing extends Pick<BrandState, 'id' | 'name' | 'county'> {
  readonly holder: string;
  readonly progress: Progress;
}

function progressOf({ evaluation, deadlines }: BrandState, cycle: string): Progress {
  const { enrolment, lastOutcome } = evaluation;
  if (lastOutcome?.cycle === cycle) return `outcome:${lastOutcome.outcome}`;
  if (enrolment?.cycle !== cycle) return 'not-enrolled';
  if (!enrolment.service) return 'to-serve';
  const materials = materialsIn(enrolment);
  if (materials) return materials.check ? 'to-conclude' : 'to-check';
  return deadlines[enrolment.deadlineId ?? '']?.status === 'lapsed' ? 'missing' : 'awaited';
}

export interface ReportDeps {
  readonly ledger: Pick<Ledger, 'events'>;
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
}

/** Where every brand of a cycle stands; undefined for a cycle that there is not. */
export async function reportCycle(
  { ledger, stateOf }: ReportDeps,
  id: string,
): Promise<CycleReport | undefined> {
  const cycle = (await stateOf(`cycle:${id}`)) as CycleState | undefined;
  if (!cycle) return undefined;
  const total: Record<string, number> = {};
  const counties: Record<string, Record<string, number>> = {};
  const brands: Standing[] = [];
  const count = (counts: Record<string, number>, progress: Progress) => {
    counts[progress] = (counts[progress] ?? 0) + 1;
    return counts;
  };
  for (const member of await frozenMembers(ledger, id)) {
    const brand = (await stateOf(`brand:${member}`)) as BrandState | undefined;
    if (!brand) continue;
    const progress = progressOf(brand, id);
    counties[brand.county] = count(counties[brand.county] ?? {}, progress);
    count(total, progress);
    const { name, county, holder } = brand;
    brands.push({ id: brand.id, name, county, holder: holder.name, progress });
  }
  return { cycle, total, counties, brands };
}

/** What a cycle is closed with: outcomes as concluded, and how many are still open. */
export const resultsOf = ({ total }: CycleReport): Results => {
  const concluded = Object.entries(total).filter(([progress]) => progress.startsWith('outcome:'));
  const all = Object.values(total).reduce((sum, n) => sum + n, 0);
  const done = concluded.reduce((sum, [, n]) => sum + n, 0);
  return {
    ...Object.fromEntries(concluded.map(([progress, n]) => [progress.slice('outcome:'.length), n])),
    open: all - done,
  };
};
