import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBundle, functionNames } from './bundle.ts';

/** `npm run bundles`: the size of every function's bundle, and which packages it is made of. */

const LIMIT_BYTES = 450_000;

/** `node_modules/@aws-sdk/client-ses/…` -> `@aws-sdk/client-ses`; our own by folder. */
function packageOf(path: string): string {
  const [, inside] = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  return inside ?? path.split('/').slice(0, 2).join('/');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-bundles-'));
try {
  for (const name of functionNames()) {
    const [output] = Object.values((await describeBundle(name, 'ses', folder)).outputs);
    if (!output) throw new Error(`${name} has no output`);
    const parts = new Map<string, number>();
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs))
      parts.set(packageOf(path), (parts.get(packageOf(path)) ?? 0) + bytesInOutput);
    const tooLarge = output.bytes >= LIMIT_BYTES;
    console.log(`${kilobytes(output.bytes)}  ${name}${tooLarge ? '  TOO LARGE' : ''}`);
    for (const [part, bytes] of [...parts].sort(([, a], [, b]) => b - a).slice(0, 40))
      console.log(`           ${kilobytes(bytes)}  ${part}`);
    if (tooLarge) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
