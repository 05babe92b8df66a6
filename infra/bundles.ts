import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUDGETS, LIMIT_KILOBYTES } from './budgets.ts';
import { describeBundle, functionNames, PACKS_FILE } from './bundle.ts';
import type { FunctionName } from './stacks/functions.ts';

/**
 * `npm run bundles`: the size of every function's bundle, and which packages it is made of. Fails
 * where one is over its budget; says why one may be over the limit.
 */

/** `node_modules/@aws-sdk/client-ses/…` -> `@aws-sdk/client-ses`; our own by folder. */
function packageOf(path: string): string {
  const [, inside] = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  return inside ?? path.split('/').slice(0, 2).join('/');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** How it stands to the limit or, over that, to its budget. */
function verdict(name: FunctionName, bytes: number): { text: string; overBudget: boolean } {
  const budget = BUDGETS[name];
  const kilobytes = budget?.kilobytes ?? LIMIT_KILOBYTES;
  const overBudget = bytes >= kilobytes * 1000;
  if (overBudget) return { text: `OVER ITS BUDGET of ${kilobytes} kB`, overBudget };
  if (!budget) return { text: '', overBudget };
  const over = bytes >= LIMIT_KILOBYTES * 1000 ? 'over' : 'no longer over';
  return {
    text: `${over} the limit of ${LIMIT_KILOBYTES} kB, within its budget of ${kilobytes}: ${budget.reason}`,
    overBudget,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-bundles-'));
try {
  for (const name of functionNames()) {
    const [output] = Object.values((await describeBundle(name, 'ses', folder)).outputs);
    if (!output) throw new Error(`${name} has no output`);
    const parts = new Map<string, number>();
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs))
      parts.set(packageOf(path), (parts.get(packageOf(path)) ?? 0) + bytesInOutput);
    const { text, overBudget } = verdict(name as FunctionName, output.bytes);
    console.log(`${kilobytes(output.bytes)}  ${name}  ${text}`.trimEnd());
    const packs = join(folder, name, PACKS_FILE);
    if (existsSync(packs))
      console.log(`           ${kilobytes(statSync(packs).size)}  ${PACKS_FILE}, beside it`);
    for (const [part, bytes] of [...parts].sort(([, a], [, b]) => b - a).slice(0, 40))
      console.log(`           ${kilobytes(bytes)}  ${part}`);
    if (overBudget) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
