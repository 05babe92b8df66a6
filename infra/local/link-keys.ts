import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkKeys, parseKeys } from '../../shared/identity/links/keys.ts';
import type { LinkKeys } from '../../shared/identity/links/port.ts';

export const LINK_KEYS_FILE = 'link-keys.json';

/** The keys of links in a data folder, readable by its owner only; made where there are none. */
export function keysIn(folder: string): LinkKeys {
  const file = join(folder, LINK_KEYS_FILE);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const first = { current: 'k1', k1: randomBytes(48).toString('base64url') };
    writeFileSync(file, `${JSON.stringify(first)}\n`, { mode: 0o600 });
  }
  return linkKeys(async () => parseKeys(readFileSync(file, 'utf8')));
}
