import * as z from 'zod/mini';

/** What CDK sets on a function: one schema for each thing that a function may need. */

const Text = z.string().check(z.minLength(1));

/** Ids of the schemes that run, separated by commas, the deployment's own first. */
export const SchemeEnvironment = z.object({ SCHEME: Text });
export const ShardsEnvironment = z.object({
  SHARDS: z.coerce.number().check(z.int(), z.positive()),
});
export const LedgerEnvironment = z.extend(ShardsEnvironment, { TABLE: Text });

/** `*` mails everybody; otherwise only these addresses and `@domains`, separated by commas. */
const Recipients = z.pipe(
  z.string(),
  z.transform((text) => text.split(',').filter(Boolean)),
);

export const MailEnvironment = z.object({
  SENDER: z.email(),
  RECIPIENTS: Recipients,
  BASE_URL: z.url(),
});
export const SesEnvironment = z.object({ CONFIGURATION_SET: Text });
export const SmtpEnvironment = z.object({
  SMTP_HOST: Text,
  SMTP_PORT: z.coerce.number().check(z.int(), z.positive()),
  SMTP_SECRET: Text,
});

export const WorkflowEnvironment = z.object({
  RECOMPUTE_WORKFLOW: Text,
  CYCLE_WORKFLOW: Text,
});

export const IdentityEnvironment = z.object({ CLAIM_PREFIX: z.string() });
export const SignInEnvironment = z.extend(IdentityEnvironment, {
  ISSUER: z.url(),
  CLIENT_ID: Text,
});

/** The secret with the keys of links, and where links lead. */
export const LinksEnvironment = z.object({ LINK_KEYS: Text, BASE_URL: z.url() });

/**
 * What a function needs of its environment.
 * @throws Error that names every variable which is missing or wrong; never its value.
 */
export function readEnvironment<T>(schema: z.ZodMiniType<T>, variables: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`the environment does not fit:\n${wrong.join('\n')}`);
}
