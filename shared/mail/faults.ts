import type { FaultScript } from '../fault-script.ts';
import type { Mailer, SendResult } from './port.ts';

/**
 * `reject-retry` and `reject`: definitely not sent. `fail-before`: not sent, `lose-answer`: sent;
 * the caller learns neither. `kill`: see {@link FaultScript}.
 */
export const MAIL_FAULTS = [
  'reject-retry',
  'reject',
  'fail-before',
  'lose-answer',
  'kill',
] as const;
export type MailFault = (typeof MAIL_FAULTS)[number];

const rejected = (retry: boolean): SendResult => ({ kind: 'rejected', retry, reason: 'planned' });

const DISTURBANCES: Readonly<
  Record<string, (send: () => Promise<SendResult>) => Promise<SendResult>>
> = {
  'reject-retry': async () => rejected(true),
  reject: async () => rejected(false),
  'fail-before': async () => {
    throw new Error('connection refused');
  },
  'lose-answer': async (send) => {
    await send();
    throw new Error('connection lost');
  },
};

/** Any mailer, going wrong as the script says. Its calls are named `send`. */
export function withMailFaults(mailer: Mailer, script: FaultScript): Mailer {
  return {
    async send(mail) {
      const fault = script.next('send');
      const send = () => mailer.send(mail);
      if (fault === undefined) return send();
      const disturbance = DISTURBANCES[fault];
      if (!disturbance) throw new TypeError(`no fault ${fault} for send`);
      return disturbance(send);
    },
  };
}
