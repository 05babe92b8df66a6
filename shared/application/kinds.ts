import type { StreamKind } from '../ledger/stream.ts';
import { Refusal } from '../refusal.ts';
import type { Kind } from './kinds/kind.ts';

/** Loaded when the first stream of the kind is touched: an idle function starts without them. */
const KINDS = {
  brand: async () => (await import('./kinds/brand.ts')).brand,
  party: async () => (await import('./kinds/party.ts')).party,
  office: async () => (await import('./kinds/office.ts')).office,
  calendar: async () => (await import('./kinds/calendar.ts')).calendar,
  cycle: async () => (await import('./kinds/cycle.ts')).cycle,
  'notice-batch': async () => (await import('./kinds/notice-batch.ts')).noticeBatch,
  scheme: async () => (await import('./kinds/scheme.ts')).scheme,
  'public-report': async () => (await import('./kinds/public-report.ts')).publicReport,
} as unknown as Partial<Record<StreamKind, () => Promise<Kind>>>;

/** `brand` of `brand:wuhua-1`; not checked against the kinds that there are. */
export const kindName = (stream: string): StreamKind => stream.split(':')[0] as StreamKind;

/** @throws Refusal `stream.unknown-kind`. */
export async function kindOf(stream: string): Promise<Kind> {
  const load = KINDS[kindName(stream)];
  if (!load) throw new Refusal('stream.unknown-kind', `没有这类记录：${stream}`);
  return load();
}
