import type { Mail, Mailer } from '../../shared/mail/port.ts';
import type { Envelope } from '../../shared/outbox/deliver.ts';

export interface Mailbox extends Mailer {
  readonly mails: Mail[];
}

/** Accepts everything and keeps it. */
export function mailbox(): Mailbox {
  const mails: Mail[] = [];
  return {
    mails,
    async send(mail) {
      mails.push(mail);
      return { kind: 'sent', messageId: `m-${mails.length}` };
    },
  };
}

/** A mail that says only which notices it carries. */
export const composeIds = async ({ id, to, notices }: Envelope): Promise<Mail> => ({
  id,
  from: 'duekeeper@kunming.example',
  to,
  mime: new TextEncoder().encode(notices.map((notice) => notice.id).join()),
});

export const idsIn = ({ mime }: Mail): string[] => new TextDecoder().decode(mime).split(',');
