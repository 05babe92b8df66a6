import * as z from 'zod/mini';
import { addDays, type Day } from '../shared/calendar/day.ts';
import { dayOf } from '../shared/calendar/moment.ts';
import { type Failure, failureOf } from '../shared/failure.ts';
import { SYSTEM } from '../shared/identity/actor.ts';
import { everyItem } from '../shared/ledger/pages.ts';
import type { Ledger } from '../shared/ledger/port.ts';
import type { StreamId } from '../shared/ledger/stream.ts';
import type { Log } from '../shared/log.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import type { OfficeState } from '../shared/register/office/decider.ts';
import { countsOf, type DeskCounts, type DeskLine } from '../shared/register/office/desk.ts';
import { officeByCode } from '../shared/schemes/catalogue.ts';
import type { Scheme } from '../shared/schemes/format.ts';
import { MOST_IDS, MomentInput } from './inputs.ts';

export const DigestOfficeInput = z.object({
  office: z.string().check(z.minLength(1)),
  now: MomentInput,
});

export interface DigestOfficeDeps {
  readonly ledger: Pick<Ledger, 'lookup' | 'noticesOn'>;
  readonly scheme: Scheme;
  /** The current state of a stream; undefined when there is none. */
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  /** What a stream puts on the desk of an office. */
  readonly deskLines: (state: unknown, office: string) => readonly DeskLine[];
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

/** After a longer silence the days before these are not counted. */
const MOST_DAYS = 10;

/** Tells one office what is on its desk, once a day: the second time finds the first digest. */
export function createDigestOffice(deps: DigestOfficeDeps) {
  const { ledger, scheme, stateOf, deskLines, executeCommand, deliver, log } = deps;

  async function linesOf(office: string, failures: Failure[]): Promise<readonly DeskLine[]> {
    const lines: DeskLine[] = [];
    const read = async (stream: StreamId, onFailure: (error: unknown) => void) => {
      try {
        const state = await stateOf(stream);
        if (state !== undefined) lines.push(...deskLines(state, office));
      } catch (error) {
        onFailure(error);
      }
    };
    // What failed in passing is read once more: a line left out is not told before tomorrow.
    const again: StreamId[] = [];
    for await (const stream of everyItem((page) => ledger.lookup(`desk:${office}`, page)))
      await read(stream, () => again.push(stream));
    for (const stream of again)
      await read(stream, (error) => failures.push(failureOf(stream, error)));
    return lines;
  }

  /** The city sees what is on the desks of its counties, in numbers; each county reports its own failures. */
  async function countiesOf(office: string): Promise<readonly DeskCounts[] | undefined> {
    if (office !== scheme.city.code) return undefined;
    const counts = [];
    for (const { code } of scheme.counties) counts.push(countsOf(code, await linesOf(code, [])));
    return counts;
  }

  /** What the office sent since the day of its digest before. */
  async function sentSince(office: string, today: Day): Promise<number> {
    const state = (await stateOf(`office:${office}`)) as OfficeState | undefined;
    const { name } = officeByCode(scheme, office);
    let sent = 0;
    let day = state?.lastDigestOn ?? today;
    for (let n = 0; day < today && n < MOST_DAYS; day = addDays(day, 1), n++)
      for await (const { state, notice } of everyItem((page) => ledger.noticesOn(day, page)))
        if ((state === 'sent' || state === 'merged') && notice.from.office === name) sent++;
    return sent;
  }

  return async ({
    office,
    now,
  }: z.output<typeof DigestOfficeInput>): Promise<DigestOfficeResult> => {
    const failures: Failure[] = [];
    const lines = await linesOf(office, failures);
    const unread = failures.length;
    const counties = await countiesOf(office);
    const wentOut = await sentSince(office, dayOf(now));
    const { notices } = await executeCommand(
      `office:${office}`,
      {
        type: 'send-digest',
        office,
        lines,
        ...(counties && { counties }),
        wentOut,
        ...(unread > 0 && { unread }),
      },
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
