import type { Day } from '../../calendar/day.ts';
import { demand } from '../../refusal.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import { evolve } from '../../register/brand/evolve.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { sceneOf, type ToldEvent } from '../compose.ts';
import type { Directory } from '../directory.ts';
import { isPaperKind, PAPER_KINDS, type PaperKind } from './kinds.ts';
import type { Chapter, Offices, Paper, PaperScene, Writer } from './paper.ts';

/** A document with the kind that it is of, and the day of the fact that it rests on. */
export interface FiledPaper extends Paper {
  readonly kind: PaperKind;
  readonly on: Day;
}

const KINDS = Object.entries(PAPER_KINDS) as [
  PaperKind,
  { readonly writers: Readonly<Record<string, Writer<BrandEvent['type']>>> },
][];

const writtenBy = (chapter: Chapter, scene: PaperScene): readonly FiledPaper[] =>
  KINDS.flatMap(([kind, { writers }]) =>
    (writers[chapter.event.type]?.(chapter.event, scene) ?? []).map((paper) => ({
      ...paper,
      kind,
      on: chapter.effectiveOn,
    })),
  );

const givesWayTo = (draft: Paper, { id }: Paper) => draft.draft && id.startsWith(`${draft.id}/`);

function file(papers: Map<string, FiledPaper>, paper: FiledPaper): void {
  for (const earlier of papers.values()) if (givesWayTo(earlier, paper)) papers.delete(earlier.id);
  papers.set(paper.id, paper);
}

/** A brand's record, each event with the brand right after it. */
export function chaptersOf(events: readonly ToldEvent[]): readonly Chapter[] {
  let state: BrandState | undefined;
  return events.map((told) => {
    state = evolve(state, told.event);
    return { ...told, state };
  });
}

/**
 * Every document that a brand's record holds, in the order in which they came about, each as of its
 * own time: who held the brand then is its addressee. Drafts are what may be printed now.
 */
export function papersOf(
  chapters: readonly Chapter[],
  law: Pick<Directory, 'scheme' | 'calendar'>,
  offices: Offices,
): readonly FiledPaper[] {
  const papers = new Map<string, FiledPaper>();
  chapters.forEach((chapter, i) => {
    const { event, state, recordedAt: now } = chapter;
    const history = chapters.slice(0, i + 1);
    const scene = { ...sceneOf(event, state, { ...law, now }), history, offices };
    for (const paper of writtenBy(chapter, scene)) file(papers, paper);
  });
  return [...papers.values()];
}

/** Which document is meant: the last of its kind, of a case or of a decision where one is named. */
export interface Wanted {
  readonly kind: string;
  /** The very document, where there are several. */
  readonly id?: string | undefined;
  readonly caseId?: string | undefined;
  readonly decisionId?: string | undefined;
}

/**
 * The last document of a kind.
 * @throws Refusal `paper.unknown-kind`; `paper.not-on-record` where nothing calls for one yet.
 */
export function paperOf(
  papers: readonly FiledPaper[],
  { kind, id, caseId, decisionId }: Wanted,
): FiledPaper {
  demand(
    isPaperKind(kind),
    'paper.unknown-kind',
    `没有文书种类“${kind}”，现有：${Object.keys(PAPER_KINDS).join('、')}`,
  );
  const found = papers.findLast(
    (paper) =>
      paper.kind === kind &&
      (!id || paper.id === id) &&
      (!caseId || paper.caseId === caseId) &&
      (!decisionId || paper.decisionId === decisionId),
  );
  demand(found, 'paper.not-on-record', `记录中还没有可以打印的“${PAPER_KINDS[kind].name}”`);
  return found;
}
