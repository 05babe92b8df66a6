import { demand } from '../refusal.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import type { Actor, Role } from './actor.ts';

/** Under which a ledger keeps the way to a reporter: outside the chain, to be deleted for good. */
export const reporterKey = (id: string): string => `reporter:${id}`;

const HANDLERS: readonly Role[] = ['county-officer', 'county-lead', 'city-officer'];

/**
 * A report, and the way to whoever made it, are for the office that handles it: not for the holder,
 * nor for staff who have nothing to do with it.
 */
export const mayReadReport = (actor: Actor | undefined, { office }: PublicReportState): boolean =>
  actor !== undefined && HANDLERS.includes(actor.role) && actor.office === office;

/** @throws Refusal `report.protected`. */
export const demandReader = (actor: Actor | undefined, report: PublicReportState): void =>
  demand(mayReadReport(actor, report), 'report.protected', '举报材料和举报人信息仅限办理单位查阅');
