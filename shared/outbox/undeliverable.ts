import type { Moment } from '../calendar/moment.ts';
import { type Actor, SYSTEM } from '../identity/actor.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import type { UndeliverableReason } from './protocol.ts';
import type { OutboxRow } from './row.ts';

/**
 * Carries out one command on a stream; the same `commandId` again changes nothing and answers the
 * same. @throws Refusal.
 */
export type ExecuteCommand = (
  stream: StreamId,
  command: { readonly type: string } & Readonly<Record<string, unknown>>,
  meta: { readonly commandId: string; readonly actor: Actor; readonly now: Moment },
) => Promise<{ readonly notices: readonly string[] }>;

export interface UndeliverableDeps {
  /** The current state of a stream; undefined when there is none. */
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  readonly executeCommand: ExecuteCommand;
}

/** Streams that keep what did not arrive, and put it on a desk. */
const KEEPERS = ['brand:', 'public-report:', 'office:'];

/** Who has to find another way: the brand's county, or the office that handles the report. */
const keeperOf = (state: unknown): string => {
  const { county, office } = state as Partial<BrandState & PublicReportState>;
  return county ?? office ?? '';
};

/** Puts each notice on the desk of the office that has to find another way. */
export async function recordUndeliverable(
  rows: readonly OutboxRow[],
  reason: UndeliverableReason,
  now: Moment,
  { stateOf, executeCommand }: UndeliverableDeps,
): Promise<void> {
  /** An office looks at its own desk. */
  const deskFor = async ({ stream, notice: { to } }: OutboxRow): Promise<string> =>
    to.kind === 'office' ? to.id : keeperOf(await stateOf(stream));

  for (const row of rows.filter(({ stream }) => KEEPERS.some((kind) => stream.startsWith(kind)))) {
    const { subject } = row.notice;
    const office = await deskFor(row);
    await executeCommand(
      row.stream,
      { type: 'report-undeliverable', noticeId: row.id, subject, office, reason },
      { commandId: `undeliverable:${row.id}`, actor: SYSTEM, now },
    );
  }
}
