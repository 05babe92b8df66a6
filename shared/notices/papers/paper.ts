import { type Day, formatDay } from '../../calendar/day.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { ToldEvent } from '../compose.ts';
import { recipientOf, type Scene } from '../draft.ts';
import type { Block } from '../notice.ts';
import { paragraph } from '../wording.ts';

/** A labelled field of a form; lines that are empty are to be filled in by hand. */
export interface Cell {
  readonly label: string;
  readonly lines: readonly string[];
  /** A heading over the rows below it, across the page. */
  readonly heads?: true;
}

/** A row has one field across the page, or two side by side. */
export type PaperBlock =
  | Block
  | { readonly kind: 'form'; readonly rows: readonly (readonly Cell[])[] };

/** What goes on paper. `render/` prints it as HTML and as docx. */
export interface Sheet {
  readonly title: string;
  /** 发文字号; absent where a document bears none. */
  readonly number?: string;
  /** 主送. */
  readonly to?: string;
  readonly blocks: readonly PaperBlock[];
  /** The office that signs; without it there is neither a red head nor a signature. */
  readonly from?: { readonly office: string; readonly on?: Day };
  /** 抄送. */
  readonly copyTo?: string;
  /** Each begins a page of its own. */
  readonly attachments?: readonly Sheet[];
}

/** A document of a brand's record. */
export interface Paper extends Sheet {
  /** Unique in the record: `order/case-1/rectification`. */
  readonly id: string;
  /** Gives way to the paper whose id begins with its own. */
  readonly draft: boolean;
  readonly caseId?: string;
  readonly decisionId?: string;
}

/** An event with the brand right after it. */
export interface Chapter extends ToldEvent {
  readonly state: BrandState;
}

/** How an office is reached, by its code: kept beside the record, and printed as it is now. */
export type Offices = Readonly<
  Record<string, { readonly phone?: string; readonly address?: string } | undefined>
>;

export interface PaperScene extends Scene {
  readonly offices: Offices;
  /** Oldest first; the event itself is the last. */
  readonly history: readonly Chapter[];
}

export type Writer<Type extends BrandEvent['type']> = (
  event: Extract<BrandEvent, { type: Type }>,
  scene: PaperScene,
) => readonly Paper[];

/** By event: which documents it brings about, or completes. */
export type Writers = { readonly [Type in BrandEvent['type']]?: Writer<Type> };

export const BLANK_DAY = '＿＿＿＿年＿月＿日';

export const dayOrBlank = (day: Day | undefined): string => (day ? formatDay(day) : BLANK_DAY);

export const numberOrPending = (number: string | undefined): string => number ?? '（文号待编）';

const BLANK = '＿＿＿＿＿＿＿＿';

/** Whom to ask: a person's name is filled in by the office, and is no part of the record. */
export function contactOf(side: 'county' | 'city', scene: PaperScene): Block {
  const { phone = BLANK, address = BLANK } = scene.offices[recipientOf(side, scene).id] ?? {};
  return paragraph(`联系人：＿＿＿＿＿＿（制发单位填写）；联系电话：${phone}；地址：${address}。`);
}

/** ☑ for what is chosen, ☐ for the others. */
export const boxes = (
  options: readonly string[],
  isChosen: (index: number) => boolean,
): readonly string[] => options.map((option, i) => `${isChosen(i) ? '☑' : '☐'} ${option}`);

export const cell = (label: string, ...lines: readonly string[]): Cell => ({ label, lines });

/** Room for a signature or a seal. */
export const signature = (label: string): Cell => ({ label, lines: ['', ''] });

/** Room for a person to write. */
export const room = (label: string): Cell => ({ label, lines: ['', '', ''] });

export const form = (...rows: readonly (readonly Cell[])[]): PaperBlock => ({ kind: 'form', rows });
