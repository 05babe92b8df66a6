import { JWSSignatureVerificationFailed, JWTExpired } from 'jose/errors';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { addDays } from '../../calendar/day.ts';
import { dayOf, epochOf, type Moment, momentAt } from '../../calendar/moment.ts';
import { Refusal } from '../../refusal.ts';
import type { LinkKeys } from './port.ts';

/**
 * What a link opens: a holder's pages, or a feed for a calendar program, which other people may get
 * to see. Neither opens the other.
 */
export type LinkUse = 'pages' | 'calendar';

/** For how many whole days, counted from the day after it was issued. */
const DAYS: Readonly<Record<LinkUse, number>> = { pages: 90, calendar: 400 };

/** Whom a link speaks for. */
export type LinkSubject = `party:${string}` | `office:${string}`;

const seconds = (moment: Moment) => epochOf(moment) / 1000;

/** 00:00 after the last of its days, as a period ends. */
const expiryOf = (use: LinkUse, issuedAt: Moment): Moment =>
  momentAt(addDays(dayOf(issuedAt), DAYS[use] + 1), '00:00');

/**
 * A token for an address; the same for the same arguments, so that a mail sent twice is one mail.
 * Issued on 2026-11-23 for `pages` it opens them up to and including 2027-02-21.
 */
export async function signLink(
  subject: LinkSubject,
  use: LinkUse,
  issuedAt: Moment,
  keys: LinkKeys,
): Promise<string> {
  const { id: kid, secret } = await keys.current();
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', kid })
    .setSubject(subject)
    .setAudience(use)
    .setExpirationTime(seconds(expiryOf(use, issuedAt)))
    .sign(secret);
}

/**
 * Whom a token speaks for.
 * @throws Refusal `link.expired`; `link.invalid` for one that was changed, was made for another use
 *   or was signed with a key that is no longer kept.
 */
export async function readLink(
  token: string,
  use: LinkUse,
  now: Moment,
  keys: LinkKeys,
): Promise<LinkSubject> {
  const keyOf = async ({ kid = '' }: { readonly kid?: string }) => {
    const key = await keys.byId(kid);
    if (!key) throw new JWSSignatureVerificationFailed();
    return key.secret;
  };
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ['HS256'],
      audience: use,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(epochOf(now)),
    });
    return payload.sub as LinkSubject;
  } catch (error) {
    if (error instanceof JWTExpired)
      throw new Refusal('link.expired', '链接已过有效期，请使用最近一封通知邮件中的链接');
    if (error instanceof Error && 'code' in error && `${error.code}`.startsWith('ERR_J'))
      throw new Refusal('link.invalid', '链接无效或者不完整，请从通知邮件中重新打开');
    throw error;
  }
}
