import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { guardMail } from '../../shared/mail/guard.ts';
import type { Mailer } from '../../shared/mail/port.ts';
import { createSesClient, createSesMailer } from '../../shared/mail/ses.ts';
import { createSmtpMailer } from '../../shared/mail/smtp.ts';
import {
  MailEnvironment,
  readEnvironment,
  SesEnvironment,
  SmtpEnvironment,
} from './environment.ts';

const Credentials = z.object({ username: z.string(), password: z.string() });

function openSes(variables: NodeJS.ProcessEnv): Mailer {
  const { CONFIGURATION_SET: configurationSet } = readEnvironment(SesEnvironment, variables);
  return createSesMailer(createSesClient(), { configurationSet });
}

async function openSmtp(variables: NodeJS.ProcessEnv): Promise<Mailer> {
  const { SMTP_HOST, SMTP_PORT, SMTP_SECRET } = readEnvironment(SmtpEnvironment, variables);
  const { SecretString = '{}' } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: SMTP_SECRET }),
  );
  const credentials = Credentials.parse(JSON.parse(SecretString));
  return createSmtpMailer({ host: SMTP_HOST, port: SMTP_PORT, ...credentials });
}

/**
 * Mails whom the stage may mail. `MAIL` is fixed when a function is bundled, so that it carries one
 * kind of mailer; a secret is read once, when the function starts.
 */
export async function openMail(
  variables: NodeJS.ProcessEnv,
): Promise<{ readonly mailer: Mailer; readonly sender: string }> {
  const { SENDER: sender, RECIPIENTS } = readEnvironment(MailEnvironment, variables);
  const mailer = process.env.MAIL === 'smtp' ? await openSmtp(variables) : openSes(variables);
  const guard = RECIPIENTS.includes('*')
    ? ({ mode: 'live', mailer } as const)
    : ({ mode: 'allow-list', mailer, allowed: RECIPIENTS } as const);
  return { mailer: guardMail(guard), sender };
}
