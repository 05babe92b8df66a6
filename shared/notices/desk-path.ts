import type { DeskLine } from '../register/office/desk.ts';

/** The page of the console on which a line is dealt with. */
export function pathOf({ group, kind, owner, brand, caseId, report, noticeId }: DeskLine): string {
  // A report is read by the office that handles it, not by the one that follows it up.
  if (report) return kind === 'supervise' ? `/desk/${owner}` : `/reports/${report}`;
  if (group === 'calendar') return '/calendar';
  if (kind === 'duty') return `/offices/${owner}`;
  if (!brand && noticeId) return `/outbox/${noticeId}`;
  return caseId ? `/brands/${brand}/cases/${caseId}` : `/brands/${brand}`;
}
