import * as z from 'zod';
import { dayOf } from '../shared/calendar/moment.ts';
import { type Failure, failureOf } from '../shared/failure.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import type { Ledger, StreamId } from '../shared/ledger/port.ts';
import type { Log } from '../shared/log.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import type { DigestLine } from '../shared/register/office/decider.ts';
import { MOST_IDS, MomentInput } from './inputs.ts';

export const DigestOfficeInput = z.object({ office: z.string().min(1), now: MomentInput });

export interface DigestOfficeDeps {
  readonly ledger: Pick<Ledger, 'lookup'>;
  /** The current state of a stream; undefined when there is none. */
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  /** What a stream puts on the desk of an office. */
  readonly deskLines: (state: unknown, office: string) => readonly DigestLine[];
  readonly executeCommand: ExecuteCommand;
  readonly deliver: Deliver;
  readonly log: Log;
}

export interface DigestOfficeResult {
  readonly office: string;
  readonly lines: number;
  readonly sent: number;
  readonly failed: number;
  readonly ids: readonly string[];
}

/** Tells one office what is on its desk, once a day: the second time finds the first digest. */
export function createDigestOffice(deps: DigestOfficeDeps) {
  const { ledger, stateOf, deskLines, executeCommand, deliver, log } = deps;

  async function streamsOf(office: string): Promise<readonly StreamId[]> {
    const streams: StreamId[] = [];
    let page: string | undefined;
    do {
      const { items, next } = await ledger.lookup(`desk:${office}`, page);
      streams.push(...items);
      page = next;
    } while (page !== undefined);
    return streams;
  }

  return async ({
    office,
    now,
  }: z.output<typeof DigestOfficeInput>): Promise<DigestOfficeResult> => {
    const lines: DigestLine[] = [];
    const failures: Failure[] = [];
    for (const stream of await streamsOf(office)) {
      try {
        const state = await stateOf(stream);
        if (state !== undefined) lines.push(...deskLines(state, office));
      } catch (error) {
        failures.push(failureOf(stream, error));
      }
    }
    const { notices } = await executeCommand(
      `office:${office}`,
      { type: 'send-digest', office, lines },
      { commandId: `digest:${office}:${dayOf(now)}`, actor: SYSTEM, now },
    );
    const delivery = await deliver(notices, now);
    failures.push(...delivery.failures);
    for (const failure of failures)
      log('error', 'digest-office item failed', { office, ...failure });
    return {
      office,
      lines: lines.length,
      sent: [...delivery.outcomes.values()].filter((state) => state === 'sent').length,
      failed: failures.length,
      ids: failures.map(({ id }) => id).slice(0, MOST_IDS),
    };
  };
}
