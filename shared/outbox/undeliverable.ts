import type { Moment } from '../calendar/moment.ts';
import { type Actor, SYSTEM } from '../identity/actor.ts';
import type { StreamId } from '../ledger/port.ts';
import type { BrandState } from '../register/brand/state.ts';
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

/** Puts each notice about a brand on the desk of the office that has to find another way. */
export async function recordUndeliverable(
  rows: readonly OutboxRow[],
  reason: UndeliverableReason,
  now: Moment,
  { stateOf, executeCommand }: UndeliverableDeps,
): Promise<void> {
  /** An office looks at its own desk; for a holder, the brand's county has to find another way. */
  const deskFor = async ({ stream, notice: { to } }: OutboxRow): Promise<string> =>
    to.kind === 'office' ? to.id : ((await stateOf(stream)) as BrandState).county;

  for (const row of rows.filter(({ stream }) => stream.startsWith('brand:'))) {
    const { subject } = row.notice;
    const office = await deskFor(row);
    await executeCommand(
      row.stream,
      { type: 'report-undeliverable', noticeId: row.id, subject, office, reason },
      { commandId: `undeliverable:${row.id}`, actor: SYSTEM, now },
    );
  }
}
