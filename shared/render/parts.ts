import { dayOf } from '../calendar/moment.ts';
import type { Notice } from '../notices/notice.ts';
import { distance, dueInFull } from '../notices/wording.ts';

/** What HTML and plain text say alike, so that neither knows more than the other. */
export interface DueLines {
  readonly what: string;
  readonly day: string;
  readonly distance: string;
  readonly provisional: boolean;
  readonly why: string;
}

/** What a mail says of its due day; undefined for a notice without one. */
export function dueLines({ due, composedAt }: Notice): DueLines | undefined {
  if (!due) return undefined;
  const { what, reckoning, workingDaysLeft } = due;
  return {
    what,
    day: dueInFull(reckoning),
    distance: distance(reckoning, workingDaysLeft, dayOf(composedAt)),
    provisional: reckoning.certainty === 'provisional',
    why: due.why,
  };
}

export interface RenderOptions {
  /** The one thing to press, where there is a page to go to: a holder's own, or a brand's. */
  readonly link?: string;
  /** Where the console is reached, such as `http://127.0.0.1:8787`: rows lead there. */
  readonly baseUrl?: string;
}

/** The address of each row of a table, as far as it has one and the console can be reached. */
export const rowLinks = (
  { links }: { readonly links?: { readonly paths: readonly string[] } },
  { baseUrl }: RenderOptions,
): readonly string[] => (links && baseUrl ? links.paths.map((path) => `${baseUrl}${path}`) : []);

export const BUTTON = '查看办理情况';
export const FOOTER =
  '本邮件由劳务品牌期限管理系统代发，请勿直接回复；如有疑问，请与落款单位联系。';
