import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scheme } from './format.ts';

/**
 * `<id>@<version>`, and where rulings are answered otherwise than by default, a short hash of
 * those answers: `<id>@<version>+3f2a9c1b`. The basis of a date thus tells both apart.
 */
export function schemeVersion({ id, version, rulings }: Scheme): string {
  const deviations = rulings
    .filter(({ answer, default: byDefault }) => answer !== undefined && answer !== byDefault)
    .map(({ id, answer }) => `${id}=${answer}`)
    .sort();
  const label = `${id}@${version}`;
  if (!deviations.length) return label;
  return `${label}+${bytesToHex(sha256(utf8ToBytes(deviations.join('\n')))).slice(0, 8)}`;
}
