import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** `0 .. shards - 1`: the first four bytes of the key's SHA-256, modulo the number of shards. */
export const shardOf = (shardKey: string, shards: number): number =>
  new DataView(sha256(utf8ToBytes(shardKey)).buffer).getUint32(0) % shards;
