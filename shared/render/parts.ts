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

/** The one thing to press, where there is a page to go to. */
export interface RenderOptions {
  readonly link?: string;
}

export const BUTTON = '查看详情并办理';
export const FOOTER =
  '本邮件由劳务品牌期限管理系统代发，请勿直接回复；如有疑问，请与落款单位联系。';
