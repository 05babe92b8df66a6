import { type Zippable, zipSync } from 'fflate';
import type { Moment } from '../calendar/moment.ts';

/** The civil time of the moment in whatever zone the host runs: a zip keeps local time. */
function civil(at: Moment): Date {
  const [year = 0, month = 1, day, hour, minute, second] = at.slice(0, 19).split(/\D/).map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}

/** The same files at the same moment give the same bytes. Names are UTF-8. */
export function zip(files: ReadonlyMap<string, Uint8Array>, at: Moment): Uint8Array {
  const mtime = civil(at);
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { mtime, level: 6 }];
  return zipSync(entries);
}
