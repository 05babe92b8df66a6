import * as fc from 'fast-check';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { keysInSecret } from '../../infra/aws/link-keys.ts';
import { addMinutes, parseMoment } from '../../shared/calendar/moment.ts';
import { linkKeys, parseKeys } from '../../shared/identity/links/keys.ts';
import { type LinkUse, readLink, signLink } from '../../shared/identity/links/link.ts';

const ISSUED = parseMoment('2026-11-23T09:00:00+08:00');
const SECRETS = { k1: 'a'.repeat(64), k2: 'b'.repeat(64) };
const keysWith = (stored: object) => linkKeys(async () => parseKeys(JSON.stringify(stored)));
const keys = keysWith({ current: 'k1', ...SECRETS });
const token = await signLink('party:p-1', 'pages', ISSUED, keys);

const refusal = (text: string, now = ISSUED, use: LinkUse = 'pages', of = keys) =>
  readLink(text, use, now, of).catch(({ code }) => code);

describe('a signed link', () => {
  test('names its party, and is the same when it is made again', async () => {
    expect(await readLink(token, 'pages', ISSUED, keys)).toBe('party:p-1');
    expect(await signLink('party:p-1', 'pages', ISSUED, keys)).toBe(token);
  });

  test.each<[LinkUse, string, string]>([
    ['pages', '2027-02-21T23:59:59+08:00', 'party:p-1'],
    ['pages', '2027-02-22T00:00:00+08:00', 'link.expired'],
    ['calendar', '2027-12-28T23:59:59+08:00', 'party:p-1'],
    ['calendar', '2027-12-29T00:00:00+08:00', 'link.expired'],
  ])('for %s at %s: %s', async (use, now, answer) => {
    const made = await signLink('party:p-1', use, ISSUED, keys);
    expect(await refusal(made, parseMoment(now), use)).toBe(answer);
  });

  test('for a calendar opens no pages, and the other way round', async () => {
    const feed = await signLink('party:p-1', 'calendar', ISSUED, keys);
    expect(await refusal(feed)).toBe('link.invalid');
    expect(await refusal(token, ISSUED, 'calendar')).toBe('link.invalid');
  });

  test('with any character changed is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.constantFrom(...'ABCxyz019-_.'),
        async (at, other) => {
          fc.pre(token[at] !== other);
          const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
          const answer = await refusal(changed);
          // The last character of base64url may carry bits that mean nothing.
          if (answer !== 'link.invalid')
            expect([answer, at]).toEqual(['party:p-1', token.length - 1]);
        },
      ),
    );
  });

  test.each([
    ['nothing', ''],
    ['no token', 'party:p-1'],
    ['an unsigned one', `${btoa('{"alg":"none"}')}.${btoa('{"sub":"party:p-1"}')}.`],
  ])('that is %s is refused', async (_, text) => {
    expect(await refusal(text)).toBe('link.invalid');
  });

  test('without an end is refused, though signed with our key', async () => {
    const endless = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('party:p-1')
      .setAudience('pages')
      .sign(new TextEncoder().encode(SECRETS.k1));
    expect(await refusal(endless)).toBe('link.invalid');
  });

  test('still opens after another key has taken over, and not once its own is gone', async () => {
    const rotated = keysWith({ current: 'k2', ...SECRETS });
    expect(await refusal(token, ISSUED, 'pages', rotated)).toBe('party:p-1');
    expect(await signLink('party:p-1', 'pages', ISSUED, rotated)).not.toBe(token);
    const gone = keysWith({ current: 'k2', k2: SECRETS.k2 });
    expect(await refusal(token, ISSUED, 'pages', gone)).toBe('link.invalid');
  });

  test('that names the word “current” as its key is refused', async () => {
    const odd = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'current' })
      .setSubject('party:p-1')
      .setAudience('pages')
      .setExpirationTime('1y')
      .sign(new TextEncoder().encode('k1'));
    expect(await refusal(odd)).toBe('link.invalid');
  });
});

describe('stored keys', () => {
  test.each([
    ['a current key that is not there', { current: 'k2', k1: SECRETS.k1 }, 'current names no key'],
    ['a key too short to sign with', { current: 'k1', k1: 'short' }, 'too_small'],
    ['no current key', { k1: SECRETS.k1 }, 'invalid_type'],
  ])('with %s are refused', (_, stored, why) => {
    expect(() => parseKeys(JSON.stringify(stored))).toThrow(why);
  });

  test('in a secret are read once, again after some minutes, and again after a failure', async () => {
    let now = ISSUED;
    let stored: object | undefined = { current: 'k1', k1: SECRETS.k1 };
    let reads = 0;
    const read = async () => {
      reads++;
      if (!stored) throw new Error('throttled');
      return JSON.stringify(stored);
    };
    const held = keysInSecret(read, () => now);
    await held.current();
    await held.byId('k2');
    expect(reads).toBe(1);
    stored = undefined;
    now = addMinutes(now, 6);
    await expect(held.byId('k2')).rejects.toThrow('throttled');
    stored = { current: 'k2', ...SECRETS };
    expect((await held.byId('k2'))?.id).toBe('k2');
    expect(reads).toBe(3);
  });
});
