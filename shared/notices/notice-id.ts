import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The same parts give the same id, on every machine and at every recomposition: 32 of
 * `[0-9a-f]`, 128 bits, fit for an SES tag value and a Message-ID.
 */
export const noticeId = (...parts: readonly (string | number)[]): string =>
  bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(parts)))).slice(0, 32);
