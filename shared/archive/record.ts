import type { Law, LawOf } from '../application/law.ts';
import { allItems } from '../ledger/pages.ts';
import type { Ledger, StoredEvent } from '../ledger/port.ts';
import type { Chapter } from '../notices/papers/paper.ts';
import { chaptersOf, type FiledPaper, papersOf } from '../notices/papers/record.ts';
import { demand } from '../refusal.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import type { BrandState } from '../register/brand/state.ts';

/** All that is on record of a brand, and the documents that it makes. */
export interface BrandRecord {
  readonly state: BrandState;
  /** Oldest first. */
  readonly events: readonly StoredEvent[];
  readonly chapters: readonly Chapter[];
  readonly papers: readonly FiledPaper[];
  /** As it applies in the brand's county. */
  readonly law: Law;
}

/** @throws Refusal `brand.unknown`. */
export async function readRecord(
  ledger: Pick<Ledger, 'events' | 'contact'>,
  lawOf: LawOf,
  brand: string,
): Promise<BrandRecord> {
  const events = await allItems((page) => ledger.events(`brand:${brand}`, 0, page));
  const chapters = chaptersOf(
    events.map(({ event, version, effectiveOn, recordedAt }) => ({
      event: event as BrandEvent,
      version,
      effectiveOn,
      recordedAt,
    })),
  );
  const state = chapters.at(-1)?.state;
  demand(state, 'brand.unknown', `没有品牌“${brand}”`);
  const law = lawOf(state.county);
  const { scheme, calendars } = law;
  const codes = [state.county, scheme.city.code];
  const contacts = await Promise.all(codes.map((code) => ledger.contact(`office:${code}`)));
  const offices = Object.fromEntries(codes.map((code, i) => [code, contacts[i]]));
  const papers = papersOf(chapters, { scheme, calendar: calendars.county }, offices);
  return { state, events, chapters, papers, law };
}
