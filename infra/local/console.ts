import type { Hono } from 'hono';
import { openServices } from '../../shared/application/services.ts';
import { addDays } from '../../shared/calendar/day.ts';
import { dayOf, type Moment } from '../../shared/calendar/moment.ts';
import { createConsole } from '../../shared/console/app.ts';
import { formatMoment } from '../../shared/console/names.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { mergeNotices } from '../../shared/notices/merge.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { renderHtml } from '../../shared/render/html.ts';
import { renderText } from '../../shared/render/text.ts';
import type { Machine } from './machine.ts';
import { nextDueAt, passTime } from './pass-time.ts';

/** A page waits for the move that it asked for. */
const MOST_DAYS_A_MOVE = 366;

/** Moves the sandbox clock, one move at a time. */
function mover(machine: Machine, onMoved: (to: Moment) => void) {
  let last: Promise<unknown> = Promise.resolve();
  const move = async (to: Moment) => {
    if (dayOf(to) > addDays(dayOf(machine.clock.now()), MOST_DAYS_A_MOVE))
      throw new Refusal(
        'clock.too-far',
        `一次最多前进 ${MOST_DAYS_A_MOVE} 天，收到${formatMoment(to)}`,
      );
    await passTime(machine, to);
    onMoved(to);
  };
  return (to: Moment): Promise<void> => {
    const moved = last.then(() => move(to));
    last = moved.catch(() => {});
    return moved;
  };
}

/** A mail as it went out: a leader with the notices that travelled in it. */
async function rendered(row: OutboxRow, ledger: Pick<Ledger, 'notice'>) {
  const members = await Promise.all((row.members ?? []).map((id) => ledger.notice(id)));
  const notice = mergeNotices([row, ...members].flatMap((one) => (one ? [one.notice] : [])));
  return { html: renderHtml(notice), text: renderText(notice) };
}

/** The console over a machine; `onMoved` hears of every move, where the clock is a sandbox clock. */
export async function consoleOf(
  machine: Machine,
  { sandbox, onMoved }: { sandbox: boolean; onMoved: (to: Moment) => void },
): Promise<Hono> {
  const { ledger, clock, host } = machine;
  const { lawOf, executor } = await openServices(host.ports);
  return createConsole({
    ledger,
    lawOf,
    brand: async (stream) => (await executor.stateOf(stream)) as BrandState | undefined,
    clock: clock.now,
    ...(sandbox && {
      sandbox: { move: mover(machine, onMoved), nextDue: () => nextDueAt(ledger) },
    }),
    renderMail: (row) => rendered(row, ledger),
  });
}
