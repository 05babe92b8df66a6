import { Refusal } from '../../../shared/refusal.ts';
import { exitAs } from './exit.ts';

/** What a command module exports; `run` resolves to the exit code. */
interface Command {
  run(args: string[]): Promise<number>;
}

/** Loaded on use, so that a calculator does not wait for a ledger. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['due', () => import('./due.ts')],
  ['calendar', () => import('./calendar.ts')],
  ['cycle', () => import('./cycle.ts')],
  ['scheme', () => import('./scheme.ts')],
  ['amendment', () => import('./amendment.ts')],
  ['scheme-diff', () => import('./scheme-diff.ts')],
  ['simulate', () => import('./simulate.ts')],
  ['contact', () => import('./contact.ts')],
  ['blacklist', () => import('./blacklist.ts')],
  ['export', () => import('./export.ts')],
  ['verify', () => import('./verify.ts')],
  ['paper', () => import('./paper.ts')],
  ['archive', () => import('./archive.ts')],
]);

function commandNamed(name: string | undefined): () => Promise<Command> {
  const command = COMMANDS.get(name ?? '');
  if (command) return command;
  const known = [...COMMANDS.keys()].join('、');
  throw new Refusal('cli.unknown-command', `没有命令“${name ?? ''}”，现有：${known}`);
}

const [name, ...args] = process.argv.slice(2);
await exitAs(async () => (await commandNamed(name)()).run(args));
