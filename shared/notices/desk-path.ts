import type { DeskLine } from '../register/office/desk.ts';

/** The page of the console on which a line is dealt with. */
export function pathOf({ group, kind, owner, brand, caseId, report }: DeskLine): string {
  if (report) return `/reports/${report}`;
  if (group === 'calendar') return '/calendar';
  if (kind === 'duty') return `/offices/${owner}`;
  return caseId ? `/brands/${brand}/cases/${caseId}` : `/brands/${brand}`;
}
