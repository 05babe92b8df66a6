import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, functionNames, LIMIT_KILOBYTES, PACKS_FILE, type Part, sizeOf } from './bundle.ts';

/**
 * `npm run bundles`: what every function loads before its first event, what it loads when an event
 * first needs it, and which packages both are made of. Fails where a start is over the limit.
 */

/** `node_modules/@aws-sdk/client-ses/…` -> `@aws-sdk/client-ses`; our own by folder. */
function packageOf(path: string): string {
  const [, inside] = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  return inside ?? path.split('/').slice(0, 2).join('/');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

function printPackages(parts: readonly Part[]): void {
  const sizes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of parts.flatMap(({ sources }) => Object.entries(sources)))
    sizes.set(packageOf(path), (sizes.get(packageOf(path)) ?? 0) + bytesInOutput);
  for (const [name, bytes] of [...sizes].sort(([, a], [, b]) => b - a).slice(0, 25))
    console.log(`           ${kilobytes(bytes)}  ${name}`);
}

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-bundles-'));
try {
  for (const name of functionNames()) {
    const { atStart, onDemand } = await bundle(name, 'ses', folder);
    const size = sizeOf(atStart);
    const over = size >= LIMIT_KILOBYTES * 1000;
    if (over) process.exitCode = 1;
    console.log(
      `${kilobytes(size)}  ${name}${over ? `  OVER THE LIMIT of ${LIMIT_KILOBYTES} kB` : ''}`,
    );
    printPackages(atStart);
    if (onDemand.length > 0) {
      console.log(`  ${kilobytes(sizeOf(onDemand))}  on demand, in ${onDemand.length} files`);
      printPackages(onDemand);
    }
    const packs = join(folder, name, PACKS_FILE);
    if (existsSync(packs)) console.log(`  ${kilobytes(statSync(packs).size)}  ${PACKS_FILE}, data`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
