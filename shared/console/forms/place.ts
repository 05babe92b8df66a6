import type { CycleReport } from '../../application/cycle-report.ts';
import type { Scope } from '../../identity/permissions.ts';
import type { StreamId } from '../../ledger/stream.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { NoticeBatchState } from '../../register/notice-batch/state.ts';
import type { Scheme } from '../../schemes/format.ts';
import type { Form, Given, PlaceKind } from './form.ts';

/** Where forms act: what they act on, and the page that shows it. */
export interface Place {
  readonly kind: PlaceKind;
  /** Of the brand, the party, the office and so on; empty for what a form begins. */
  readonly id: string;
  /** Its page; the forms lie below. */
  readonly path: string;
  readonly name: string;
  /** Absent for what a form begins. */
  readonly stream?: StreamId;
  /** Whose it is; absent where roles alone decide. */
  readonly scope?: Scope;
  /** What fields may depend on. */
  readonly state: unknown;
}

export const brandPlace = (brand: BrandState): Place => ({
  kind: 'brand',
  id: brand.id,
  path: `/brands/${brand.id}`,
  name: brand.name,
  stream: `brand:${brand.id}`,
  scope: { county: brand.county, holder: brand.holder.id },
  state: brand,
});

export const newPlace = (waiting: readonly BrandState[]): Place => ({
  kind: 'new',
  id: '',
  path: '/entry',
  name: '申报与公示',
  state: waiting,
});

const WHOLES: ReadonlySet<string> = new Set([
  'brand',
  'party',
  'office',
  'list',
  'cycle',
  'scheme',
  'new',
]);

export const partyPlace = (
  id: string,
  name: string,
  scope: Scope | undefined,
  state: unknown,
): Place => ({
  kind: 'party',
  id,
  path: `/parties/${id}`,
  name,
  stream: `party:${id}`,
  ...(scope && { scope }),
  state,
});

export const officePlace = (code: string, name: string, state: unknown): Place => ({
  kind: 'office',
  id: code,
  path: `/offices/${code}`,
  name,
  stream: `office:${code}`,
  scope: { county: code, holder: '' },
  state,
});

export const listPlace = (list: NoticeBatchState): Place => ({
  kind: 'list',
  id: list.id,
  path: `/lists/${list.id}`,
  name: list.title,
  stream: `notice-batch:${list.id}`,
  state: list,
});

export const cyclePlace = (report: CycleReport): Place => ({
  kind: 'cycle',
  id: report.cycle.id,
  path: `/cycles/${report.cycle.id}`,
  name: `评估批次 ${report.cycle.id}`,
  stream: `cycle:${report.cycle.id}`,
  state: report,
});

export const schemePlace = (scheme: Scheme): Place => ({
  kind: 'scheme',
  id: scheme.id,
  path: `/rulings/${scheme.id}`,
  name: `${scheme.citation}裁定事项`,
  stream: `scheme:${scheme.id}`,
  state: scheme,
});

/** What a form at a place is put together from. */
export const givenAt = (
  { id, state }: Place,
  scheme: Scheme,
  asked: Given['asked'] = {},
): Given => ({ scheme, id, state, asked });

/** Whether a form is about the place itself, rather than about a part of a brand. */
export const isWhole = (about: Form['about']): about is PlaceKind => WHOLES.has(about);

/** The kind of place at which a form is found. */
export const placeOf = ({ about }: Form): PlaceKind => (isWhole(about) ? about : 'brand');
