import { addDays, type Day } from '../../shared/calendar/day.ts';
import { dayOf, type Moment, momentAt } from '../../shared/calendar/moment.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { OFFICE_OPENS } from '../../shared/register/milestones.ts';
import type { Machine } from './machine.ts';

/** Further than every moment that a ledger knows. */
const NEVER = '9999-12-31T00:00:00.000+08:00' as Moment;

/** The earliest moment, after `after` and up to `until`, at which something falls due. */
export async function nextDueAt(
  ledger: Pick<Ledger, 'shards' | 'due'>,
  after = '' as Moment,
  until = NEVER,
): Promise<Moment | undefined> {
  const firsts: Moment[] = [];
  for (let shard = 0; shard < ledger.shards; shard++)
    for await (const { dueAt } of everyItem((page) => ledger.due(shard, until, page)))
      if (dueAt > after) {
        firsts.push(dueAt);
        break;
      }
  return firsts.sort()[0];
}

/** The next opening of the offices; on a rest day the digest finds nothing to do. */
function nextOpening(now: Moment, from: Day): Moment {
  const today = dayOf(now);
  const opening = momentAt(today, OFFICE_OPENS);
  const next = now < opening ? opening : momentAt(addDays(today, 1), OFFICE_OPENS);
  const first = momentAt(from, OFFICE_OPENS);
  return next < first ? first : next;
}

/**
 * Lets time pass up to `to`, stopping at every moment at which something falls due, so that what
 * happens is recorded when it would have been; offices get their digests from `digestsFrom` on.
 * @throws Refusal `clock.behind-ledger`.
 */
export async function passTime(
  { ledger, clock, host }: Machine,
  to: Moment,
  digestsFrom: Day = dayOf(clock.now()),
): Promise<void> {
  let swept: Moment | undefined;
  while (true) {
    const due = await nextDueAt(ledger, swept, to);
    const opening = nextOpening(clock.now(), digestsFrom);
    const next = due && due < opening ? due : opening;
    if (next > to) break;
    const now = next < clock.now() ? clock.now() : next;
    await clock.moveTo(now);
    await host.drain(now);
    if (next === opening) await host.digest(now);
    swept = now;
  }
  await clock.moveTo(to);
}
