import type { Mailer } from './port.ts';

/** Keeps a stage that is not production from mailing real people. */
export type Guard =
  /** Every mail goes to `capture` instead. */
  | { readonly mode: 'capture'; readonly capture: Mailer }
  /** Only to these addresses, or to any at `@these.domains`; others are refused for good. */
  | { readonly mode: 'allow-list'; readonly mailer: Mailer; readonly allowed: readonly string[] }
  | { readonly mode: 'live'; readonly mailer: Mailer };

const isAllowed = (allowed: readonly string[], to: string) => {
  const address = to.toLowerCase();
  return allowed
    .map((entry) => entry.toLowerCase())
    .some((entry) => (entry.startsWith('@') ? address.endsWith(entry) : address === entry));
};

const REFUSED = { kind: 'rejected', retry: false, reason: '收件地址不在允许名单内' } as const;

/** Lets through what the guard's mode allows; on the allow-list any other address is refused. */
export function guardMail(guard: Guard): Mailer {
  switch (guard.mode) {
    case 'capture':
      return guard.capture;
    case 'live':
      return guard.mailer;
    case 'allow-list':
      return {
        send: async (mail) =>
          isAllowed(guard.allowed, mail.to) ? guard.mailer.send(mail) : REFUSED,
      };
  }
}
