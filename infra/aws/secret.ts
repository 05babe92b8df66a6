import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The text of a secret, read anew. Loaded on demand: its client is needed once a cold start. */
export async function readSecret(id: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: id }),
  );
  if (SecretString === undefined) throw new Error(`the secret ${id} has no text`);
  return SecretString;
}
