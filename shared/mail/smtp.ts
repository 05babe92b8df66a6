import { createTransport } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport';
import type { Mailer, SendResult } from './port.ts';

export interface SmtpSettings {
  readonly host: string;
  /** 465 speaks TLS from the start; on any other port STARTTLS is demanded. */
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

interface SmtpError extends Error {
  readonly code?: string;
  /** Of a system error, such as a refused connection. */
  readonly originalCode?: string;
  /** The server's reply, where it gave one. */
  readonly responseCode?: number;
}

/** Before the message was handed over, or an answer to it: it was not accepted. */
const DEFINITE = ['EDNS', 'ETLS', 'EREQUIRETLS', 'ENOAUTH', 'EAUTH', 'EENVELOPE', 'EMESSAGE'];

const isRefusal = (error: unknown): error is SmtpError => {
  const { code = '', originalCode } = error as SmtpError;
  return DEFINITE.includes(code) || originalCode === 'ECONNREFUSED';
};

/** A 5xx about the addresses or the message; anything about the connection may pass later. */
const isFinal = ({ code = '', responseCode = 0 }: SmtpError): boolean =>
  ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode >= 500;

/**
 * Mails through an SMTP submission server, for partitions without SES. One connection a mail.
 * @throws whatever leaves the outcome unknown: timeouts and connections lost on the way.
 */
export function createSmtpMailer(
  { host, port, username, password }: SmtpSettings,
  options: Options = {},
): Mailer {
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    requireTLS: port !== 465,
    auth: { user: username, pass: password },
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 20_000,
    ...options,
  });
  return {
    async send({ id, from, to, mime }): Promise<SendResult> {
      try {
        const raw = Buffer.from(mime);
        const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw });
        return { kind: 'sent', messageId: response || id };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return { kind: 'rejected', retry: !isFinal(error), reason: error.message };
      }
    },
  };
}
