import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createExecutor } from '../../../shared/application/execute.ts';
import { readLaw } from '../../../shared/application/law.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { sandboxClock } from '../clock.ts';
import { LEDGER_FILE, openMachine } from '../machine.ts';

/** The local ledger, for one command of the city's: the clock stands where the ledger has got to. */
export async function withRegister<T>(
  data: string,
  run: (register: Awaited<ReturnType<typeof openRegister>>) => Promise<T>,
): Promise<T> {
  const register = await openRegister(data);
  try {
    return await run(register);
  } finally {
    await register.ledger.close();
  }
}

async function openRegister(data: string) {
  if (!existsSync(join(data, LEDGER_FILE)))
    throw new Refusal(
      'ledger.missing',
      `“${data}”中没有台账，请先运行 npm start，或以 --data 指明`,
    );
  const { ledger, clock, host } = await openMachine(data, sandboxClock);
  const { scheme, beside } = host.ports;
  const lawOf = await readLaw(ledger, scheme, beside);
  const { stateOf } = createExecutor(ledger, lawOf);
  const actor: Actor = { role: 'city-officer', id: 'command-line', office: scheme.city.code };
  const execute = (stream: string, command: object, commandId: string) =>
    host.command({ stream, commandId, actor, command }).catch((error: unknown) => {
      throw error instanceof Error && error.cause instanceof Refusal ? error.cause : error;
    });
  return { ledger, scheme, beside, lawOf, stateOf, execute, now: clock.now() };
}
