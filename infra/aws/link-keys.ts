import { epochOf, type Moment } from '../../shared/calendar/moment.ts';
import { linkKeys, parseKeys, type StoredKeys } from '../../shared/identity/links/keys.ts';
import type { LinkKeys } from '../../shared/identity/links/port.ts';
import type { Links } from '../../shared/identity/links/urls.ts';
import { clock } from './clock.ts';
import { LinksEnvironment, readEnvironment } from './environment.ts';

/** A key that was added or removed is known everywhere within this time. */
const KEPT_MS = 5 * 60_000;

/** The keys of links as a secret has them; read again when they are older than some minutes. */
export function keysInSecret(read: () => Promise<string>, clock: () => Moment): LinkKeys {
  let kept: { readonly at: number; readonly keys: Promise<StoredKeys> } | undefined;
  return linkKeys(() => {
    const at = epochOf(clock());
    if (!kept || at - kept.at > KEPT_MS) {
      const keys = read().then(parseKeys);
      kept = { at, keys };
      keys.catch(() => {
        kept = undefined;
      });
    }
    return kept.keys;
  });
}

export function openLinks(variables: NodeJS.ProcessEnv): Links {
  const { LINK_KEYS: secret, BASE_URL: baseUrl } = readEnvironment(LinksEnvironment, variables);
  const read = async () => (await import('./secret.ts')).readSecret(secret);
  return { baseUrl, keys: keysInSecret(read, clock) };
}
