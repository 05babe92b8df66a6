import type { Day } from '../../calendar/day.ts';
import { demand } from '../../refusal.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import { evolve } from '../../register/brand/evolve.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { sceneOf, type ToldEvent } from '../compose.ts';
import type { Directory } from '../directory.ts';
import { isPaperKind, PAPER_KINDS, type PaperKind } from './kinds.ts';
import type { Chapter, Paper, PaperScene, Writer } from './paper.ts';

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

/**
 * Every document that a brand's record holds, in the order in which they came about, each as of its
 * own time: who held the brand then is its addressee. Drafts are what may be printed now.
 */
export function papersOf(
  events: readonly ToldEvent[],
  law: Pick<Directory, 'scheme' | 'calendar'>,
): readonly FiledPaper[] {
  const papers = new Map<string, FiledPaper>();
  const history: Chapter[] = [];
  let state: BrandState | undefined;
  for (const told of events) {
    state = evolve(state, told.event);
    const chapter = { ...told, state };
    history.push(chapter);
    const scene = sceneOf(told.event, state, { ...law, now: told.recordedAt });
    for (const paper of writtenBy(chapter, { ...scene, history })) file(papers, paper);
  }
  return [...papers.values()];
}

/** Which document is meant: the last of its kind, of a case or of a decision where one is named. */
export interface Wanted {
  readonly kind: string;
  readonly caseId?: string | undefined;
  readonly decisionId?: string | undefined;
}

/**
 * The last document of a kind.
 * @throws Refusal `paper.unknown-kind`; `paper.not-on-record` where nothing calls for one yet.
 */
export function paperOf(
  papers: readonly FiledPaper[],
  { kind, caseId, decisionId }: Wanted,
): FiledPaper {
  demand(
    isPaperKind(kind),
    'paper.unknown-kind',
    `没有文书种类“${kind}”，现有：${Object.keys(PAPER_KINDS).join('、')}`,
  );
  const found = papers.findLast(
    (paper) =>
      paper.kind === kind &&
      (!caseId || paper.caseId === caseId) &&
      (!decisionId || paper.decisionId === decisionId),
  );
  demand(found, 'paper.not-on-record', `记录中还没有可以打印的“${PAPER_KINDS[kind].name}”`);
  return found;
}
