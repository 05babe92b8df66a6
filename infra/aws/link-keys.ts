import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { epochOf, type Moment } from '../../shared/calendar/moment.ts';
import { linkKeys, parseKeys, type StoredKeys } from '../../shared/identity/links/keys.ts';
import type { LinkKeys } from '../../shared/identity/links/port.ts';

/** A key that was added or removed is known everywhere within this time. */
const KEPT_MS = 5 * 60_000;

export type ReadSecret = (id: string) => Promise<string>;

export function createSecretReader(): ReadSecret {
  const client = new SecretsManagerClient();
  return async (id) => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    return SecretString;
  };
}

/** The keys of links in a secret; read again when they are older than some minutes. */
export function keysInSecret(id: string, read: ReadSecret, clock: () => Moment): LinkKeys {
  let kept: { readonly at: number; readonly keys: Promise<StoredKeys> } | undefined;
  return linkKeys(() => {
    const at = epochOf(clock());
    if (!kept || at - kept.at > KEPT_MS) {
      const keys = read(id).then(parseKeys);
      kept = { at, keys };
      keys.catch(() => {
        kept = undefined;
      });
    }
    return kept.keys;
  });
}
