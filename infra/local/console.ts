import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { addDays } from '../../shared/calendar/day.ts';
import { dayOf, type Moment } from '../../shared/calendar/moment.ts';
import { createConsole } from '../../shared/console/app.ts';
import type { ConsoleDeps } from '../../shared/console/deps.ts';
import { Refusal } from '../../shared/refusal.ts';
import { formatMoment } from '../../shared/words/names.ts';
import { consoleDeps } from '../console.ts';
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

/** A refusal leaves a function as an error whose cause it is. */
const refusalIn = (error: unknown) =>
  error instanceof Error && error.cause instanceof Refusal ? error.cause : error;

/** On loopback the visitor chooses who acts; the function checks the actor like any other. */
const actingOn = ({ host }: Machine): ConsoleDeps['acting'] => ({
  async execute(stream, command, meta) {
    try {
      return await host.command({ stream, command, ...meta });
    } catch (error) {
      throw refusalIn(error);
    }
  },
  newCommandId: randomUUID,
});

/** The console over a machine; `onMoved` hears of every move, where the clock is a sandbox clock. */
export async function consoleOf(
  machine: Machine,
  { sandbox, onMoved }: { sandbox: boolean; onMoved: (to: Moment) => void },
): Promise<Hono> {
  const { baseUrl, linkKeys: keys } = machine.host.ports;
  return createConsole({
    ...(await consoleDeps(machine.host.ports)),
    acting: actingOn(machine),
    reporters: machine.ledger,
    ...(baseUrl && keys && { links: { baseUrl, keys } }),
    ...(sandbox && {
      sandbox: { move: mover(machine, onMoved), nextDue: () => nextDueAt(machine.ledger) },
    }),
  });
}
