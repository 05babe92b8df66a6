import { type Zippable, zipSync } from 'fflate';
import type { Moment } from '../calendar/moment.ts';

/** The civil time of the moment in whatever zone the host runs: a zip keeps local time. */
function civil(at: Moment): Date {
  const [year = 0, month = 1, day, hour, minute, second] = at.slice(0, 19).split(/\D/).map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}

/** As made on Unix, where readers take names to be UTF-8; a file that its owner may write. */
const MADE_ON = { os: 3, attrs: 0o100644 << 16 } as const;

/** The same files at the same moment give the same bytes. */
export function zip(files: ReadonlyMap<string, Uint8Array>, at: Moment): Uint8Array {
  const mtime = civil(at);
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { ...MADE_ON, mtime, level: 6 }];
  return zipSync(entries);
}
