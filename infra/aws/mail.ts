import * as z from 'zod/mini';
import { guardMail } from '../../shared/mail/guard.ts';
import type { Mailer } from '../../shared/mail/port.ts';
import {
  MailEnvironment,
  readEnvironment,
  SesEnvironment,
  SmtpEnvironment,
} from './environment.ts';

type Open = () => Promise<Mailer>;

const Credentials = z.object({ username: z.string(), password: z.string() });

function ses(variables: NodeJS.ProcessEnv): Open {
  const { CONFIGURATION_SET: configurationSet } = readEnvironment(SesEnvironment, variables);
  return async () => {
    const { createSesClient, createSesMailer } = await import('../../shared/mail/ses.ts');
    return createSesMailer(createSesClient(), { configurationSet });
  };
}

function smtp(variables: NodeJS.ProcessEnv): Open {
  const { SMTP_HOST, SMTP_PORT, SMTP_SECRET } = readEnvironment(SmtpEnvironment, variables);
  return async () => {
    const { readSecret } = await import('./secret.ts');
    const { createSmtpMailer } = await import('../../shared/mail/smtp.ts');
    const credentials = Credentials.parse(JSON.parse(await readSecret(SMTP_SECRET)));
    return createSmtpMailer({ host: SMTP_HOST, port: SMTP_PORT, ...credentials });
  };
}

/** Loaded with the first mail: most runs send none. What cannot be opened has not sent. */
function onDemand(open: Open): Mailer {
  let opened: Mailer | undefined;
  return {
    async send(mail) {
      try {
        opened ??= await open();
      } catch (error) {
        return { kind: 'rejected', retry: true, reason: String(error) };
      }
      return opened.send(mail);
    },
  };
}

/**
 * Mails whom the stage may mail. `MAIL` is fixed when a function is bundled, so that it carries one
 * kind of mailer.
 */
export function openMail(variables: NodeJS.ProcessEnv): {
  readonly mailer: Mailer;
  readonly sender: string;
  readonly baseUrl: string;
} {
  const {
    SENDER: sender,
    RECIPIENTS,
    BASE_URL: baseUrl,
  } = readEnvironment(MailEnvironment, variables);
  const mailer = onDemand(process.env.MAIL === 'smtp' ? smtp(variables) : ses(variables));
  const guard = RECIPIENTS.includes('*')
    ? ({ mode: 'live', mailer } as const)
    : ({ mode: 'allow-list', mailer, allowed: RECIPIENTS } as const);
  return { mailer: guardMail(guard), sender, baseUrl };
}
