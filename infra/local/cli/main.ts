import { Refusal } from '../../../shared/refusal.ts';

/** What a command module exports; `run` resolves to the exit code. */
interface Command {
  run(args: string[]): Promise<number>;
}

/** Loaded on use, so that a calculator does not wait for a ledger. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['due', () => import('./due.ts')],
  ['calendar', () => import('./calendar.ts')],
  ['scheme', () => import('./scheme.ts')],
  ['simulate', () => import('./simulate.ts')],
  ['verify', () => import('./verify.ts')],
]);

function commandNamed(name: string | undefined): () => Promise<Command> {
  const command = COMMANDS.get(name ?? '');
  if (command) return command;
  const known = [...COMMANDS.keys()].join('、');
  throw new Refusal('cli.unknown-command', `没有命令“${name ?? ''}”，现有：${known}`);
}

/** `parseArgs` throws errors of its own for options it does not know. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return new Refusal('cli.arguments', `命令行参数有误：${error.message}`);
  throw error;
}

const [name, ...args] = process.argv.slice(2);
try {
  const { run } = await commandNamed(name)();
  process.exitCode = await run(args);
} catch (error) {
  const { code, requirement } = asRefusal(error);
  console.error(`${code}: ${requirement}`);
  process.exitCode = 2;
}
